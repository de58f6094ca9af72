/**
 * Lines that a page has around an article: labels, buttons, advertising, notices of copyright. Their words are in
 * `phrases/`.
 */
import { onDemand, oneOf } from '../patterns.js';
import { offers, phraseLines, phrases } from './phrases/index.js';

export type FurnitureKind =
  | 'navigation'
  | 'promotion'
  | 'copyright'
  | 'related-label'
  | 'field-label'
  | 'key-points-label'
  | 'section';

/** A notice of copyright needs its year, its sign or its formula; "Copyright law is a mess" has none of them. */
const COPYRIGHT = /^(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,160}$/;
const ALL_RIGHTS = /^(?:[^.!?]{0,100}\. )?all rights reserved$/;

/** A quick test that is false for nearly every line, by its first or last characters. */
function mayBeCopyright(line: string): boolean {
  return '©(cC'.includes(line[0] ?? ' ') || line.slice(-12).toLowerCase().includes('reserved');
}

const isCopyright = (folded: string) => COPYRIGHT.test(folded) || ALL_RIGHTS.test(folded);

/** "5 min read": how long the page takes to read. */
const READING_TIME = /^(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?(?: read)?$/;
/** "3 hours ago": how old the page is. */
const AGE = /^\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago$/;
/** "Home > News > World": the path to the page from the front page. */
const BREADCRUMB = /^home ?[>›»/|](?: ?[^>›»/|.!?]{1,30}[>›»/|]){0,6} ?[^>›»/|.!?]{1,120}$/;

/** The later kinds win where two have the same line. */
const BY_LINE = onDemand(() => {
  const kinds = ['section', 'field-label', 'key-points-label', 'related-label', 'navigation', 'promotion'] as const;
  return new Map<string, FurnitureKind>(kinds.flatMap((kind) => phraseLines(kind).map((line) => [line, kind])));
});

/** Patterns made of phrases, for folded lines. */
const PATTERNS = onDemand(() => {
  const button = oneOf([...phrases('buttons'), '[|/·•,]']);
  const goodsOrPaper = [...phrases('advertisedGoods'), ...phrases('newspaperNames')];
  return {
    offers: offers().map(({ verbs, notWith, praise, goods }) => {
      const beginning = `^${oneOf(verbs)}\\b(?!.*\\b${oneOf(notWith)}\\b)(?=.*\\b${oneOf(praise)}\\b)`;
      return new RegExp(`${beginning}.{0,40}\\b${oneOf(goods)}$`);
    }),
    buttons: new RegExp(`^${button}(?: ${button})+$`),
    counted: new RegExp(`^[\\d.,]{1,9}[km]? ${oneOf(phrases('counted'))}$`),
    goodsOrPaper: new RegExp(`\\b${oneOf(goodsOrPaper)}$`, 'i'),
    sentencesOfPages: new RegExp(`^${oneOf(phrases('sentencesOfPages'))}`),
  };
});

/** Folds a line for comparison: lower case, straight apostrophes, no closing punctuation. */
function foldLine(line: string): string {
  let end = line.length;
  while (end > 0 && ' .:…>»›→!*-'.includes(line[end - 1] ?? '')) end--;
  const low = line.slice(0, end).toLowerCase();
  return low.includes('’') || low.includes('‘') ? low.replace(/[‘’]/g, "'") : low;
}

/** First characters of offers, buttons, counts and breadcrumbs. */
const FIRST_CHARACTERS = 'fgcbsdwtpelrihy|/·•,0123456789';

/** A line longer than this many UTF-16 units is not a phrase, but may be a notice of copyright or a breadcrumb. */
const PHRASE_MAX = 60;

/**
 * What kind of furniture a line is; undefined for a line that may be part of the article. A phrase of up to three
 * words that ends with a full stop may be a sentence of somebody's, so it counts only where `sentencesOfPages` has
 * it.
 */
export function furniture(line: string): FurnitureKind | undefined {
  if (line.length > PHRASE_MAX) return longFurniture(line);
  const folded = foldLine(line);
  const known = BY_LINE().get(folded);
  const stopped = line.endsWith('.') && !line.endsWith('..');
  if (known) {
    const maySpeak = stopped && folded.split(' ', 4).length <= 3 && !PATTERNS().sentencesOfPages.test(folded);
    return maySpeak ? undefined : known;
  }
  if (mayBeCopyright(line) && isCopyright(folded)) return 'copyright';
  if ('.!?'.includes(line.at(-1) ?? '.') || !FIRST_CHARACTERS.includes(folded[0] ?? ' ')) return undefined;
  const { offers, buttons, counted } = PATTERNS();
  if (folded.split(' ', 9).length <= 8 && offers.some((offer) => offer.test(folded))) return 'promotion';
  return [buttons, counted, READING_TIME, AGE, BREADCRUMB].some((pattern) => pattern.test(folded))
    ? 'navigation'
    : undefined;
}

function longFurniture(line: string): FurnitureKind | undefined {
  if (line.length > 200) return undefined;
  if (mayBeCopyright(line) && isCopyright(foldLine(line))) return 'copyright';
  const mayBeBreadcrumb = line.length <= 160 && (line[0] === 'h' || line[0] === 'H');
  return mayBeBreadcrumb && BREADCRUMB.test(line.toLowerCase()) ? 'navigation' : undefined;
}

/**
 * True for a few words that name goods, a newspaper or a section, as lines above a headline do: "Top Travel Deals",
 * "The Valley Post".
 */
export function namesGoodsOrPaper(line: string): boolean {
  return line.length <= PHRASE_MAX && PATTERNS().goodsOrPaper.test(line);
}
