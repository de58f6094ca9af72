/**
 * Looks for input that breaks lede: `npm run fuzz` for a minute, `SECONDS=3600 npm run fuzz` for an hour. Strings and bytes are made from pieces
 * that have meaning to a parser, and from what broke something before. A find is printed with what makes it again.
 *
 * Every other round changes whole pages instead, as a fuzzer guided by coverage does: what runs a part of lede that nothing ran before is kept
 * and changed further. (The coverage is V8's own. @jazzer.js/core 4 needs a C library newer than that of Debian 12, older ones a download.)
 *
 * What must hold for any input: nothing is thrown but an error that the person can mend, no control character is printed, quotations' offsets
 * are true, no numbered word of a text or of Markdown is lost, and no input of 20,000 characters takes more than five seconds of the
 * processor.
 */
import inspector from 'node:inspector';
import fc from 'fast-check';
import { importModule } from './build/import-module.js';

/** @type {typeof import('../src/index.js')} */
const { parse, quotes, render, plainText, LedeError } = await import(new URL('../dist/index.js', import.meta.url).href);

/** @type {Pick<typeof import('../src/parse/index.js'), 'parseArticleOrStories'>} */
const { parseArticleOrStories } = await importModule('src/parse/index.ts');
/** @type {Pick<typeof import('../src/render/index.js'), 'renderPieces'>} */
const { renderPieces } = await importModule('src/render/index.ts');
/** @type {Pick<typeof import('../src/render/theme.js'), 'PLAIN'>} */
const { PLAIN } = await importModule('src/render/theme.ts');

const seconds = Number(process.env.SECONDS ?? 60);
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/;

const WORDS = 'The ferry left the pier at nine, said the captain, Bo Ek, and nobody knew why it turned back. ';
const shared = [
  WORDS,
  '\n',
  '\n\n',
  ' ',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '"',
  '«',
  '»',
  '„',
  '—',
  ' - ',
  '• ',
  '1. ',
  ':',
  ';',
  'By Ann Lee',
  'July 26, 2021',
  'OSLO (AP) — ',
  'Reporting by ',
  'Advertisement',
  'Related',
  'Q: ',
  'A: ',
  ' said ',
  'according to ',
  'he ',
  '\u001b',
  '\u001b]0;',
  '\u0007',
  '\u009b',
  '\u202e',
  '\ud800',
  '\u0000',
  '海',
  '😀',
  '👩‍👩‍👧',
  '\u0301'.repeat(20),
  'a'.repeat(300),
  '\t',
  '\r\n',
  '\u00a0',
];
const markdown = [
  '# ',
  '## ',
  '---\n',
  '***',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '> ',
  '- [ ] ',
  '| ',
  '|---|',
  '<!--',
  '-->',
  '<small>',
  '<cite>',
  'headline: ',
  'authors:\n  - ',
  '{',
  '}',
  '&amp;',
  '&#27;',
  '\\',
  '    ',
  '[^1]',
  '[a]: http://x',
];
const tags =
  'p div span a b i h1 h2 ul ol li table tr td th blockquote figure figcaption pre code article nav aside footer header script style template svg title br img hr em select option form button noscript iframe math textarea'.split(
    ' ',
  );
const html = [
  ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} class="related share byline" `]),
  '<',
  '>',
  '="',
  "='",
  '&',
  '&#x9b;',
  '&lt;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  'href="javascript:',
  'href="http://a@b/',
  ' hidden',
  ' style="display:none"',
  '<meta name="author" content="',
  '<script type="application/ld+json">',
  '{"@type":"Article","author":',
  '<time datetime="2021-',
  '<template id="P:1">',
  '<script>$RS("S:1","P:1")</script>',
  '<div hidden id="S:1">',
];

const fields =
  'title link guid description content:encoded dc:creator author pubDate category media:group entry summary'.split(' ');
const feed = [
  ...fields.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} type="html" `, `<${name}/>`]),
  '</item><item>',
  '<item>',
  '</item>',
  '</channel>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '<!DOCTYPE rss [<!ENTITY a "b">]>',
  'xmlns:a="http://purl.org/dc/elements/1.1/" ',
  'xml:base="http://a/b/"',
  'href="javascript:x"',
  '<link rel="alternate" href="/a"/>',
  'Mon, 31 Feb 2026 25:00:00 GMT',
  '2026-11-23T10:00:00Z',
  'https://example.org/a',
  'ann@example.org (Ann Lee)',
  '&lt;b&gt;',
  '&a;',
  '&#27;',
  '<length>9999999999</length>',
  '<__proto__>',
];

/** @param {string[]} pieces */
const made = (pieces) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('').slice(0, 20_000));

