/**
 * What scraped pages leave around a story, as data: phrases and labels that are a line of their own.
 * Compared lower-cased, with quotes straightened and closing punctuation gone. A phrase belongs here only if no
 * story could hold it as a paragraph of its own.
 */

/** Navigation and page furniture. */
const NAVIGATION = [
  'skip to main content', 'skip to content', 'back to top', 'back to home', 'return to homepage', 'home page', 'main menu',
  'close menu', 'open menu', 'toggle navigation', 'loading', 'please wait', 'log in', 'login', 'sign in', 'sign up', 'register',
  'my account', 'view comments', 'show comments', 'hide comments', 'leave a comment', 'post a comment', 'add a comment',
  'join the conversation', 'share this', 'share this article', 'share this story', 'share on facebook', 'share on twitter',
  'share on linkedin', 'share via email', 'share on whatsapp', 'copy link', 'email this article', 'print this article', 'print article', 'save article',
  'listen to this article', 'follow us', 'follow us on facebook', 'follow us on twitter', 'follow us on instagram',
  'next article', 'previous article', 'next story', 'previous story', 'next post', 'previous post', 'see all', 'view all', 'show more', 'load more',
  'privacy policy', 'terms of service', 'terms of use', 'cookie policy', 'accept cookies', 'accept all cookies', 'all rights reserved', 'watch live', 'live updates',
  'story highlights', 'show caption', 'hide caption', 'toggle caption', 'enlarge this image', 'view gallery', 'view slideshow', 'play video', 'replay video',
  'text size', 'report a typo', 'report this ad', 'why am i seeing this',
]; // biome-ignore format: a list to read in rows

/** Advertising lines. */
const PROMOTION = [
  'advertisement', 'advertisement - continue reading below', 'advertisement - scroll to continue', 'advertising', 'advert', 'sponsored', 'sponsored content', 'sponsored links',
  'paid content', 'paid post', 'promoted', 'promoted content', 'promoted stories', 'partner content', 'ad', 'ads by google',
  'story continues below', 'story continues below advertisement', 'article continues below', 'article continues below advertisement', 'continue reading below',
  'article continues after ad', 'article continues after advertisement', 'story continues after ad',
  'scroll to continue', 'scroll to continue reading', 'skip ad', 'skip advertisement', 'subscribe', 'subscribe now', 'subscribe today', 'sign up for our newsletter', 'sign up now', 'subscribe to our newsletter',
  'get our newsletter', 'get the newsletter', 'start your free trial', 'download our app', 'download the app', 'shop now', 'buy now', 'learn more', 'click here', 'click here to subscribe',
  'domain registration', 'domain names', 'web hosting', 'website hosting', 'cheap web hosting', 'cheap flights', 'cheap hotels', 'hotel deals', 'flight deals', 'travel deals', 'car insurance quotes', 'payday loans',
  'you may also like', 'you might also like', 'from around the web', 'around the web', 'recommended for you',
]; // biome-ignore format: a list to read in rows

/** Labels over other stories; what follows them, while it looks like headlines, is related. */
const RELATED_LABELS = [
  'related', 'related news', 'related article', 'related articles', 'related stories', 'related story', 'related coverage', 'related content', 'related topics', 'related links', 'related posts',
  'more news', 'more stories', 'more on this', 'more on this story', 'more on this topic', 'read more', 'read also', 'also read', 'read next', 'see also', 'recommended', 'recommended stories',
  'must read', 'must reads', 'most read', 'most popular', 'trending', 'trending now', 'top stories', 'latest news', 'editors picks', "editors' picks", "editor's picks", "don't miss", 'in case you missed it', 'related reading', 'further reading', 'what to read next',
]; // biome-ignore format: a list to read in rows

