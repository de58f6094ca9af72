/**
 * How well lede reads saved web pages: `npm run score:pages`, over ../shared/pages where it is.
 * PREDICTIONS=FOLDER leaves the records there; WORST=N lists the worst pages; HALF=read|scored takes a half of them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from '../../dist/index.js';

const pages = join(import.meta.dirname, '..', '..', '..', 'shared', 'pages');
if (!existsSync(pages)) {
  console.log('skipped: the saved pages are not here');
  process.exit(0);
}
const work = process.env.PREDICTIONS ?? mkdtempSync(join(tmpdir(), 'lede-pages-'));
mkdirSync(work, { recursive: true });

/** @type {(blocks: import('../../src/article.ts').Block[]) => string[]} */
const textsOf = (blocks) =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'list':
        return block.items.flatMap((item) => textsOf(item.blocks));
      case 'quote':
        return textsOf(block.blocks);
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(inline).join(' '));
      case 'code':
        return [block.text];
      case 'figure':
        return process.env.CAPTIONS && block.caption ? [inline(block.caption)] : [];
      case 'break':
        return [];
      default:
        return [inline(block.content)];
    }
  });
/** @type {(content: import('../../src/article.ts').Inline[]) => string} */
const inline = (content) =>
  content.map((node) => ('text' in node ? node.text : node.type === 'break' ? '\n' : inline(node.children))).join('');

/** The half that is read for its errors, and the half that is only scored. */
const half = (id) => ((createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'read' : 'scored');

for (const folder of ['news', 'web']) {
  const gold = readFileSync(join(pages, folder, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(JSON.parse);
  const started = performance.now();
  const records = [];
  for (const { id, url } of gold) {
    const bytes = gunzipSync(readFileSync(join(pages, folder, `${id}.html.gz`)));
    try {
      const article = await parse(bytes, { from: 'html', url });
      const place = article.place ? `${article.place.words} ` : '';
      records.push({
        id,
        url,
        body: place + textsOf(article.body).join('\n\n'),
        title: article.headline,
        author: article.authors.map((author) => author.name).join(', ') || undefined,
        date: article.date?.iso,
      });
    } catch (error) {
      records.push({ id, url, body: '', error: String(error) });
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const parts = folder === 'web' ? ['', 'read', 'scored'] : [''];
  for (const part of parts) {
    const wanted = new Set(gold.filter(({ id }) => part === '' || half(id) === part).map(({ id }) => id));
    const at = join(work, `${folder}${part}`);
    mkdirSync(at, { recursive: true });
    const lines = (items) => `${items.map((item) => JSON.stringify(item)).join('\n')}\n`;
    writeFileSync(join(at, 'gold.jsonl'), lines(gold.filter(({ id }) => wanted.has(id))));
    writeFileSync(join(at, 'predicted.jsonl'), lines(records.filter(({ id }) => wanted.has(id))));
    console.log(`\n${folder}${part && `, ${part} half`}${part ? '' : ` (${seconds.toFixed(1)} s)`}`);
    const worst = process.env.WORST && part !== 'scored' && !(folder === 'web' && part === '');
    const flags = worst ? ['--worst', process.env.WORST] : [];
    process.stdout.write(
      execFileSync(process.execPath, [join(pages, 'score.mjs'), at, join(at, 'predicted.jsonl'), ...flags]),
    );
  }
  const errors = records.filter((record) => record.error);
  if (errors.length > 0) console.log(`${errors.length} failed: ${errors[0].error}`);
}
if (!process.env.PREDICTIONS) rmSync(work, { recursive: true });