/** @type {Record<string, { from?: 'text' | 'markdown' | 'html', inputs: fc.Arbitrary<string | Uint8Array> }>} */
const targets = {
  'scraped text': { from: 'text', inputs: made(shared) },
  Markdown: { from: 'markdown', inputs: made([...shared, ...markdown]) },
  'front matter': {
    from: 'markdown',
    inputs: made([...shared, ...markdown]).map((text) => `---\n${text}\n---\n${WORDS}`),
  },
  'web pages': {
    from: 'html',
    inputs: made([...shared, ...html]).map((text) => `<article><p>${WORDS}${WORDS}</p>${text}`),
  },
  'web pages in pieces': { from: 'html', inputs: made(html) },
  'anything sniffed': { inputs: made([...shared, ...markdown, ...html]) },
  bytes: { inputs: fc.uint8Array({ maxLength: 2000 }) },
  'bytes with a label': {
    inputs: fc
      .tuple(
        fc.constantFrom('utf-16', 'shift_jis', 'gb18030', 'iso-2022-jp', 'x', 'koi8-r'),
        fc.uint8Array({ maxLength: 500 }),
      )
      .map(([label, bytes]) => new Uint8Array(Buffer.concat([Buffer.from(`<meta charset="${label}"><p>`), bytes]))),
  },
};

