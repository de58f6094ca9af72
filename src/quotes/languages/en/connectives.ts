/** English: prepositions, conjunctions, adverbs, and what joins clauses. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Connectives } from '../language.js';

export const CONNECTIVES: Connectives = {
  prepositions: words(`
    about across after against among around as at before behind between by during for from in inside into like
    near of on outside over since through to toward towards under until with within without
  `),
  attachingPrepositions: words('of in at on from with for near behind'),
  personPrepositions: words('of for from with at in'),
  genitives: words('of'),
  agentPrepositions: words('by'),
  namingParticles: words('as'),
  accompanyingPrepositions: words('with'),
  postposedAdjectives: words('close familiar known acquainted'),
  conjunctions: words(`
    after although and as because before but if nor once or since so than that then though unless until when
    where whereas whether which while who whom yet
  `),
  clauseConnectives: words('after although and as because before but if so than that though until when while who'),
  coordinators: words('and but then or'),
  phraseOpeners: words(`
    about absent according after alongside also although amid among and as asked at because before beneath
    besides beyond but by despite during earlier elsewhere even except following for from given here how however
    if in indeed inside instead later like meanwhile moreover nevertheless nonetheless nor not now on once only
    or outside over perhaps since so speaking specifically still that then there though through throughout to
    under unlike until upon what when where while why with within without yet
  `),
  sentenceStarters: words('but and so yet or still then now later also'),
  interrogatives: words('what how why'),
  questionWords: words('what as there where when how'),
  complementWords: words('to that how why in with'),
  linkingWords: words('that of was is'),
  sourcePhrases: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  adverbs: words(`
    actually again ago already also always back bluntly earlier even ever famously finally first flatly further
    immediately instead largely later likewise long maybe merely never not now often once only openly previously
    privately publicly quickly really recently repeatedly reportedly similarly simply sometimes soon still then
    today yesterday
  `),
};
