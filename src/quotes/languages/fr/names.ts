/** French: what names are made of. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Names } from '../language.js';
import { GIVEN_NAMES } from './given-names.js';

export const NAMES: Names = {
  givenNames: GIVEN_NAMES,
  nameParticles: words('de du des le la von van al el ben bin ibn da di dos'),
  particlePairs: ['de la', 'van der', 'von der'],
  joinedParticles: ["d'", 'al-', 'el-'],
  nameJoiners: words('et'),
  insideNames: words("de du des pour et d'"),
  insideDescriptions: words("de du des d' pour à au aux en"),
  ambiguousNames: words(''),
  nameSuffixes: words('jr jr. ii iii iv'),
  compoundEndings: words(''),
  places: words(`
    afrique algérie allemagne amérique angleterre asie australie autriche belgique berlin bordeaux brésil bretagne
    bruxelles canada chine corse égypte espagne europe france gaza genève grèce inde irak iran israël italie japon kiev
    lille liban londres lyon madrid mali maroc marseille mexique montréal moscou nantes new-york nice normandie paris
    pologne portugal québec rennes rome roumanie russie sénégal strasbourg suède suisse syrie toulouse tunisie turquie
    ukraine washington
  `),
  organisationWords: words(`
    académie agence assemblée association banque bureau centre club comité commission compagnie confédération conseil
    cour fédération fondation gouvernement hôpital institut maison ministère mouvement musée office organisation
    parlement parquet parti police rassemblement région sénat service société syndicat tribunal union université ville
  `),
};
