/** French: how it is written. Each list is explained in ../language.ts. */
import { NO_ENDINGS, words } from '../define.js';
import type { Writing } from '../language.js';

export const WRITING: Writing = {
  endings: {
    ...NO_ENDINGS,
    past: /(?:é|ée|és|ées|ait|aient)$/,
    participle: /(?:é|ée|és|ées|ant)$/,
    gerund: /ant$/,
    adverb: /ment$/,
    personNoun: /(?:eur|euse|rice|ien|ienne|iste|ant|ante|ier|ière|logue|aire|iciens?)s?$/,
    finiteVerb: /(?:e|ent|ait|aient|a|it)$/,
    reflexive: /^se$/,
  },
  elisions: words("l' d' qu' s' n' j' c' m' t' jusqu' lorsqu' puisqu'"),
  cliticSubject: /-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)$/,
  interruptsInsideMarks: true,
  abbreviations: words('m mm dr pr me mgr st ste av bd art no n° p pp cf etc env hab éd vol fig apr'),
  uncapitalisedInTitles: words("le la les un une de des du d' l' à au aux en et ou sur sous dans par pour"),
  dialogueDashes: '',
  capitalisedNouns: false,
  commonestWords: words('le les des du et une est pour qui dans pas au sur il ses aux par cet'),
  dialogueLabels: ['Q', 'R'],
  sourceLabels: ['source'],
};
