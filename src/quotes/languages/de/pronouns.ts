/** German: pronouns and possessives. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Pronouns } from '../language.js';

export const PRONOUNS: Pronouns = {
  pronouns: words('er sie es ich wir du man dieser diese jener jene letzterer letztere beide'),
  objectPronouns: words('ihn ihm ihnen ihr uns mich mir dich dir euch'),
  possessives: words(`
    sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres mein meine meinem meinen meiner meines
    unser unsere unserem unseren unserer unseres dessen deren
  `),
  genderedPronouns: words('er ihn ihm sie'),
  impersonalPronouns: words('es man'),
  demonstratives: words('das dies dieses hier da dort was wer'),
  relatives: words('der die das dem den dessen deren denen welcher welche welches'),
  personalRelatives: words('der die'),
  restrictiveRelatives: words(''),
};
