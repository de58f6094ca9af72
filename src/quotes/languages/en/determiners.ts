/** English: articles, numbers, determiners. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Determiners } from '../language.js';

export const DETERMINERS: Determiners = {
  determiners: words(`
    a all an another both each every few five four many most no one other several six some that the these this
    those three two
  `),
  definiteArticles: words('the'),
  indefiniteArticles: words('a an one another'),
  emptyDeterminers: words('the a an its their our my your every no'),
  standaloneDeterminers: words('some many others another one most all both few several'),
  pluralDeterminers: words('both eight few five four many most nine seven several six ten these those three two'),
};
