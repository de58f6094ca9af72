/** Spanish: how it is written. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Writing } from '../language.js';

/** Matches nothing: an ending that Spanish does not have. */
const NONE = /(?!)/;

export const WRITING: Writing = {
  endings: {
    past: /(?:ado|ada|ados|adas|ido|ida|idos|idas|aba|aban|ó)$/,
    participle: /(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo)$/,
    gerund: /(?:ando|iendo|yendo)$/,
    adverb: /mente$/,
    personNoun: /(?:or|ora|ista|ero|era|ante|ente|ogo|oga|ano|ana|ario|aria)e?s?$/,
    inanimate: NONE,
    title: NONE,
    pluralSuffix: NONE,
    pluralNoun: NONE,
    finiteVerb: /(?:a|e|an|en|ó|aba|aban|ía|ían|aron|ieron)$/,
    negation: NONE,
    reflexive: /^se$/,
    possessive: NONE,
    singularPossessive: NONE,
    writtenPossessive: NONE,
    pluralPossessive: NONE,
    comparedWithout: '',
    contraction: NONE,
    contractedModal: NONE,
    aged: NONE,
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
