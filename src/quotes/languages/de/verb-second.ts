/** German: what its grammar needs beside the lists of all languages. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { VerbSecond } from '../language.js';

export const VERB_SECOND: VerbSecond = {
  separableVerbs: new Map(
    Object.entries({
      teilt: 'mit', teilte: 'mit', teilten: 'mit', teilen: 'mit',
      gibt: 'an zu bekannt', gab: 'an zu bekannt', gaben: 'an zu bekannt', geben: 'an zu bekannt',
      fügt: 'hinzu', fügte: 'hinzu', fügten: 'hinzu',
      kündigt: 'an', kündigte: 'an', kündigten: 'an', kündigen: 'an',
      weist: 'hin zurück', wies: 'hin zurück', wiesen: 'hin zurück', weisen: 'hin zurück',
      führt: 'aus an fort', führte: 'aus an fort', führten: 'aus an fort',
      räumt: 'ein', räumte: 'ein', räumten: 'ein', räumen: 'ein',
      lehnt: 'ab', lehnte: 'ab', lehnten: 'ab', lehnen: 'ab',
      wirft: 'vor ein', warf: 'vor ein', warfen: 'vor ein', werfen: 'vor ein',
      legt: 'dar nach', legte: 'dar nach', legten: 'dar nach',
      stellt: 'fest klar', stellte: 'fest klar', stellten: 'fest klar',
      hebt: 'hervor', hob: 'hervor', hoben: 'hervor',
      ruft: 'auf', rief: 'auf', riefen: 'auf', rufen: 'auf',
      fährt: 'fort', fuhr: 'fort', setzt: 'hinzu', setzte: 'hinzu',
      spricht: 'aus', sprach: 'aus', sprachen: 'aus',
      sagt: 'zu aus voraus', sagte: 'zu aus voraus', sagten: 'zu aus voraus',
      merkt: 'an', merkte: 'an', merkten: 'an', pflichtet: 'bei', pflichtete: 'bei', stimmt: 'zu', stimmte: 'zu',
      stimmten: 'zu', wendet: 'ein', wandte: 'ein', mahnt: 'an', mahnte: 'an', droht: 'an', drohte: 'an',
      schließt: 'aus', schloss: 'aus', schlägt: 'vor', schlug: 'vor', schlugen: 'vor', schreibt: 'vor',
      nimmt: 'an', nahm: 'an', zeigt: 'auf', zeigte: 'auf', liest: 'vor', las: 'vor', klagt: 'an', klagte: 'an',
    }).map(([verb, prefixes]) => [verb, words(prefixes)]),
  ), // biome-ignore format: a row of forms for each verb
  participles: words(`
    angekündigt angegeben angemerkt argumentiert ausgedrückt ausgeführt ausgesagt ausgesprochen beantwortet bedauert
    begründet begrüßt behauptet beklagt bekräftigt bemerkt bemängelt berichtet beschrieben bestätigt betitelt betont
    beteuert bezeichnet dargelegt dementiert eingeräumt ergänzt erklärt erläutert erwidert erzählt festgestellt
    formuliert gefordert gefragt genannt gemahnt gemeint gemeldet gerufen gesagt geschildert geschrieben gesprochen
    getwittert gewarnt geäußert hervorgehoben hingewiesen hinzugefügt kommentiert konstatiert kritisiert mitgeteilt
    notiert verkündet verlangt verlautbart vermeldet vermutet verlautet versichert versprochen verurteilt vorgeworfen
    wiederholt zitiert zurückgewiesen zugegeben
  `),
  subjunctives: words(`
    sei seien habe hätten hätte werde würde würden könne könnten könnte müsse müssten müsste solle dürfe dürften dürfte
    wolle wisse gebe gehe stehe komme bleibe liege lasse sehe finde halte brauche bestehe mache führe wäre wären
    gelte handle handele erwarte hoffe glaube
  `),
  objectDeterminers: words(`
    dem den des einem einen eines keinem keinen keines diesem diesen dieses jenem jenen seinem seinen seines ihrem ihren
    ihres meinem meinen unserem unseren
  `),
  quotativeParticles: words('so'),
  comparingParticles: words('wie'),
  sourcePostpositions: words('zufolge nach'),
  impersonalSubjects: words('es man'),
  joinedArticles: words('am beim im vom zum zur ans ins'),
  copulas: words('ist sind war waren sei seien'),
  opinions: words('meinung ansicht auffassung überzeugung überzeugt'),
};
