/** German: prepositions, conjunctions, adverbs, and what joins clauses. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Connectives } from '../language.js';

export const CONNECTIVES: Connectives = {
  prepositions: words(`
    ab am an ans anlässlich angesichts auf aufgrund aufs aus außer bei beim bezüglich bis dank durch entgegen für gegen
    gegenüber hinsichtlich hinter im in ins infolge mit mittels nach nahe neben ohne per seit statt trotz um unter
    vom von vor während wegen zu zum zur zwischen über
  `),
  attachingPrepositions: words('von vom für aus bei beim in im der des'),
  personPrepositions: words('von vom für aus bei beim in im'),
  genitives: words('des der eines einer'),
  agentPrepositions: words('von vom durch'),
  namingParticles: words('als'),
  accompanyingPrepositions: words('mit'),
  postposedAdjectives: words(''),
  conjunctions: words(`
    aber als bevor bis da damit dass daß denn doch ehe falls indem nachdem ob obgleich obwohl oder sobald sodass sofern
    solange sondern und während weil wenn wie wobei womit woraufhin wodurch wohingegen
  `),
  clauseConnectives: words('aber als bevor da damit dass daß denn nachdem ob obwohl sondern und während weil wenn'),
  coordinators: words('und aber oder doch'),
  phraseOpeners: words(`
    ab am an anlässlich angesichts auf aufgrund aus außerdem bei beim bereits bis da dabei dagegen daher damals damit
    danach daneben dann daraufhin darüber dazu denn dennoch deshalb doch dort durch ebenso einerseits entgegen
    entsprechend ferner früher für gegen gestern gleichzeitig heute hierzu hinsichtlich hinter im in indes infolge
    inzwischen ja jedoch jetzt laut manchmal mit mittlerweile morgen nach nachdem neben nun nur ob obwohl
    ohne schließlich schon seit seitdem sogar somit später so statt trotz trotzdem um unter vom von vor vorher
    während wann warum wegen weil weiter weiterhin wenn wie wieder wo zu zudem zuerst zugleich zuletzt zum zunächst zur
    zuvor zwar zwischen über überdies
  `),
  sentenceStarters: words('aber doch und denn'),
  interrogatives: words('was wie warum weshalb'),
  questionWords: words('was wie wo wann warum weshalb wer'),
  complementWords: words('dass daß ob wie warum'),
  linkingWords: words('dass daß von ist war lautet lautete'),
  sourcePhrases: [
    ['laut'],
    ['gemäß'],
    ['nach', 'angaben'],
    ['nach', 'den', 'angaben'],
    ['nach', 'eigenen', 'angaben'],
    ['nach', 'ansicht'],
    ['nach', 'auffassung'],
    ['nach', 'aussage'],
    ['nach', 'aussagen'],
    ['nach', 'auskunft'],
    ['nach', 'den', 'aussagen'],
    ['nach', 'darstellung'],
    ['nach', 'einschätzung'],
    ['nach', 'information'],
    ['nach', 'informationen'],
    ['nach', 'meinung'],
    ['nach', 'überzeugung'],
    ['nach', 'worten'],
    ['nach', 'den', 'worten'],
    ['aus', 'sicht'],
    ['in', 'den', 'augen'],
  ],
  adverbs: words(`
    allerdings also auch außerdem bereits bislang bisher dabei dafür dagegen daher damals danach dann daraufhin darauf
    daran davon dazu demnach dennoch deshalb deutlich dort ebenfalls ebenso eher einmal endlich erneut erst etwa
    ferner früher gar gegenüber gerade gern gestern gleich gleichzeitig heute hier hierzu hingegen immer indes
    insbesondere inzwischen jedoch jetzt kaum klar kürzlich lange lediglich mehrfach mehrmals meist mittlerweile morgen
    nachdrücklich natürlich nicht nie noch nochmals nun nur nunmehr oft öffentlich persönlich regelmäßig schließlich
    schon schriftlich sehr seinerzeit selbst selber sofort sogar somit sonst später so telefonisch trotzdem überdies
    unlängst unterdessen vielmehr vor vorab vorher weiter weiterhin wieder wiederum wohl wörtlich zuerst zudem zugleich
    zuletzt zunächst zusätzlich zuvor zwar
  `),
};