/** Labels that say something only with words after the colon. */
const FIELD_LABELS = [
  'article source', 'source', 'sources', 'original source', 'via', 'tags', 'topics', 'filed under', 'category', 'categories', 'keywords', 'share', 'photo', 'photos', 'image', 'image source', 'image credit', 'photo credit',
  'credit', 'author', 'by', 'contributing', 'editor', 'contact', 'comments', 'share this', 'tagged', 'posted in', 'published in', 'views', 'file under', 'original article', 'read original',
]; // biome-ignore format: a list to read in rows

/** Labels over the key points. */
const KEY_POINT_LABELS = [
  'key points', 'key point', 'key takeaways', 'takeaways', 'highlights', 'at a glance', 'in brief', 'in short', 'summary', 'what to know', 'what you need to know', 'the main points', 'main points', 'the gist', 'tl;dr', 'key facts',
]; // biome-ignore format: a list to read in rows

/** A newspaper's sections: a line that is one of these above the headline is its kicker. */
const SECTIONS = [
  'news', 'world', 'world news', 'us news', 'u.s. news', 'uk news', 'politics', 'business', 'technology', 'tech', 'science', 'health', 'sport', 'sports', 'opinion', 'editorial', 'comment', 'analysis', 'culture', 'arts', 'entertainment', 'lifestyle', 'travel',
  'education', 'environment', 'climate', 'economy', 'markets', 'finance', 'money', 'local', 'local news', 'nation', 'national', 'international', 'europe', 'asia', 'africa', 'middle east', 'americas', 'australia', 'breaking', 'breaking news', 'exclusive', 'explainer', 'feature', 'features',
  'interview', 'investigation', 'special report', 'obituaries', 'obituary', 'food', 'books', 'film', 'music', 'television', 'style', 'weather', 'crime', 'courts', 'elections', 'magazine', 'letters', 'review', 'reviews',
]; // biome-ignore format: a list to read in rows

/**
 * Advertising said as an imperative about goods: "Find best hotel offers", "Compare cheap car insurance". It leaves out
 * the articles that a subhead of advice has ("Check your tickets", "Find the best price").
 */
const OFFER =
  /^(?:find|get|compare|book|buy|shop|save|search|discover|claim|win|grab|see|check)\b(?!.*\b(?:the|an?|your|my|our|this|that|when|where|how|why)\b)(?=.*\b(?:best|cheap(?:est)?|free|great|top|latest|low(?:est)?|exclusive|special|hot|amazing|deals?|offers?|discounts?|coupons?|vouchers?)\b).{0,40}\b(?:offers?|deals?|prices?|quotes?|discounts?|coupons?|vouchers?|flights?|hotels?|tickets?|insurance|mortgages?|loans?|hosting|rates?)$/;

/** A notice of copyright needs its year, its sign or its formula; "Copyright law is a mess" has none of them. */
const COPYRIGHT =
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,160}$|^(?:[^.!?]{0,100}\. )?all rights reserved$/i;

/** Cheap: false for nearly every line, by its first or last characters. */
function mayBeCopyright(line: string): boolean {
  return '©(cC'.includes(line[0] ?? ' ') || line.slice(-12).toLowerCase().includes('reserved');
}

/** "Share Tweet Email Print": the names of buttons, two or more, and nothing else. */
const BUTTONS =
  /^(?:share|tweet|pin|print|save|e-?mail|comments?|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|telegram|instagram|youtube|[|/·•,])(?: (?:share|tweet|pin|print|save|e-?mail|comments?|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|telegram|instagram|youtube|[|/·•,]))+$/;

/** What a page says of itself in numbers: "5 min read", "12 comments", "3 hours ago". */
const COUNT =
  /^(?:reading time:? )?\d{1,3}[ -]min(?:ute)?s?(?: read)?$|^[\d.,]{1,9}[km]? (?:comments?|shares|views|likes|replies)$|^\d{1,2} (?:min(?:ute)?s?|hours?|days?|weeks?|months?) ago$/;

/** "Home > News > World": the way to the page, from the front page down. */
const BREADCRUMB = /^home ?[>›»/|](?: ?[^>›»/|.!?]{1,30}[>›»/|]){0,6} ?[^>›»/|.!?]{1,120}$/;

