/**
 * Given names that news in German has, by the gender of nearly all their bearers. Written for lede from general
 * knowledge, copied from no list. Lower-cased, without accents.
 */
import { givenNames } from '../define.js';
import { GIVEN_NAMES as ENGLISH } from '../en/given-names.js';

const MASCULINE = `
  achim adalbert albrecht alois alfons anselm armin arne artur axel bastian bernd bernhard bertram björn bodo burkhard
  carsten christian claus clemens daniel detlef detlev dieter dietmar dirk eckart eckhard egon erhard erich ernst erwin
  eugen ewald falk ferdinand florian frank franz friedhelm friedrich fritz gerd gerhard gernot gottfried gregor gunter
  gunther günter günther guido hannes hans harald hartmut heiko heiner heinrich heinz helge helmut hendrik henning
  herbert herrmann hermann holger horst hubert hubertus ingo jan jens joachim jochen johann johannes jorg jörg josef
  jörn julian jurgen jürgen kai karl karl-heinz karsten klaus konrad kurt lars leonhard lorenz lothar ludger ludwig
  lukas lutz manfred marcel marco marcus mario markus marko martin matthias max maximilian michael moritz norbert olaf
  oliver oskar otto patrick paul peter philipp rainer ralf ralph reiner reinhard reinhold richard robert roland rolf
  roman ronald rudiger rüdiger rudolf rupert ruprecht sascha sebastian siegfried siegmar sigmar simon stefan steffen
  stephan sven theo theodor thilo thomas thorsten till tim timo tino tobias torsten udo ulf uli ulrich ulli uwe veit
  viktor volker volkmar werner wilfried wilhelm willi willy winfried wladimir wolf wolfgang wolfram xaver
`;

const FEMININE = `
  agnes alexandra alice andrea angela angelika anja anita anke anna anne annegret annette annemarie antje astrid
  barbara bärbel beate beatrix bettina bianca birgit brigitte britta carola charlotte christa christel christiane
  christina christine claudia cornelia dagmar daniela diana dora dorothea doris edith elfriede elisabeth elke ellen
  emma erika esther eva evelyn franziska frauke friederike gabi gabriele gabriela gerda gertrud gisela gudrun hanna
  hannah hannelore heide heidemarie heidi heike helene helga henriette hildegard ilse imke ina inge ingeborg ingrid
  irene iris irmgard isabel jana janine jutta karin karla karoline katarina katharina kathrin katja katrin kerstin
  klara kristina lena leonie lisa lotte luise manuela margarete margit margot maria marianne marie marion marita
  marlene marlies martina mechthild meike melanie michaela miriam monika nadine natalie nicole nina petra pia ramona
  rebecca regina renate ria rita rosa rosemarie roswitha ruth sabine sabrina sandra sara sarah silke silvia simone
  sonja sophie stefanie steffi susanne svenja sybille sylvia tanja tatjana ulla ulrike ursula ute valerie vanessa vera
  verena veronika waltraud yvonne
`;

export const GIVEN_NAMES = givenNames({ masculine: MASCULINE, feminine: FEMININE }, ENGLISH);
