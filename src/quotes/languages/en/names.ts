/** English: what names are made of. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Names } from '../language.js';
import { GIVEN_NAMES } from './given-names.js';

export const NAMES: Names = {
  givenNames: GIVEN_NAMES,
  nameParticles: words('de da del della der van von al el bin ibn la le di du dos ten ter'),
  particlePairs: [],
  joinedParticles: ['al-', 'el-', "d'"],
  nameJoiners: words('and'),
  insideNames: words('of for the and'),
  insideDescriptions: words('of for the and in on at who that to'),
  ambiguousNames: words('may will march august'),
  nameSuffixes: words('jr jr. sr sr. ii iii iv'),
  compoundEndings: words(`
    area backed based born bred educated elect era led native owned raised style trained turned
  `),
  places: words(`
    afghanistan africa alabama alaska albania algeria america argentina arizona arkansas asia athens atlanta
    australia austria baghdad baltimore bangladesh beijing belarus belgium berlin bolivia boston brazil britain
    brooklyn brussels bulgaria cairo california cambodia canada chicago chile china cleveland colombia colorado
    connecticut croatia cuba dallas damascus delaware delhi denmark detroit dublin ecuador edinburgh egypt
    england estonia ethiopia eu europe finland florida france geneva germany ghana greece guatemala haiti hawaii
    honduras houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland israel
    istanbul italy jamaica japan jerusalem kansas kentucky kenya kiev kosovo kuwait kyiv latvia lebanon libya
    lithuania london louisiana maine malaysia manchester manhattan maryland massachusetts mexico miami michigan
    minnesota mississippi missouri montana morocco moscow mumbai nebraska nepal netherlands nevada nigeria norway
    ohio oklahoma ontario oregon oslo pakistan palestine panama paris pennsylvania peru philadelphia poland
    portugal pyongyang quebec romania russia rwanda scotland seattle senegal seoul serbia singapore slovakia
    slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tanzania tehran tennessee texas
    thailand tokyo toronto tunisia turkey u.k u.n u.s uganda uk ukraine un us utah venezuela vermont vietnam
    wales warsaw washington wisconsin wyoming yemen zimbabwe
  `),
  organisationWords: words(`
    act administration agency airport alliance america april assembly association august avenue bank beach board
    bridge building bureau campaign center centre church city club co. coalition college commission committee
    company conference congress convention corp corp. council county court day deal debate december department
    february federation forum foundation friday fund group hall hospital hotel house inc inc. initiative
    institute island islands january journal july june kingdom lake league library ltd march may ministry monday
    month mountain movement museum nations network news november october office park parliament party plan post
    press project republic restaurant river saturday school senate september service services square stadium
    state states station street summit sunday team theater theatre thursday times tower tuesday union university
    valley wednesday week year
  `),
};
