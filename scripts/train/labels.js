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
 * A run of four words or more by how many of its shingles the story has, unless it repeats what another run is in the
 * story; a shorter one by whether the story has it beside the end of the run before or the beginning of the next.
 * @param {readonly string[]} runs @param {string} body @returns {Label[]}
 */
function labelByStory(runs, body) {
  const story = wordsOf(body);
  const joined = ` ${story.join(' ')} `;
  const words = runs.map(wordsOf);
  const filled = words.flatMap((one, i) => (one.length > 0 ? [i] : []));
  const labels = labelLong(words, story);
  filled.forEach((i, place) => {
    const own = words[i] ?? [];
    if (own.length >= SHINGLE) return;
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

/** A run that may stand at a place of the story. @typedef {{ run: number, from: number, length: number }} Match */

/**
 * The labels of the runs of four words or more. A headline in a table of contents, a pulled quotation or a copy for
 * small screens says what the story says once: of several runs for one place of the story, that counts which stands in
 * order with most of the others.
 * @param {string[][]} words of each run @param {string[]} story @returns {Label[]}
 */
function labelLong(words, story) {
  const places = placesOfShingles(story);
  /** @type {Match[]} */
  const matches = [];
  const labels = words.map((own, run) => {
    if (own.length < SHINGLE) return undefined;
    /** @type {Map<number, number>} how many shingles agree with each place where the run may begin */
    const votes = new Map();
    let found = 0;
    for (let at = 0; at + SHINGLE <= own.length; at++) {
      const here = places.get(own.slice(at, at + SHINGLE).join(' ')) ?? [];
      if (here.length > 0) found++;
      for (const place of here) votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
    }
    const most = Math.max(...votes.values());
    for (const [from, votesHere] of votes)
      if (votesHere >= most * SAME_PLACE) matches.push({ run, from, length: own.length });
    return found / (own.length - SHINGLE + 1);
  });
  leaveOutRepeats(labels, matches, story.length);
  return labels;
}

/** A run may also begin where it agrees with the story for as much of what it does at the best place. */
const SAME_PLACE = 0.8;

/** A run repeats another where the others stand for as much of its place in the story. */
const TAKEN = 0.6;

/** @param {string[]} story @returns {Map<string, number[]>} where each shingle stands */
function placesOfShingles(story) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  for (let at = 0; at + SHINGLE <= story.length; at++) {
    const key = story.slice(at, at + SHINGLE).join(' ');
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

/**
 * Gives the label 0 to runs that repeat another's place in the story.
 * @param {Label[]} labels @param {readonly Match[]} matches in the order of the runs @param {number} length of the story
 */
function leaveOutRepeats(labels, matches, length) {
  const isStory = matches.filter(({ run }) => (labels[run] ?? 0) >= 0.5);
  const inOrder = heaviestInOrder(isStory);
  const taken = new Uint8Array(length);
  /** @param {Match} match */
  const take = ({ from, length: size }) => taken.fill(1, Math.max(0, from), Math.max(0, from + size));
  for (const match of inOrder) take(match);
  const chosen = new Set(inOrder.map(({ run }) => run));
  for (const run of new Set(isStory.map((match) => match.run))) {
    if (chosen.has(run)) continue;
    const free = isStory.find((match) => match.run === run && !isTaken(taken, match));
    if (free) take(free);
    else labels[run] = 0;
  }
}

/** @param {Uint8Array} taken @param {Match} match */
function isTaken(taken, { from, length }) {
  const place = taken.subarray(Math.max(0, from), Math.max(0, from + length));
  return place.reduce((sum, one) => sum + one, 0) >= place.length * TAKEN;
}

/**
 * The matches of most words of which each run stands after the one before, on the page and in the story.
 * @param {readonly Match[]} matches in the order of the runs @returns {Match[]}
 */
function heaviestInOrder(matches) {
  const sums = new Float64Array(matches.length);
  const previous = new Int32Array(matches.length).fill(-1);
  let last = -1;
  matches.forEach(({ run, from, length }, i) => {
    for (let j = 0; j < i; j++) {
      const before = matches[j];
      if (before === undefined || before.run === run || before.from + before.length > from + OVERLAP) continue;
      if ((sums[j] ?? 0) > (sums[i] ?? 0)) {
        sums[i] = sums[j] ?? 0;
        previous[i] = j;
      }
    }
    sums[i] = (sums[i] ?? 0) + length;
    if (last < 0 || (sums[i] ?? 0) > (sums[last] ?? 0)) last = i;
  });
  /** @type {Match[]} */
  const chain = [];
  for (let i = last; i >= 0; i = previous[i] ?? -1) {
    const match = matches[i];
    if (match) chain.unshift(match);
  }
  return chain;
}

/** Two matches that follow each other may share so many words: of a run only a part may be story. */
const OVERLAP = 3;
