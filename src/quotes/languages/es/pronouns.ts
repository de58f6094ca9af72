/** Spanish: pronouns and possessives. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Pronouns } from '../language.js';

export const PRONOUNS: Pronouns = {
  pronouns: words('él ella ellos ellas yo nosotros usted ustedes quien quienes este esta éste ésta'),
  objectPronouns: words('mí ti'),
  possessives: words('su sus mi mis nuestro nuestra nuestros nuestras cuyo cuya cuyos cuyas'),
  genderedPronouns: words('él ella'),
  impersonalPronouns: words('ello eso esto'),
  demonstratives: words('eso esto aquello aquí allí qué quién'),
  relatives: words('que quien quienes cuyo cuya'),
  personalRelatives: words('quien quienes'),
  restrictiveRelatives: words(''),
};
