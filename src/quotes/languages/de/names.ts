/** German: what names are made of. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Names } from '../language.js';
import { GIVEN_NAMES } from './given-names.js';

export const NAMES: Names = {
  givenNames: GIVEN_NAMES,
  nameParticles: words('von van zu zum zur vom de da del della di du al el bin ibn la le ter ten'),
  particlePairs: ['von der', 'von den', 'von dem', 'van der', 'van den', 'van de', 'von und zu', 'de la'],
  joinedParticles: ['al-', 'el-', "d'"],
  nameJoiners: words('und'),
  insideNames: words('für und der des'),
  insideDescriptions: words('der des für von und'),
  ambiguousNames: words('august'),
  nameSuffixes: words('jr jr. sr sr. ii iii iv'),
  compoundEndings: words(''),
  places: words(`
    afghanistan afrika amerika asien athen australien bayern belgien berlin bern bremen brüssel brandenburg china
    deutschland dresden düsseldorf england estland europa finnland frankfurt frankreich genf griechenland großbritannien
    hamburg hannover hessen indien irak iran irland israel italien japan kanada kiew köln kroatien leipzig london madrid
    mainz mexiko moskau münchen niedersachsen norwegen nürnberg österreich paris polen portugal rom rumänien russland
    saarland sachsen schweden schweiz serbien spanien stuttgart syrien thüringen tschechien türkei ukraine ungarn usa
    warschau washington wien wiesbaden zürich
  `),
  organisationWords: words(`
    ag agentur airlines akademie amt bank behörde bewegung bund bundesagentur bundesamt bundesrat bundestag bundesverband
    bundesverfassungsgericht e.v fraktion gericht gesellschaft gewerkschaft gmbh hochschule institut kirche kommission
    landgericht landtag ministerium museum oberlandesgericht organisation parlament partei polizei rat regierung senat
    staatsanwaltschaft stadt stiftung straße tagesschau universität verband verein verlag verwaltungsgericht zeitung
    zentralrat
  `),
};
