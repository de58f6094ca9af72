/**
 * Looks for input that breaks lede: `npm run fuzz` for a minute, `SECONDS=3600 npm run fuzz` for an hour. Strings and bytes are made from pieces
 * that have meaning to a parser, and from what broke something before. A find is printed with what makes it again.
 *
 * What must hold for any input: nothing is thrown but an error that the person can mend, no control character is printed, quotations' offsets
 * are true, and no input of 20,000 characters takes more than five seconds.
 */
import fc from 'fast-check';

/** @type {typeof import('../src/index.js')} */
const { parse, quotes, render, plainText, LedeError } = await import(new URL('../dist/index.js', import.meta.url).href);

const seconds = Number(process.env.SECONDS ?? 60);
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

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

/** @param {string | Uint8Array} input @param {'text' | 'markdown' | 'html' | undefined} from */
async function holds(input, from) {
  const start = performance.now();
  let article;
  try {
    article = await parse(input, from ? { from, url: 'https://example.org/a' } : {});
  } catch (error) {
    if (error instanceof LedeError) return;
    throw error;
  }
  const text = plainText(article);
  for (const one of quotes(article, { all: true }))
    for (const part of one.parts)
      if (text.slice(part.start, part.end) !== part.text)
        throw new Error(`offsets ${part.start} to ${part.end} are not "${part.text}"`);
  for (const format of /** @type {const} */ (['text', 'terminal', 'markdown', 'json'])) {
    const printed = await render(article, { format, ...(format === 'terminal' && { width: 1 + (text.length % 100) }) });
    const found = FORBIDDEN.exec(printed);
    if (found) throw new Error(`${format} holds ${JSON.stringify(found[0])}`);
  }
  const took = performance.now() - start;
  if (took > 5000) throw new Error(`${took.toFixed(0)} ms`);
}

const end = performance.now() + seconds * 1000;
let failed = 0;
let runs = 0;
console.log(`seed ${seed}, ${seconds} s over ${Object.keys(targets).length} targets`);
for (let round = 0; performance.now() < end; round++) {
  for (const [name, { from, inputs }] of Object.entries(targets)) {
    const left = end - performance.now();
    if (left <= 0) break;
    const result = await fc.check(
      fc.asyncProperty(inputs, (input) => holds(input, from)),
      { numRuns: 200, seed: seed + round, interruptAfterTimeLimit: Math.max(1, left) },
    );
    runs += result.numRuns;
    if (!result.failed || result.counterexample === null || result.interrupted) continue;
    failed++;
    const input = result.counterexample[0];
    console.log(
      `\n${name}: ${result.errorInstance}\n  ${typeof input === 'string' ? JSON.stringify(input) : Buffer.from(input).toString('base64')}`,
    );
    if (failed > 10) break;
  }
  if (failed > 10) break;
}
console.log(`${runs} inputs, ${failed} finds`);
process.exitCode = failed > 0 ? 1 : 0;
