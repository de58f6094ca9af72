/** Other programs that find the story of a page, as they read the same pages: Readability and defuddle, on linkedom. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';

/** @typedef {import('./lede.js').Prediction} Prediction */

/**
 * A program: `read` is timed, `prediction` makes of its result what the scorer reads.
 * @typedef {{ read: (page: Buffer, url: string) => Promise<any>, prediction: (result: any) => Prediction }} Peer
 */

const BLOCKS = new Set(
  // Elements whose text a browser shows on lines of its own.
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TR TABLE SECTION ARTICLE FIGURE FIGCAPTION BR HR DT DD DL TD TH'.split(
    ' ',
  ),
);

/** The text of an element, its blocks as lines. @param {any} node what linkedom gives has no types @returns {string} */
function textOf(node) {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType === 3) return child.textContent.replace(/\s+/g, ' ');
      if (child.nodeType !== 1) return '';
      return BLOCKS.has(child.tagName) ? `\n${textOf(child)}\n` : textOf(child);
    })
    .join('');
}

/** @param {string} body @param {unknown} title @param {unknown} author @param {unknown} date @returns {Prediction} */
const predictionOf = (body, title, author, date) => ({
  body,
  ...(title ? { title: String(title) } : {}),
  ...(author ? { author: String(author) } : {}),
  ...(date ? { date: String(date) } : {}),
});

/** @type {Record<'readability' | 'defuddle', Peer>} */
export const PEERS = {
  readability: {
    read: async (page) =>
      new Readability(parseHTML(page.toString()).document, { serializer: (/** @type {any} */ node) => node }).parse(),
    prediction: (made) =>
      predictionOf(made ? textOf(made.content) : '', made?.title, made?.byline, made?.publishedTime),
  },
  defuddle: {
    // It must not ask the network for what the page doesn't hold.
    read: (page, url) => Defuddle(page.toString(), url, { useAsync: false }),
    prediction: ({ content, title, author, published }) =>
      predictionOf(
        textOf(parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body),
        title,
        author,
        published,
      ),
  },
};
