/** French. */
import { defineLanguage } from '../define.js';
import { CONNECTIVES } from './connectives.js';
import { DETERMINERS } from './determiners.js';
import { GENDERED } from './gender.js';
import { NAMES } from './names.js';
import { NOUNS } from './nouns.js';
import { PRONOUNS } from './pronouns.js';
import { TIME } from './time.js';
import { TITLES } from './titles.js';
import { VERBS } from './verbs.js';
import { WRITING } from './writing.js';

export const FRENCH = defineLanguage({
  tag: 'fr',
  ...VERBS,
  ...NOUNS,
  ...PRONOUNS,
  ...DETERMINERS,
  ...CONNECTIVES,
  ...TITLES,
  ...GENDERED,
  ...NAMES,
  ...TIME,
  ...WRITING,
});
