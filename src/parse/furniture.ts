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

/** Advertising said as an imperative about goods: "Find best hotel offers", "Compare cheap car insurance". */
const OFFER =
  /^(?:find|get|compare|book|buy|shop|save|search|discover|claim|win|grab|see|check)\b.{0,40}\b(?:offers?|deals?|prices?|quotes?|discounts?|coupons?|vouchers?|flights?|hotels?|tickets?|insurance|mortgages?|loans?|hosting|rates?)$/;

const COPYRIGHT = /^(?:©|\(c\)|copyright\b)[^\n]{0,160}$|^[^\n]{0,120}\ball rights reserved$/;

/** What a long line must hold before it is looked at. */
const COPYRIGHT_AHEAD = /^(?:©|\([cC]\)|[cC]opyright|COPYRIGHT)|[rR]eserved\W*$/;

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

/** What kind of furniture a whole line is, or undefined for a line that may be story. Lines over 160 units never are. */
export function furniture(line: string): FurnitureKind | undefined {
  if (line.length > 60)
    return COPYRIGHT_AHEAD.test(line) && line.length <= 160 && COPYRIGHT.test(foldLine(line)) ? 'copyright' : undefined;
  const folded = foldLine(line);
  const known = table().get(folded);
  if (known) return known;
  if (COPYRIGHT.test(folded)) return 'copyright';
  if (!/[.!?]$/.test(line) && folded.split(' ', 9).length <= 8 && OFFER.test(folded)) return 'promotion';
  return undefined;
}
