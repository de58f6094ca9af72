/** German: articles, numbers, determiners. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Determiners } from '../language.js';

export const DETERMINERS: Determiners = {
  determiners: words(`
    der die das dem den des ein eine einem einen einer eines kein keine keinem keinen keiner keines
    dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden
    alle aller allen einige einigen mehrere mehreren viele vielen zahlreiche zahlreichen manche beide beiden
    zwei drei vier fünf sechs sieben acht neun zehn
  `),
  definiteArticles: words('der die das dem den des'),
  indefiniteArticles: words('ein eine einem einen einer eines'),
  emptyDeterminers: words('der die das dem den des ein eine einem einen einer eines kein keine jeder jede'),
  standaloneDeterminers: words('einige mehrere viele manche beide alle'),
  pluralDeterminers: words(
    'alle einige mehrere viele zahlreiche manche beide zwei drei vier fünf sechs sieben acht neun zehn',
  ),
};
