/**
 * Inputs made to exhaust lede and the libraries it reads with, doubled three times: milliseconds less bare node's, the exponent of the last
 * doubling (1 is linear), and the peak memory at eight times. Part of `npm run bench`; words after the command choose rows by their names.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lede = join(import.meta.dirname, '..', '..', 'bin', 'lede.js');
const folder = mkdtempSync(join(tmpdir(), 'lede-doubling-'));
const time = existsSync('/usr/bin/time');
/** A run that takes longer is given up, in milliseconds: what exhausts is shown, not waited for. */
const LIMIT = 120_000;

const SENTENCE = 'The ferry left the pier at nine, said the captain, and no one knew why it had turned back. ';
/** @type {(unit: string) => (n: number) => string} */
const times = (unit) => (n) => unit.repeat(n);

/**
 * The first size of each, what it is made of, and how it is shown where that is not as plain text.
 * @type {Record<string, Record<string, [n: number, make: (n: number) => string, ...words: string[]]>>}
 */
const SHAPES = {
  md: {
    'block quotations in each other': [12_500, (n) => `${'>'.repeat(n)} x`],
    'lists in each other': [12_500, (n) => `${'- '.repeat(n)}x`],
    'lists in each other, by indent': [
      250,
      (n) => Array.from({ length: n }, (_, i) => `${' '.repeat(2 * i)}- x\n`).join(''),
    ],
    'list markers': [125_000, times('- a\n')],
    'list markers, JSON': [125_000, times('- a\n'), '--json'],
    'emphasis never closed': [25_000, times('*a ')],
    'brackets never closed': [25_000, times('[a ')],
    'brackets in each other': [25_000, (n) => `${'['.repeat(n)}x${']'.repeat(n)}`],
    'links never closed': [25_000, times('[a](<b ')],
    'backticks never closed': [25_000, times('`a ')],
    'ever longer runs of backticks': [250, (n) => Array.from({ length: n }, (_, i) => '`'.repeat(i + 1)).join(' a ')],
    'definitions of links': [25_000, (n) => Array.from({ length: n }, (_, i) => `[a${i}]: /u\n`).join('')],
    'uses of links': [25_000, (n) => `[a]: /u\n\n${'[a] '.repeat(n)}`],
    'uses of links that are not there': [25_000, times('[a][b] ')],
    entities: [100_000, times('&amp;')],
    'tags never closed': [25_000, times('<b>')],
    'comments never closed': [25_000, times('<!-- ')],
    addresses: [25_000, times('https://a.example/ ')],
    'addresses without a space': [25_000, times('https://a.example/')],
    'mail addresses': [25_000, times('a@b.example ')],
    blanks: [100_000, (n) => `a${' '.repeat(n)}b`],
    'empty lines': [250_000, (n) => `${'\n'.repeat(n)}a`],
    'underlined headings': [25_000, times('a\n=\n')],
    fences: [12_500, times('```\n'), '--width', '72'],
    'lines of code': [5000, (n) => `\`\`\`js\n${'let a = "b" + 1;\n'.repeat(n)}\`\`\`\n`, '--width', '72'],
    'one line of code': [5000, (n) => `\`\`\`js\n${'let a = "b" + 1; '.repeat(n)}\n\`\`\`\n`, '--width', '72'],
    'columns of a table': [
      2500,
      (n) => `${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${'|b'.repeat(n)}|\n`,
      '--width',
      '72',
    ],
    'rows of a table': [2500, (n) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(n)}`, '--width', '72'],
    'words of one paragraph': [10_000, times(SENTENCE), '--width', '72'],
    'front matter in itself': [2500, (n) => `---\nx: ${'['.repeat(n)}\n---\na`],
  },
  html: {
    'elements in each other': [12_500, times('<div>')],
    'lists in each other': [12_500, times('<ul><li>')],
    'tables in each other': [12_500, times('<table><tr><td>')],
    'block quotations in each other': [12_500, times('<blockquote>')],
    'list items': [125_000, times('<li>item, a word or')],
    paragraphs: [125_000, times('<p>a')],
    'spans never closed': [40_000, times('<span>x')],
    'links never closed': [12_500, times('<a href=x>a')],
    'one attribute': [1_250_000, (n) => `<p title="${'x'.repeat(n)}">a`],
    'block quotations in each other, with words': [500, times(`<blockquote>${SENTENCE}`), '--format', 'markdown'],
    'line breaks, as Markdown': [5000, times(`<br>${SENTENCE}`), '--format', 'markdown'],
    'words of one cell': [
      25_000,
      (n) => `<table><tr><th>a<th>b<tr><td>${'a '.repeat(n)}<td>c</table>`,
      '--width',
      '72',
    ],
    'columns of a table': [
      1250,
      (n) => `<table><tr>${'<th>a'.repeat(n)}<tr>${'<td>c'.repeat(n)}</table>`,
      '--width',
      '72',
    ],
    entities: [250_000, times('&amp;')],
    'blanks that do not break': [100_000, (n) => `<p>a${'&nbsp;'.repeat(n)}b`],
    'empty lines of code': [250_000, (n) => `<pre>a${'\n'.repeat(n)}b</pre>`],
    'data in itself': [125_000, (n) => `<script type="application/ld+json">${'['.repeat(n)}</script>`],
    'one paragraph': [140_000, (n) => `<p>${SENTENCE.repeat(n)}</p>`],
  },
  xml: {
    items: [12_500, (n) => Array.from({ length: n }, (_, i) => `<item><title>Ferry ${i}</title></item>`).join('')],
    'items never closed': [12_500, times('<item><title>Ferry')],
    'the same item': [12_500, times('<item><title>Ferry</title></item>')],
    'elements in each other': [40_000, (n) => `<item><title>Ferry</title>${'<a>'.repeat(n)}`],
    'tags never closed': [40_000, (n) => `<item><title>${'<a b="'.repeat(n)}`],
    'CDATA never closed': [40_000, (n) => `<item><title>${'<![CDATA['.repeat(n)}`],
    'attributes of one element': [
      10_000,
      (n) => `<item ${Array.from({ length: n }, (_, i) => `a${i}="b"`).join(' ')}>`,
    ],
    entities: [100_000, (n) => `<item><title>${'&amp;'.repeat(n)}</title></item>`],
    'tags in a summary': [40_000, (n) => `<item><title>Ferry</title><description><![CDATA[${'<b>'.repeat(n)}]]>`],
    'brackets in a name': [40_000, (n) => `<item><title>Ferry</title><author>${'(<['.repeat(n)}</author></item>`],
    'definitions of entities': [
      25_000,
      (n) => `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(n)}]><item><title>a</title></item>`,
    ],
    'one story': [
      4000,
      (n) => `<item><title>Ferry</title><content:encoded><![CDATA[${`<p>${SENTENCE}</p>`.repeat(n)}]]>`,
    ],
  },
  txt: {
    'list markers, JSON': [125_000, times('• a point\n'), '--json'],
    'one line': [140_000, times(SENTENCE)],
    'quotations never closed': [40_000, times('“Fog, said he “'), '--quotes', '--plain'],
    'quotations over paragraphs': [10_000, times('“We drifted, he said.\n\n'), '--quotes', '--plain'],
    'quotations by one pronoun': [10_000, times('“We drifted,” he said. '), '--quotes', '--plain'],
    'towers of marks': [2500, times(`a${'\u0301'.repeat(100)} `), '--width', '72'],
    'invisible characters': [100_000, times('\u200b\u200d\u2060'), '--width', '72'],
    'families of emoji': [10_000, times('👩‍👩‍👧'), '--width', '72'],
  },
};

/** @type {Record<string, string>} */
const OPENINGS = {
  xml: '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Times</title>',
  md: `# Ferry\n\n${SENTENCE}\n\n`,
  html: `<html><body><article><h1>Ferry</h1>${`<p>${SENTENCE}${SENTENCE}</p>`.repeat(5)}`,
  txt: `Ferry turns back\n\n${SENTENCE}\n\n`,
};

