/** HTML's elements and attributes, as data: which begin a line, which nobody sees, and which end which. */
import { words } from './words.js';

/** Elements that have no content and no end tag (HTML Standard, 13.1.2 void elements, and older ones). */
export const VOID = words(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
);

/** Elements whose content is not shown. */
export const INVISIBLE = words(`
  script style template svg iframe object canvas audio video
  noembed noframes applet map datalist
`);

/** Of these, the ones that show something from elsewhere: they stand in the tree without their content. */
export const EMBED = words('iframe object video audio');

/** The headings. */
export const HEADINGS = words('h1 h2 h3 h4 h5 h6');

/** Elements that begin a line of their own. */
export const BLOCK = words(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary
  table tbody td tfoot th thead tr ul
`);

/** Start tags that end an open paragraph (HTML Standard, 13.1.2.4 optional tags). */
export const ENDS_PARAGRAPH = words(`
  address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul
`);

/** Which open elements a start tag ends, and within which element these have to stand. */
interface ImpliedEnd {
  ends: ReadonlySet<string>;
  within: ReadonlySet<string>;
}

const RUBY: ImpliedEnd = { ends: words('rb rt rp rtc'), within: words('ruby') };
const LIST = words('ul ol menu dir table');
const DEFINITIONS: ImpliedEnd = { ends: words('dt dd'), within: words('dl table') };
const CELL: ImpliedEnd = { ends: words('td th'), within: words('table tr') };
const ROW_GROUP: ImpliedEnd = { ends: words('tbody thead tfoot caption colgroup'), within: words('table') };

export const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', { ends: words('li'), within: LIST }],
  ['dt', DEFINITIONS],
  ['dd', DEFINITIONS],
  ['tr', { ends: words('tr caption colgroup'), within: words('table') }],
  ['td', CELL],
  ['th', CELL],
  ['tbody', ROW_GROUP],
  ['thead', ROW_GROUP],
  ['tfoot', ROW_GROUP],
  ['rb', RUBY],
  ['rt', RUBY],
  ['rp', RUBY],
  ['option', { ends: words('option'), within: words('select') }],
  ['a', { ends: words('a'), within: BLOCK }],
]);

/** Elements out of which no end tag reaches, but those of `REACHES_OUT_OF_CELLS`. */
export const CELL_LIKE = words('table td th caption');
export const REACHES_OUT_OF_CELLS = words('table td th caption tr tbody thead tfoot');

/**
 * Elements inside which an end tag, or an end that a start tag implies, has no effect outside: `noscript` holds
 * parts of a page for another reader.
 */
export const SEPARATE = words('noscript');

/** The attributes that a rule or a block reads; no other is kept. */
export const KEPT_ATTRIBUTES = words(`
  id class role style hidden open aria-hidden aria-level aria-modal
  href rel src data-src data-lazy-src data-original srcset data-srcset alt start datetime type lang
  itemprop itemtype content name property http-equiv title
  aria-controls aria-expanded data-bs-target data-target data-lang data-language data-line-number
  shadowrootmode width height colspan rowspan encoding alttext display
  author data-author data-role ts created-timestamp
`);

/** The attributes that are read of elements that show something from elsewhere: those above and `embed`, `lite-youtube`. */
export const EMBED_ATTRIBUTES = words('title aria-label data controls videoid data-videoid playlabel');
export const CUSTOM_EMBED = words('embed lite-youtube lite-vimeo youtube-video amp-youtube amp-vimeo amp-video');
