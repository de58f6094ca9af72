/** Spanish: articles, numbers, determiners. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Determiners } from '../language.js';

export const DETERMINERS: Determiners = {
  determiners: words(`
    el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella algunos algunas varios varias
    muchos muchas ambos ambas dos tres cuatro cinco seis siete ocho nueve diez cada ningún ninguna todo toda todos todas
  `),
  definiteArticles: words('el la los las'),
  indefiniteArticles: words('un una otro otra'),
  emptyDeterminers: words('el la los las un una cada'),
  standaloneDeterminers: words('algunos algunas varios varias muchos muchas ambos ambas todos todas'),
  pluralDeterminers: words(
    'los las unos unas algunos algunas varios varias muchos muchas ambos ambas dos tres cuatro cinco seis',
  ),
};
