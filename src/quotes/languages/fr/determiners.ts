/** French: articles, numbers, determiners. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Determiners } from '../language.js';

export const DETERMINERS: Determiners = {
  determiners: words(`
    le la les l' un une des du ce cet cette ces plusieurs certains certaines quelques deux trois quatre cinq six sept
    huit neuf dix chaque aucun aucune tout toute tous toutes
  `),
  definiteArticles: words("le la les l'"),
  indefiniteArticles: words('un une'),
  emptyDeterminers: words("le la les l' un une du des chaque"),
  standaloneDeterminers: words('certains certaines plusieurs beaucoup tous'),
  pluralDeterminers: words(
    'les des ces plusieurs certains certaines quelques deux trois quatre cinq six sept huit neuf dix',
  ),
};