/** Feeds, whose stories are listed. @type {Record<string, fc.Arbitrary<string>>} */
const feeds = {
  RSS: made([...feed, ...shared]).map((text) => `<rss version="2.0"><channel><item><title>Ferry</title>${text}`),
  Atom: made([...feed, ...html]).map((text) => `<feed xmlns="http://www.w3.org/2005/Atom"><entry>${text}`),
  RDF: made(feed).map((text) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item>${text}`),
  OPML: made(['<outline text="', '" xmlUrl="http://a/', '">', '</outline>', ...feed]).map(
    (text) => `<opml><body>${text}`,
  ),
  'JSON Feed': fc
    .record({
      title: fc.json(),
      items: fc.array(
        fc.dictionary(
          fc.constantFrom('id', 'url', 'title', 'content_html', 'summary', 'authors', 'tags', 'length'),
          fc.jsonValue(),
        ),
        { maxLength: 5 },
      ),
    })
    .map((made) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...made })),
};

/** @param {string} input */
async function isListed(input) {
  const start = process.cpuUsage();
  let parsed;
  try {
    parsed = await parseArticleOrStories(input, { url: 'https://example.org/feed', from: 'feed' });
  } catch (error) {
    // The package of another bundle has its own class of errors.
    if (error instanceof Error && error.name === 'LedeError') return;
    throw error;
  }
  if (!('list' in parsed)) throw new Error('a feed became an article');
  const { list } = parsed;
  const style = { measure: 60, margin: 0, theme: PLAIN, hyperlinks: false };
  for (const format of /** @type {const} */ (['text', 'terminal', 'markdown', 'json', 'ndjson'])) {
    const found = FORBIDDEN.exec([...(await renderPieces({ list }, format, style))].join(''));
    if (found) throw new Error(`${format} holds ${JSON.stringify(found[0])}`);
  }
  for (const { headline, url } of list.stories) {
    if (headline === '') throw new Error('a story has no headline');
    if (/^\s*(?:javascript|data|file):/i.test(url ?? '')) throw new Error(`a story has the address ${url}`);
  }
  const { user, system } = process.cpuUsage(start);
  if (user + system > 5_000_000) throw new Error(`${((user + system) / 1000).toFixed(0)} ms`);
}

/**
 * Markdown without its tags; nothing of it from the first whose marks do not match, since where that one ends is for a parser to say.
 * @param {string} markdown
 */
function withoutTags(markdown) {
  // What the tag holds is matched whole, once: looked ahead for, then taken.
  const untidy = /<(?=[a-z!?/])(?=((?:"[^"]*"|'[^']*'|[^<>"'])*))\1(?:[<"']|$)/i.exec(markdown);
  return markdown.slice(0, untidy?.index ?? markdown.length).replace(/<(?:"[^"]*"|'[^']*'|[^>])*>?/g, ' ');
}

/** @param {string | Uint8Array} input @param {'text' | 'markdown' | 'html' | undefined} from */
async function holds(input, from) {
  const start = process.cpuUsage();
  let article;
  try {
    article = await parse(input, from ? { from, url: 'https://example.org/a' } : {});
  } catch (error) {
    if (error instanceof LedeError) return;
    throw error;
  }
  const text = plainText(article);
  if (typeof input === 'string' && (from === 'text' || from === 'markdown')) {
    const told = JSON.stringify(article);
    // What stands in a tag of Markdown's or in the address of a reference, in a quotation or a list too, is no word, nor the letter that ends an escape sequence.
    const words = (from === 'text' ? input : withoutTags(input))
      .replace(from === 'text' ? /$^/ : /^[ >*+-]{0,12}\[[^\]\n]+\]:.*/gm, ' ')
      .replace(/(?:[\u001b\u0080-\u009f]|&#27;|&#x9b;)[\s\S]{0,100}/g, ' ');
    for (const [counted] of words.matchAll(/\bW\d+W\b/g))
      if (!told.includes(counted)) throw new Error(`${counted} is lost`);
  }
  for (const one of quotes(article, { all: true }))
    for (const part of one.parts)
      if (text.slice(part.start, part.end) !== part.text)
        throw new Error(`offsets ${part.start} to ${part.end} are not "${part.text}"`);
  for (const format of /** @type {const} */ (['text', 'terminal', 'markdown', 'json'])) {
    const printed = await render(article, { format, ...(format === 'terminal' && { width: 1 + (text.length % 100) }) });
    const found = FORBIDDEN.exec(printed);
    if (found) throw new Error(`${format} holds ${JSON.stringify(found[0])}`);
  }
  // Of the processor's time: a busy machine is no find.
  const { user, system } = process.cpuUsage(start);
  if (user + system > 5_000_000) throw new Error(`${((user + system) / 1000).toFixed(0)} ms`);
}

// --- whole pages, changed ---------------------------------------------------------------------------------------------

/** Words that are counted, one of a kind each. */
let word = 0;
const counted = () => `W${word++}W`;
const sentence = () =>
  `The ${counted()} ferry left the ${counted()} pier at nine, and nobody knew why it had turned back.`;
const said = () =>
  `“We ${counted()} drifted for an hour,” said the captain, Bo Ek. “It was ${counted()} dark,” he added.`;

/** @type {{ from: 'text' | 'markdown' | 'html', text: string }[]} */
const corpus = [
  {
    from: 'text',
    text: `Ferry ${counted()} turns back\n\nBy Ann Lee and Cy Oz\nJuly 26, 2021\n\n• Point ${counted()} one of it.\n• Point two of it.\n\nOSLO, Norway (AP) — ${sentence()}\n\n${said()}\n\nAdvertisement\n\nRelated: Tug ${counted()} saves a yacht\n\nQ: Were you afraid?\nA: Not ${counted()}.\n\n${sentence()}\n\nReporting by Ann Lee; editing by Cy Oz\n`,
  },
  {
    from: 'markdown',
    text: `---\nheadline: Ferry turns back\ndek: "A ${counted()} night"\ndate: 2021-07-26\nplace: OSLO\nauthors:\n  - Ann Lee\nkeyPoints:\n  - Point **one** of ${counted()}\nrelated:\n  - headline: Tug ${counted()} saves\n    url: https://example.org/tug\n---\n${sentence()} [A ${counted()} link](https://example.org/a "a title") and \`code\` and *more **of** it*.\n\n## Part ${counted()}\n\n> ${said()}\n>\n> <cite>Bo Ek</cite>\n\n1. one ${counted()}\n   - [x] two\n\n| a | b |\n|---|:-:|\n| ${counted()} | d |\n\n![alt ${counted()}](x.png "t")\n\n\`\`\`js\nlet ${counted()} = 1;\n\`\`\`\n\n<b>bold ${counted()}</b><br>\n\n[ref]: https://example.org/r\n`,
  },
  {
    from: 'html',
    text: `<!doctype html><html lang="en"><head><title>Ferry turns back | Post</title><meta name="author" content="Ann Lee"><meta property="og:title" content="Ferry turns back"><meta property="article:published_time" content="2021-07-26T10:00:00Z"><link rel="canonical" href="https://example.org/ferry"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry turns back","author":[{"name":"Ann Lee"}],"datePublished":"2021-07-26"}</script></head><body><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header><main><article><h1>Ferry turns back</h1><p class="dek">A dark night on the water</p><p class="byline">By <a rel="author" href="/ann">Ann Lee</a></p><time datetime="2021-07-26">July 26, 2021</time><figure><img src="x.png" alt="a ferry"><figcaption>The ferry. Cy Oz/AP</figcaption></figure><p>OSLO (AP) — ${sentence()}</p><p>${said()}</p><h2>Part two</h2><ul><li>one</li><li>two</li></ul><blockquote><p>${said()}</p><footer>— Bo Ek</footer></blockquote><table><tr><th>a<th>b<tr><td>c<td>d</table><pre><code class="language-js">let a = 1;</code></pre><div class="ad">Advertisement</div><p>${sentence()} <a href="https://example.org/b">more</a> &amp; &#x2019;</p></article><aside class="related"><a href="/tug">Tug saves a yacht off the coast</a></aside></main><div id="comments"><p>First!</p></div><footer>Copyright 2021</footer></body></html>`,
  },
];