export type FurnitureKind =
  | 'navigation'
  | 'promotion'
  | 'copyright'
  | 'related-label'
  | 'field-label'
  | 'key-points-label'
  | 'section';

let phrases: Map<string, FurnitureKind> | undefined;

function table(): Map<string, FurnitureKind> {
  if (phrases) return phrases;
  const made = new Map<string, FurnitureKind>();
  const kinds: [FurnitureKind, string[]][] = [
    ['section', SECTIONS],
    ['field-label', FIELD_LABELS],
    ['key-points-label', KEY_POINT_LABELS],
    ['related-label', RELATED_LABELS],
    ['navigation', NAVIGATION],
    ['promotion', PROMOTION],
  ];
  for (const [kind, list] of kinds) for (const phrase of list) made.set(phrase, kind);
  phrases = made;
  return made;
}

/** Folds a line for comparison: lower case, straight quotes, no closing punctuation. */
function foldLine(line: string): string {
  let end = line.length;
  while (end > 0 && ' .:…>»›→!*-'.includes(line[end - 1] as string)) end--;
  const low = line.slice(0, end).toLowerCase();
  return low.includes('’') || low.includes('‘') ? low.replace(/[‘’]/g, "'") : low;
}

/** What offers, buttons, counts and breadcrumbs begin with. */
const OTHERS_START = 'fgcbsdwtpelrihy|/·•,0123456789';

/** A longer line is no phrase, but may be the notice of copyright, or the way to the page. */
const LONG = 60;

/** Phrases that are no sentence even with a full stop; any other short one with it may be somebody's words. */
const STOPPED = /^(?:all rights reserved|advertisement|(?:story|article) continues|continue reading)/;

/** What kind of furniture a whole line is, or undefined for a line that may be story. */
export function furniture(line: string): FurnitureKind | undefined {
  if (line.length > LONG) {
    if (line.length > 200) return undefined;
    if (mayBeCopyright(line) && COPYRIGHT.test(foldLine(line))) return 'copyright';
    return line.length <= 160 && 'hH'.includes(line[0] as string) && BREADCRUMB.test(line.toLowerCase())
      ? 'navigation'
      : undefined;
  }
  const folded = foldLine(line);
  const known = table().get(folded);
  const stopped = line.endsWith('.') && !line.endsWith('..');
  if (known) return stopped && folded.split(' ', 4).length <= 3 && !STOPPED.test(folded) ? undefined : known;
  if (mayBeCopyright(line) && COPYRIGHT.test(folded)) return 'copyright';
  if ('.!?'.includes(line[line.length - 1] ?? '.') || !OTHERS_START.includes(folded[0] ?? ' ')) return undefined;
  if (folded.split(' ', 9).length <= 8 && OFFER.test(folded)) return 'promotion';
  return BUTTONS.test(folded) || COUNT.test(folded) || BREADCRUMB.test(folded) ? 'navigation' : undefined;
}

/** Goods that are advertised in two or three words, and what newspapers are called: the words such a label ends with. */
const LABEL_NOUN =
  /\b(?:hosting|domains?|registration|deals?|offers?|discounts?|coupons?|vouchers?|insurance|loans?|mortgages?|hotels?|flights?|rentals?|casinos?|software|shopping|sale|jobs|tickets|news|times|post|herald|journal|gazette|tribune|guardian|telegraph|chronicle|observer|press|star|sun|globe|courier|mail|express|magazine|weekly|daily|today|record|examiner|independent|standard|sentinel|dispatch|bulletin|inquirer|mirror|online|newsletter|release|updates?|section)$/i;

/** True for a few words that name goods, a newspaper or a section, as the lines above a headline do: "Top Travel Deals", "The Valley Post". */
export function namesGoodsOrPaper(line: string): boolean {
  return line.length <= LONG && LABEL_NOUN.test(line);
}
