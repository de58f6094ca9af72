/** French: pronouns and possessives. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Pronouns } from '../language.js';

export const PRONOUNS: Pronouns = {
  pronouns: words("il elle ils elles je j' nous vous on qui celui-ci celle-ci ce-dernier"),
  objectPronouns: words('lui leur moi toi eux'),
  possessives: words('son sa ses leur leurs mon ma mes notre nos votre vos dont'),
  genderedPronouns: words('il elle lui'),
  impersonalPronouns: words("on ce c' cela ça"),
  demonstratives: words("ce c' ceci cela ça ici là qui quoi où"),
  relatives: words('qui que dont lequel laquelle'),
  personalRelatives: words('qui dont'),
  restrictiveRelatives: words(''),
};