const random = (() => {
  // Mulberry32, by Tommy Ettinger: the same finds for the same seed.
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
})();
/** @template Item @param {readonly Item[]} items @returns {Item} */
const any = (items) => /** @type {Item} */ (items[random(items.length)]);

const MARKS = [...new Set([...shared, ...markdown, ...html])];
/** Places in a text where something begins or ends, more often than within a word. @param {string} text */
function place(text) {
  const at = random(text.length + 1);
  if (random(3) === 0) return at;
  const next = text.slice(at).search(/[\s<>"'“”*_`|[\]]/);
  return next < 0 ? at : at + next;
}

/** @param {string} text */
function changed(text) {
  let made = text;
  for (let times = 1 + random(6); times > 0; times--) {
    const [from = 0, to = 0] = [place(made), place(made)].sort((a, b) => a - b);
    const part = made.slice(from, Math.min(to, from + 300));
    const rest = made.slice(from + part.length);
    const before = made.slice(0, from);
    const other = any(corpus).text;
    const start = place(other);
    made = any([
      () => before + any(MARKS) + made.slice(from),
      () => before + any(MARKS) + rest,
      () => before + rest,
      () => before + part.repeat(2 + random(30)) + rest,
      () => before + any(MARKS).repeat(2 + random(60)) + made.slice(from),
      () => before + other.slice(start, start + 1 + random(200)) + rest,
      () => before + Array.from(part).reverse().join('') + rest,
      () => before + (random(2) ? part.toUpperCase() : part.replace(/\s+/g, '')) + rest,
      () => before + String.fromCharCode(random(0x10000)) + rest,
      () => rest + before,
    ])().slice(0, 20_000);
  }
  return made;
}

const session = new inspector.Session();
session.connect();
/** @param {string} method @param {object} [params] @returns {any} */
function ask(method, params) {
  let answer;
  // The inspector answers at once within its own thread.
  session.post(method, params, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}

/** Every part of lede that ever ran. @type {Set<string>} */
const reached = new Set();
/** How many parts ran since the last look that never ran before. */
function news() {
  let found = 0;
  for (const { url, functions } of ask('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/dist/')) continue;
    for (const { ranges } of functions)
      for (const { startOffset, count } of ranges) {
        // As afl has it, how often is told in powers of two.
        const part = `${url.slice(-20)} ${startOffset} ${Math.min(6, Math.floor(Math.log2(count + 1)))}`;
        if (count === 0 || reached.has(part)) continue;
        reached.add(part);
        found++;
      }
  }
  return found;
}

/** Changes whole pages for so many milliseconds; the input and the error of the first find. @param {number} until */
async function explore(until) {
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  let count = 0;
  try {
    while (performance.now() < until) {
      const { from, text } = any(corpus);
      const input = { from, text: changed(text) };
      count++;
      try {
        await holds(input.text, from);
      } catch (error) {
        return { count, input, error };
      }
      if (news() > 0 && corpus.length < 5000) corpus.push(input);
    }
  } finally {
    ask('Profiler.stopPreciseCoverage');
    ask('Profiler.disable');
  }
  return { count };
}

const end = performance.now() + seconds * 1000;
let failed = 0;
let runs = 0;
console.log(`seed ${seed}, ${seconds} s over ${Object.keys({ ...targets, ...feeds }).length} targets`);
for (let round = 0; performance.now() < end; round++) {
  const checks = [
    ...Object.entries(targets).map(([name, { from, inputs }]) => ({
      name,
      property: fc.asyncProperty(inputs, (input) => holds(input, from)),
    })),
    ...Object.entries(feeds).map(([name, inputs]) => ({ name, property: fc.asyncProperty(inputs, isListed) })),
  ];
  for (const { name, property } of checks) {
    const left = end - performance.now();
    if (left <= 0) break;
    const result = await fc.check(property, {
      numRuns: 200,
      seed: seed + round,
      interruptAfterTimeLimit: Math.max(1, left),
    });
    runs += result.numRuns;
    if (!result.failed || result.counterexample === null || result.interrupted) continue;
    failed++;
    const input = result.counterexample[0];
    console.log(
      `\n${name}: ${result.errorInstance}\n  ${typeof input === 'string' ? JSON.stringify(input) : Buffer.from(input).toString('base64')}`,
    );
    if (failed > 10) break;
  }
  const { count, input, error } = await explore(Math.min(end, performance.now() + 10_000));
  runs += count;
  if (input) {
    failed++;
    console.log(`\n${input.from}, a whole page: ${error}\n  ${JSON.stringify(input.text)}`);
  }
  if (failed > 10) break;
}
console.log(`${runs} inputs, ${corpus.length} kept since they ran something new, ${failed} finds`);
session.disconnect();
process.exitCode = failed > 0 ? 1 : 0;
