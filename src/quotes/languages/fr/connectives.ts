/** French: prepositions, conjunctions, adverbs, and what joins clauses. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Connectives } from '../language.js';

export const CONNECTIVES: Connectives = {
  prepositions: words(`
    à au aux avec chez contre dans de d' depuis derrière devant durant en entre envers hors jusque jusqu' malgré par
    parmi pendant pour près sans sous sur vers
  `),
  attachingPrepositions: words("de d' du des à au aux en pour chez"),
  personPrepositions: words("de d' du des à au aux pour chez"),
  genitives: words("de d' du des"),
  agentPrepositions: words('par'),
  namingParticles: words("comme de d'"),
  accompanyingPrepositions: words('avec'),
  postposedAdjectives: words('proche proches'),
  conjunctions: words(`
    alors après avant car comme donc et lorsque lorsqu' mais ni or ou parce puis puisque puisqu' quand que qu' qui si s'
    tandis
  `),
  clauseConnectives: words("alors car et lorsque lorsqu' mais parce puisque puisqu' quand que qu' si tandis"),
  coordinators: words('et mais puis ou'),
  phraseOpeners: words(`
    à afin ainsi alors après au aujourd'hui aussi autour aux avant avec bien car cependant certes chez comme contre dans
    de depuis dès désormais devant donc durant également en enfin ensuite entre et face faute grâce hier hors ici
    interrogé interrogée jusque jusqu' lors lorsque lorsqu' mais malgré même néanmoins non or où outre par parmi pendant
    pour pourtant près puis quand quant sans selon si sous suite sur surtout tandis toutefois vers
  `),
  sentenceStarters: words('mais et or donc'),
  interrogatives: words('comment pourquoi combien'),
  questionWords: words('que quoi où quand comment pourquoi'),
  complementWords: words("que qu' à de"),
  linkingWords: words("que qu' de est était selon"),
  sourcePhrases: [
    ['selon'],
    ["d'", 'après'],
    ['aux', 'yeux', 'de'],
    ['aux', 'yeux', 'du'],
    ['de', "l'", 'avis', 'de'],
    ['de', "l'", 'aveu', 'de'],
    ['au', 'dire', 'de'],
  ],
  adverbs: words(`
    ainsi alors aujourd'hui aussi auparavant bien cependant d'abord déjà désormais encore enfin ensuite également
    finalement hier ici là jamais lors même ne n' notamment pas plus plutôt pourtant puis régulièrement samedi souvent
    surtout tard tôt toujours toutefois très y en
  `),
};
