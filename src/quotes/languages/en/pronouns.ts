/** English: pronouns and possessives. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Pronouns } from '../language.js';

export const PRONOUNS: Pronouns = {
  pronouns: words('he she they i we it you who one'),
  objectPronouns: words('him her them me us'),
  possessives: words('his her their its my our your whose'),
  genderedPronouns: words('he him his himself she her hers herself'),
  impersonalPronouns: words("it it's its you one"),
  demonstratives: words('this that these those there here what who which whose'),
  relatives: words('who which that whose whom'),
  personalRelatives: words('who whose whom'),
  restrictiveRelatives: words('that'),
};
