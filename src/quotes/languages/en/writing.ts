/** English: how it is written. Each list is explained in ../language.ts. */
import { NO_ENDINGS, NONE, words } from '../define.js';
import type { Writing } from '../language.js';

/** Nouns that end as adverbs do. */
const NO_ADVERBS = [
  'ally',
  'anomaly',
  'assembly',
  'bully',
  'family',
  'fly',
  'rally',
  'reply',
  'supply',
  'july',
  'italy',
];

export const WRITING: Writing = {
  endings: {
    ...NO_ENDINGS,
    past: /ed$/,
    participle: /(?:ed|ing|iar)$/,
    gerund: /ing$/,
    adverb: new RegExp(`(?<!^(?:${NO_ADVERBS.map((noun) => noun.slice(0, -2)).join('|')}))ly$`),
    personNoun: /(?:er|or|ist|ian|ent|ant|ee|m[ae]n|people)s?$/,
    pluralSuffix: /s$/,
    pluralNoun: /[^s]s$|people$|men$/,
    finiteVerb: /(?:ed|s)$/,
    negation: /n't$/,
    reflexive: /self$/,
    possessive: /'s?$/,
    singularPossessive: /[’']s$/,
    writtenPossessive: /[’']s?$/,
    pluralPossessive: /s[’']$/,
    comparedWithout: "'s",
    contraction: /'(?:s|d|ll|ve|re|m)$/,
    contractedModal: /'(?:d|ll)$/,
    aged: /-year-old$/,
  },
  abbreviations: words(`
    mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt maj adm rev prof st jr sr no vs inc co corp ltd
    jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n d.c p.m a.m ph.d ariz calif colo conn fla ga ill
    ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo del d r-fla e.g
    i.e etc
  `),
  uncapitalisedInTitles: words('a an and at by for from in of on or the to vs vs. with'),
  elisions: words(''),
  cliticSubject: NONE,
  interruptsInsideMarks: false,
  dialogueDashes: '',
  capitalisedNouns: false,
  commonestWords: words('and by for he is it of on said she that the to was with'),
  dialogueLabels: ['Q', 'A'],
  sourceLabels: ['source'],
};
