/** Which runs of a page are story, by what people marked on it. */

/** Words in lower case. @param {string} text @returns {string[]} */
export const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Text without accents and punctuation, as ../shared/pages/score.mjs compares snippets. @param {string} text */
const fold = (text) => wordsOf(text.normalize('NFKD').replace(/\p{M}/gu, '')).join(' ');

/** So many words in a row are compared. */
const SHINGLE = 4;

/** A label of a run: the share of it that is story, or undefined where nobody says. @typedef {number | undefined} Label */

/**
 * Labels each run of a page: by the story's text where it was marked, else by the snippets that belong to it or not.
 * @param {readonly string[]} runs
 * @param {{ body?: string, with?: string[], without?: string[] }} gold
 * @returns {Label[]}
 */
export function labelRuns(runs, gold) {
  return gold.body ? labelByStory(runs, gold.body) : labelBySnippets(runs, gold.with ?? [], gold.without ?? []);
}

/** @param {readonly string[]} runs @param {string[]} kept @param {string[]} left @returns {Label[]} */
function labelBySnippets(runs, kept, left) {
  const [inside, outside] = [kept.map(fold), left.map(fold)];
  return runs.map((run) => {
    const text = fold(run);
    /** @param {string[]} snippets */
    const holdsOne = (snippets) => text !== '' && snippets.some((snippet) => snippet !== '' && text.includes(snippet));
    return holdsOne(inside) ? 1 : holdsOne(outside) ? 0 : undefined;
  });
}

/**
 * A run of four words or more by how many of its shingles the story has; a shorter one by whether the story has it
 * beside the end of the run before or the beginning of the next.
 * @param {readonly string[]} runs @param {string} body @returns {Label[]}
 */
function labelByStory(runs, body) {
  const story = wordsOf(body);
  const joined = ` ${story.join(' ')} `;
  const shingles = new Set(story.map((_, i) => story.slice(i, i + SHINGLE).join(' ')));
  const words = runs.map(wordsOf);
  const filled = words.flatMap((one, i) => (one.length > 0 ? [i] : []));
  /** @type {Label[]} */
  const labels = runs.map(() => undefined);
  filled.forEach((i, place) => {
    const own = words[i] ?? [];
    if (own.length >= SHINGLE) {
      const starts = own.slice(0, own.length - SHINGLE + 1);
      const found = starts.filter((_, at) => shingles.has(own.slice(at, at + SHINGLE).join(' ')));
      labels[i] = found.length / starts.length;
      return;
    }
    const before = words[filled[place - 1] ?? -1]?.slice(-2) ?? [];
    const after = words[filled[place + 1] ?? -1]?.slice(0, 2) ?? [];
    const isThere = [
      [...before, ...own],
      [...own, ...after],
    ].some((all) => all.length > own.length && joined.includes(` ${all.join(' ')} `));
    labels[i] = isThere ? 1 : 0;
  });
  return labels;
}