/** Milliseconds and megabytes of one run. @param {string[]} words */
function run(words) {
  const start = performance.now();
  const [command = '', ...rest] = time
    ? ['/usr/bin/time', '-f', '%M', process.execPath, ...words]
    : [process.execPath, ...words];
  const { stderr, error } = spawnSync(command, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMIT,
    encoding: 'utf8',
  });
  return {
    ms: error ? Number.POSITIVE_INFINITY : performance.now() - start,
    megabytes: Number(stderr.trim().split('\n').at(-1)) / 1024,
    said: /^lede: .*/m.exec(stderr)?.[0] ?? '',
  };
}

const wanted = process.argv.slice(2).join(' ');
const base = Math.min(...Array.from({ length: 5 }, () => run(['-e', '0']).ms));
console.log('\nshape, doubled                               n     ms: n      2n      4n      8n  exponent  MB at 8n');
for (const [ending, shapes] of Object.entries(SHAPES)) {
  for (const [name, [n, make, ...words]] of Object.entries(shapes)) {
    if (!`${ending} ${name}`.includes(wanted)) continue;
    const path = join(folder, `shape.${ending}`);
    const runs = [1, 2, 4, 8].map((factor) => {
      writeFileSync(path, (make(1).startsWith('---') ? '' : OPENINGS[ending]) + make(n * factor));
      return run([lede, '--no-pager', ...(words.length > 0 ? words : ['--plain']), path]);
    });
    const ms = runs.map((one) => Math.max(1, one.ms - base));
    const exponent = Math.log2((ms[3] ?? 0) / (ms[2] ?? 1)).toFixed(2);
    const columns = ms.map((one) => one.toFixed(0).padStart(8)).join('');
    const memory = runs[3]?.megabytes.toFixed(0) ?? '';
    console.log(
      `${`${ending} ${name}`.padEnd(36)} ${String(n).padStart(9)} ${columns} ${exponent.padStart(9)} ${memory.padStart(9)}  ${runs[3]?.said ?? ''}`.trimEnd(),
    );
  }
}
rmSync(folder, { recursive: true });
