/**
 * The words of class and id that the model sees, each as two features: on one of the three nearest elements, and
 * farther out. They are the words whose presence says most about whether text is story, counted by site over the pages
 * that the model is trained on; `npm run train` lists the candidates.
 */
import { words } from '../rules/words.js';

export const EVIDENCE_WORDS: readonly string[] = [
  ...words(`
  content article info hidden modal post card widget comments sub main body item single related
`),
];
