/** Whether a text belongs to what people marked as a page's story. Pure. */

/** @typedef {{ body?: string, with?: string[] }} Gold the story, or sentences of it that a reader must see */

/** How many words stand in a run, and the share of a text's runs that must stand in the story. */
const RUN = 4;
const SHARE = 0.6;

/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** @param {string} text */
function runsOf(text) {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}

/**
 * True where most runs of four words stand in the story; where the story is not known, where the text holds one of the
 * sentences that must be seen.
 * @param {string} text @param {Gold} gold @returns {boolean}
 */
export function standsInStory(text, { body = '', with: required = [] }) {
  if (body === '') {
    const words = ` ${wordsOf(text).join(' ')} `;
    return required.some((sentence) => words.includes(` ${wordsOf(sentence).join(' ')} `));
  }
  const story = new Set(runsOf(body));
  const runs = runsOf(text);
  return runs.length > 0 && runs.filter((run) => story.has(run)).length >= SHARE * runs.length;
}
