/** German: verbs. Each list is explained in ../language.ts. */
import { NONE, words } from '../define.js';
import type { Verbs } from '../language.js';

export const VERBS: Verbs = {
  // Third person of the present, the past and both subjunctives, singular and plural.
  speechVerbs: words(`
    antwortete antworten antwortet antworteten argumentiert argumentierte argumentieren argumentierten
    bedauerte bedauert bedauern bedauerten befand behauptet behauptete behaupten behaupteten
    bekannte bekennt bekräftigt bekräftigte bekräftigen bekräftigten bemängelt bemängelte bemängeln bemängelten
    bemerkt bemerkte berichtet berichtete berichten berichteten bestätigt bestätigte bestätigen bestätigten
    bestreitet bestritt bestritten beteuert beteuerte beteuerten betont betonte betonen betonten
    bilanziert bilanzierte dementiert dementierte ergänzt ergänzte ergänzen ergänzten
    erinnert erinnerte erinnerten erklärt erklärte erklären erklärten erläutert erläuterte erläutern erläuterten
    entgegnet entgegnete entgegneten erwidert erwiderte erwiderten erzählt erzählte erzählen erzählten folgert folgerte
    fordert forderte fordern forderten formuliert formulierte fragt fragte fragen fragten
    gesteht gestand gestanden glaubt glaubte glauben glaubten hofft hoffte
    jubelt jubelte klagt klagte klagen klagten kommentiert kommentierte kommentieren kommentierten
    konstatiert konstatierte kritisiert kritisierte kritisieren kritisierten lobt lobte loben lobten
    mahnt mahnte mahnen mahnten meint meinte meinen meinten meldet meldete melden meldeten
    monierte moniert notiert notierte offenbarte plädiert plädierte prophezeit prophezeite
    protestiert protestierte quittierte räsonierte rechtfertigte reagiert reagierte reagierten
    resümiert resümierte rief rufen riefen ruft sagt sagte sagen sagten schildert schilderte schildern schilderten
    schimpft schimpfte schrie schreit schreibt schrieb schreiben schrieben schwärmt schwärmte
    spottet spottete spricht sprach sprechen sprachen titelt titelte titelten twittert twitterte twittern
    überlegt unterstreicht unterstrich unterstrichen urteilt urteilte urteilten verlangt verlangte verlangten
    verkündet verkündete verkündeten vermeldet vermeldete vermutet vermutete vermuteten
    verriet verrät verspricht versprach versprachen versichert versicherte versicherten verteidigte
    warnt warnte warnen warnten widerspricht widersprach widersprachen wiederholt wiederholte
    witzelt witzelte wundert wunderte zitiert zitierte zitieren zitierten äußert äußerte äußern äußerten
  `),
  phrasalSpeechVerbs: new Map(),
  thoughtVerbs: words('glaubt glaubte glauben glaubten hofft hoffte meint meinte'),
  reportingVerbs: words(`
    attackiert attackierte attackierten beanstandet beanstandete befürchtet befürchtete befürchteten
    begründet begründete begründeten begrüßt begrüßte begrüßten beklagt beklagte beklagten belegt
    beschreibt beschrieb beschreiben beschrieben beschuldigt beschuldigte beschuldigten beschwert beschwerte
    betrachtet betrachtete betrachteten betitelt betitelte bewertet bewertete bewerteten
    bezeichnet bezeichnete bezeichnen bezeichneten charakterisiert charakterisierte droht drohte drohten
    empfindet empfand erwartet erwartete feiert feierte feierten findet fand gibt gab heißt hieß
    interpretiert interpretierte kennzeichnet konterte lehnt lehnte lehnten nennt nannte nennen nannten
    preist pries rechnet rechnete schätzt schätzte schließt schloss schlug sieht sah sehen sahen spekuliert
    stellte stellt stellten stuft stufte stuften tadelt tadelte umschreibt umschrieb verglich vergleicht
    verurteilt verurteilte verurteilten verweist verwies verwiesen wertet wertete werteten will wirft warf warfen
    wünscht wünschte würdigt würdigte würdigten
  `),
  speechParticiples: words(''),
  speechInfinitives: words(`
    antworten behaupten bemerken berichten bestätigen betonen bezeichnen ergänzen erklären erläutern erwidern erzählen
    fordern fragen klagen kommentieren kritisieren loben mahnen meinen melden mitteilen nennen sagen schildern
    schreiben sprechen verkünden verlangen versichern versprechen warnen wiederholen zitieren äußern
  `),
  readingVerbs: words('heißt hieß steht stand'),
  quotingVerbs: words('zitiert zitierte zitieren zitierten'),
  quotedPhrases: new Map(),
  capitalisedVerb: NONE,
  namingVerb:
    /^(?:be(?:zeichne|titel|schreib|schrieb)|nenn|nann|genannt|tauf|kritisier|charakterisier|verurteil|wert|stuf)/,
  addressingVerbs: words('sagte sagt erklärte erklärt antwortete antwortet erwiderte versicherte warnte fragte fragt'),
  issuingVerbs: words('veröffentlichte veröffentlichten verbreitete verschickte verlas'),
  hearingVerbs: words('hörte'),
  nominalisingVerbs: words(''),
  irregularPasts: words(''),
  auxiliaries: words(`
    hat habe haben hatte hatten hätte hätten ist sei seien war waren wäre wären wird werde werden wurde wurden
    würde würden kann könne können konnte konnten könnte könnten muss müsse müssen musste mussten müsste
    soll solle sollen sollte sollten darf dürfe dürfen durfte dürfte will wolle wollen wollte wollten
    mag möge mögen mochte möchte möchten lässt ließ bleibt blieb
  `),
  haveForms: words('hat habe haben hatte hatten hätte hätten'),
  beForms: words('wird werde werden wurde wurden worden'),
  stateParticiples: words('zitiert'),
  toldPassives: words(''),
  infinitiveMarks: words('zu'),
  beforeInfinitives: words('zu'),
  afterContractedVerb: words(''),
};
