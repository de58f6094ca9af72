/** English: words that tell a person's gender. */
import { words } from '../define.js';
import type { Gendered } from '../language.js';

export const GENDERED: Gendered = {
  masculine: words(`
    he him his himself
    mr sir lord king prince pope
    actor businessman chairman congressman councilman fireman policeman spokesman
    boy gentleman man
    boyfriend brother father grandfather husband nephew son stepfather uncle widower
  `),
  feminine: words(`
    she her hers herself
    mrs ms miss lady dame queen princess
    actress businesswoman chairwoman congresswoman councilwoman policewoman spokeswoman
    girl woman
    aunt daughter girlfriend grandmother mother niece sister stepmother widow wife
  `),
};
