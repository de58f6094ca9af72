/** Spanish: how it is written. Each list is explained in ../language.ts. */
import { NO_ENDINGS, NONE, words } from '../define.js';
import type { Writing } from '../language.js';

export const WRITING: Writing = {
  endings: {
    ...NO_ENDINGS,
    past: /(?:ado|ada|ados|adas|ido|ida|idos|idas|aba|aban|ó)$/,
    participle: /(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo)$/,
    gerund: /(?:ando|iendo|yendo)$/,
    adverb: /mente$/,
    personNoun: /(?:or|ora|ista|ero|era|ante|ente|ogo|oga|ano|ana|ario|aria)e?s?$/,
    finiteVerb: /(?:a|e|an|en|ó|aba|aban|ía|ían|aron|ieron)$/,
    reflexive: /^se$/,
  },
  elisions: words(''),
  cliticSubject: NONE,
  interruptsInsideMarks: true,
  dialogueDashes: '—―',
  abbreviations: words('sr sra srta dr dra d dña prof av avda no núm pág ej etc ee.uu s.a cía vol art'),
  uncapitalisedInTitles: words('el la los las un una de del a al en y o por para con sin sobre que'),
  capitalisedNouns: false,
  commonestWords: words('el los las del y que una con su es lo más pero han sus'),
  dialogueLabels: ['P', 'R'],
  sourceLabels: ['fuente'],
};
