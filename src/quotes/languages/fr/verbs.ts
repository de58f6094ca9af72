/** French: verbs. Each list is explained in ../language.ts. */
import { NONE, words } from '../define.js';
import type { Verbs } from '../language.js';

/** Verbs of speech in -er: all forms that newspapers use are made of the stem. */
const STEMS =
  'accus admoneste affirm ajout alert analys annonc appuy argument articul assén assur attest avanc avou balay calcul ' +
  'certifi chuchot clam command comment concéd confess confi confirm constat cri critiqu déclar décri décrypt demand ' +
  'dénonc déplor détaill dévoil dict énonc énumér espér estim évoqu exhort exig expliqu explos ' +
  'félicit formul fustig ironis indiqu insist interrog invit jug jur justifi lâch lanc martel mentionn minimis murmur ' +
  'not ordonn narr nuanc observ opin persist plaid plaisant précis proclam prôn promett propos questionn racont rappel ' +
  'rapport rassur réagi réclam regrett relat relativis relev remarqu remerci répliqu répét reproch résum révél ' +
  'rétorqu salu sembl signal signifi soulign souhait soupir stipul suggér témoign tempêt tempér théoris tonn tranch ' +
  'tweet vant vocifér';
const ENDINGS = 'e ent é ait aient a èrent';

const VERBS_IN_ER = STEMS.split(' ').flatMap((stem) => ENDINGS.split(' ').map((ending) => stem + ending));

export const VERBS: Verbs = {
  speechVerbs: words(`
    ${VERBS_IN_ER.join(' ')}
    admet admettent admis admettait affirmer annonçait avançait avertit averti avertissent concède concèdent conclut
    conclu concluait concluent confie convient convenait convenu croit croient craint décrit décrivait défend défendu
    défendait dénonçait dit disait disent dirent écrit écrivait écrivent écrivit entend exagère fait reconnaît
    reconnaissait reconnu lançait maintient maintenu objecte objecté pense pensent pensait persifle poursuit poursuivi
    poursuivait prédit prévient prévenu prévenait préviennent prétend prétendent prétendu promet promettent promis
    redit reconnaissent reprend repris reprenait répond répondu répondait répondent répondit réitère réitéré répète
    répètent réagit réagissent renchérit renchéri s'exclame exclame exclamé insurge insurgé indigne indigné inquiète
    inquiété réjouit réjoui étonne étonné interroge emporte emporté résume révèle révèlent sourit soutient soutiennent
    soutenu soutenait suggère suggèrent surenchérit tempère tranche écrié écrie considère considèrent considéré
    complète complété enchaîne enchaîné enfonce
  `),
  phrasalSpeechVerbs: new Map(),
  thoughtVerbs: words('croit croient pense pensent pensait espère estime'),
  reportingVerbs: words(`
    appelle appellent appelé appelait cite citent cité compare compare comparé condamne condamné considère dépeint
    désigne désigné évoque évoqué parle parlent parlé parlait présente présenté promet qualifie qualifient qualifié
    qualifiait qualifia refuse refusé rejette rejeté réfute réfuté traite traité vante veut voit voient titre titré
    surnomme surnommé juge pointe pointé dénonce lit
  `),
  speechParticiples: words(`
    affirmant ajoutant annonçant assurant confiant déclarant déplorant dénonçant disant estimant évoquant expliquant
    indiquant insistant invoquant jugeant lançant martelant parlant précisant promettant qualifiant rappelant réclamant
    regrettant répétant répondant soulignant soutenant
  `),
  speechInfinitives: words(`
    affirmer ajouter annoncer assurer confier déclarer déplorer dénoncer dire écrire estimer évoquer expliquer indiquer
    insister lancer marteler parler préciser promettre qualifier rappeler réclamer regretter répéter répondre souligner
    soutenir
  `),
  readingVerbs: words('indique précise stipule'),
  quotingVerbs: words('citant cite citent'),
  quotedPhrases: new Map(),
  capitalisedVerb: NONE,
  namingVerb: /^(?:qualifi|appel|surnomm|trait|décri|jug|baptis|présent|dénonc|condamn|compar|désign)/,
  addressingVerbs: words('confié confie confiait répond répondu déclaré déclare expliqué explique assuré'),
  issuingVerbs: words('publié publie diffusé envoyé adressé'),
  hearingVerbs: words('entendu'),
  nominalisingVerbs: words(''),
  irregularPasts: words(''),
  auxiliaries: words(`
    s' se a ont avait avaient aurait auraient est sont était étaient serait seraient fut furent sera seront été eu ai as avons
    avez aura auront peut peuvent doit doivent va vont pourrait devrait pourraient devraient
  `),
  haveForms: words('a ont avait avaient aurait'),
  beForms: words('est sont était étaient été fut furent être serait'),
  stateParticiples: words(`
    exclamé félicité insurgé indigné inquiété réjoui étonné interrogé emporté écrié justifié défendu dit convenu engagé
    exclamée félicitée insurgée indignée inquiétée réjouie étonnée interrogée emportée écriée justifiée défendue
  `),
  toldPassives: words(''),
  infinitiveMarks: words('de à pour'),
  beforeInfinitives: words('de à pour peut doit va veut'),
  afterContractedVerb: words(''),
};
