/** German: nouns of words and of what holds them. Each list is explained in ../language.ts. */
import { words } from '../define.js';
import type { Nouns } from '../language.js';

export const NOUNS: Nouns = {
  speechNouns: words(`
    angabe angaben ankündigung ansage ansprache antwort appell aufforderung aufruf aussage aussagen äußerung äußerungen
    begründung behauptung bemerkung bericht botschaft brief einschätzung erklärung forderung frage hinweis
    kommentar kritik meldung mitteilung pressemitteilung rede schreiben slogan statement stellungnahme tweet
    urteil versprechen vorwurf vorwürfe warnung wort worte worten zitat
  `),
  utteranceNouns: words('ruf rufe rufen sprechchor sprechchöre sprechchören parole parolen ausruf schrei'),
  textBearers: words(`
    aufkleber aufschrift banner bekennerschreiben bericht brief dokument erklärung flugblatt inschrift internetseite
    meldung mitteilung pamphlet plakat plakate pressemitteilung schild schilder schlagzeile schreiben stellungnahme
    text transparent transparente urteil website webseite zettel
  `),
  workNouns: words(`
    album band ballade buch drama dokumentation fernsehserie film films fernsehfilm gemälde gedicht hit komödie krimi
    lied magazin musical oper projekt roman romans sachbuch schlager sendung serie single song spielfilm stück
    theaterstück titel zeitschrift zeitung
  `),
  termCues: words(`
    begriff begriffe bezeichnet genannt genannte genannten genannter heißt namens sogenannte sogenannten sogenannter
    sogenanntes stichwort titel wort ausdruck namen name
  `),
  hearingBodies: words('gericht ausschuss'),
  inanimateNouns: words(''),
};
