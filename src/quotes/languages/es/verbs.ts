/** Spanish: verbs. Each list is explained in ../language.ts. */
import { NONE, words } from '../define.js';
import type { Verbs } from '../language.js';

/** Verbs of speech in -ar: all forms that newspapers use are made of the stem. */
const STEMS =
  'aclar acus afirm agreg alert amenaz anunci apunt argument asegur avis celebr cit clam coment confes confirm ' +
  'consider contest critic cuestion declar defend denunci descart destac detall elogi exclam exhort explic expres ' +
  'firm garantiz grit increp indic inform insinu interrog justific juzg lament manifest matiz mencion murmur narr ' +
  'observ opin orden pleite precis pregunt proclam pronostic protest puntualiz ratific razon rechaz reclam record ' +
  'recalc reiter relat remarc replic reproch resalt respald revel señal sentenci solicit susurr teoriz tuite ' +
  'valor vaticin zanj';
const ENDINGS = 'a an ó aron aba aban ado';
const VERBS_IN_AR = STEMS.split(' ').flatMap((stem) => ENDINGS.split(' ').map((ending) => stem + ending));

export const VERBS: Verbs = {
  speechVerbs: words(`
    ${VERBS_IN_AR.join(' ')}
    admite admiten admitió admitieron admitía admitido advierte advierten advirtió advirtieron advertía advertido
    añade añaden añadió añadieron añadía añadido arguye arguyó concluye concluyó concluían concluido confía confió
    contó cuenta cuentan contaba contado cree creen creía decía decían dice dicen dicho dijo dijeron describe describió
    escribe escriben escribió escribieron escrito exige exigió exigido expone expuso expuesto insiste insisten insistió
    insistieron insistía insistido mantiene mantuvo mantenía niega negó negaba negado piensa piensan pidió pide
    piden pedía pedido prometió promete prometido prosigue prosiguió reconoce reconocen reconoció reconocieron
    reconocía reconocido refiere refirió repite repitió repetido responde responden respondió respondieron respondía
    respondido reza sostiene sostienen sostuvo sostuvieron sostenía sostenido subraya subrayan subrayó subrayaba
    subrayado sugiere sugirió sugerido transmitió traslada trasladó espera esperan esperaba estima estiman estimó
    continúa continuó recuerda recuerdan recordó resume resumió señaló apostilló apostilla ironiza ironizó bromea bromeó
    enfatiza enfatizó enfatizado lanza lanzó asevera aseveró espetó espeta resuelve aduce adujo corrobora corroboró
    desvela desveló
  `),
  phrasalSpeechVerbs: new Map(),
  thoughtVerbs: words('cree creen creía piensa piensan espera esperan estima estiman'),
  reportingVerbs: words(`
    acusa acusó acusado acusó achaca achacó calificó califica califican calificado calificaba compara comparó condena
    condenó condenado critica criticó define definió definido denomina denominó describe describió habla hablan habló
    hablaron hablado llama llamó llamado llamaba llaman menciona presenta presentó presentado prevé promete tacha tachó
    tachado tilda tildó tildado titula tituló titulado ve ven vio quiere
  `),
  speechParticiples: words(`
    acusando afirmando agregando anunciando añadiendo asegurando calificando citando criticando declarando denunciando
    destacando diciendo explicando gritando hablando indicando insistiendo lamentando llamando precisando recordando
    reiterando respondiendo señalando sosteniendo subrayando
  `),
  speechInfinitives: words(`
    admitir afirmar agregar anunciar añadir asegurar calificar decir declarar denunciar destacar escribir explicar gritar
    hablar indicar insistir lamentar llamar precisar recordar reiterar responder señalar sostener subrayar
  `),
  readingVerbs: words('lee reza indica señala'),
  quotingVerbs: words('cita citó citando'),
  quotedPhrases: new Map(),
  capitalisedVerb: NONE,
  namingVerb: /^(?:calific|llam|defin|denomin|describ|tach|tild|apod|bautiz|present|compar|titul|consider)/,
  addressingVerbs: words('dijo dijeron confesó contó respondió explicó aseguró'),
  issuingVerbs: words('publicó difundió emitió envió'),
  hearingVerbs: words('escuchó oyó'),
  nominalisingVerbs: words(''),
  irregularPasts: words('hizo fue tuvo puso dio vio vino'),
  auxiliaries: words(`
    ha han había habían habría habrían haber es son era eran fue fueron será serán sido está están estaba puede pueden debe
    deben va van podría debería quiso quiere pudo se le les lo me nos
  `),
  haveForms: words('ha han había habían habría tiene tienen'),
  beForms: words('es son era eran fue fueron ha-sido sido ser'),
  stateParticiples: words('preguntado'),
  toldPassives: words('preguntado'),
  infinitiveMarks: words('a de para'),
  beforeInfinitives: words('a de para puede debe va quiere quiso pudo'),
  afterContractedVerb: words(''),
};
