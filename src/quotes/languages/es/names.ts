/** Spanish: what names are made of. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Names } from '../language.js';
import { GIVEN_NAMES } from './given-names.js';

export const NAMES: Names = {
  givenNames: GIVEN_NAMES,
  nameParticles: words('de del la las los y e i da do dos van von bin al'),
  particlePairs: ['de la', 'de las', 'de los', 'y de'],
  joinedParticles: ["d'", "o'", 'al-'],
  nameJoiners: words('y e'),
  insideNames: words('de del para y'),
  insideDescriptions: words('de del para en'),
  ambiguousNames: words(''),
  nameSuffixes: words('jr jr. ii iii iv'),
  compoundEndings: words(''),
  places: words(`
    áfrica alemania andalucía aragón argentina asturias barcelona berlín bilbao bogotá bolivia brasil bruselas cádiz canarias
    caracas cataluña chile china colombia córdoba cuba ecuador españa europa extremadura francia galicia gaza granada
    honduras inglaterra irán israel italia japón lima londres madrid málaga marruecos méxico miami montevideo moscú murcia
    navarra nicaragua panamá paraguay parís perú portugal quito roma rusia salvador santiago sevilla siria toledo turquía
    ucrania uruguay valencia venezuela vigo washington zaragoza
  `),
  organisationWords: words(`
    academia agencia asamblea asociación audiencia ayuntamiento banco cámara centro club comisión comité compañía
    confederación congreso consejo diputación fiscalía fundación gobierno guardia hospital instituto junta ministerio
    museo organización parlamento partido policía senado sindicato sociedad supremo tribunal unión universidad
  `),
};
