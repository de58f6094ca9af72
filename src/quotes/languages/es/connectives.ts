/** Spanish: prepositions, conjunctions, adverbs, and what joins clauses. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Connectives } from '../language.js';

export const CONNECTIVES: Connectives = {
  prepositions: words('a al ante bajo con contra de del desde durante en entre hacia hasta para por sin sobre tras'),
  attachingPrepositions: words('de del en a al para'),
  personPrepositions: words('de del para en'),
  genitives: words('de del'),
  agentPrepositions: words('por'),
  namingParticles: words('como de'),
  accompanyingPrepositions: words('con'),
  postposedAdjectives: words('cercano cercana cercanas próximas'),
  conjunctions: words('aunque como cuando e ni o pero porque pues que si sino u y mientras donde'),
  clauseConnectives: words('aunque como cuando mientras pero porque que si y'),
  coordinators: words('y e pero o'),
  phraseOpeners: words(`
    a además ahora al ante antes así asimismo aunque ayer bajo como con contra cuando de del desde después donde durante
    en entonces entre finalmente hasta hoy igualmente incluso luego mientras no para pero por porque preguntada
    preguntado pues según si sin sobre tampoco también tras y ya
  `),
  sentenceStarters: words('pero y entonces'),
  interrogatives: words('qué cómo cuándo dónde cuánto'),
  questionWords: words('qué cómo cuándo dónde'),
  complementWords: words('que a'),
  linkingWords: words('que de es era según'),
  sourcePhrases: [
    ['según'],
    ['de', 'acuerdo', 'con'],
    ['en', 'palabras', 'de'],
    ['en', 'opinión', 'de'],
    ['a', 'juicio', 'de'],
    ['en', 'boca', 'de'],
  ],
  adverbs: words(`
    ahora así ayer además aún bien casi después entonces hoy incluso luego más muy no nunca posteriormente rotundo siempre
    solo sólo también tampoco todavía ya
  `),
};
