/**
 * Text out of the store is not trusted more than any other: rows that another program has put there, with all that may
 * never reach a terminal, give output without it in every command and format.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../../src/shelf/packed.js';
import { storeFile, withStore } from '../../src/shelf/store.js';
import { callLede } from '../support/lede.js';
import { FORBIDDEN, PAYLOADS } from './payloads.js';

let folder = '';
let env: Record<string, string> = {};

/** An article of texts that were not cleaned, each with the payload in it. */
function hostileArticle(bad: string): object {
  const text = (words: string) => [{ type: 'text', text: `${words} ${bad}` }];
  return {
    ...{ kicker: bad, headline: `Ferry ${bad}`, dek: bad, authors: [{ name: `Ann ${bad}`, beat: bad, handle: bad }] },
    ...{
      date: { iso: bad, words: bad },
      updated: { iso: bad, words: bad },
      place: { name: bad, words: `OSLO ${bad}` },
    },
    keyPoints: [{ marker: bad, blocks: [{ type: 'paragraph', content: text('Point') }] }],
    body: [
      { type: 'paragraph', content: [...text('“We drifted,” said Bo Ek.'), { type: 'code', text: bad }] },
      { type: 'heading', level: 2, content: text('Head') },
      {
        type: 'list',
        ordered: false,
        items: [{ marker: bad, blocks: [{ type: 'paragraph', content: text('Item') }] }],
      },
      { type: 'quote', blocks: [{ type: 'paragraph', content: text('Said') }], source: text('Ann') },
      { type: 'code', language: bad, text: bad },
      { type: 'table', align: [], header: [text('a')], rows: [[text('b')]], caption: text('c') },
      { type: 'figure', url: `https://example.org/${bad}`, alt: bad, credit: bad },
      { type: 'paragraph', content: [{ type: 'link', url: `https://example.org/${bad}`, children: text('link') }] },
    ],
    related: [{ kicker: bad, headline: `Tug ${bad}`, url: `https://example.org/${bad}`, after: 0, words: bad }],
    credits: [{ kind: 'note', names: [bad], words: bad }],
    source: { format: 'html', name: bad, site: bad, url: `https://example.org/${bad}` },
    language: bad,
    removed: [{ text: bad, rule: bad, reason: bad, where: bad, evidence: [bad] }],
    incomplete: bad,
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lede-hostile-'));
  env = { XDG_DATA_HOME: folder };
  await withStore({ file: storeFile(env), onNote: () => {} }, (store) =>
    store.transaction(() => {
      for (const [i, { text: bad }] of PAYLOADS.entries()) {
        store.run(
          `INSERT INTO articles (key, url, host, publication, headline, authors, date, language, words, saved, read)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, 9, ?, ?)`,
          ...[`${i}`, `https://example.org/${bad}`, bad, bad, `Ferry ${bad}`, `Ann ${bad}`, bad, bad, i, 9e99],
        );
        store.run('INSERT INTO contents (id, article) VALUES (?, ?)', i + 1, pack(hostileArticle(bad)));
        store.run('INSERT INTO tags VALUES (?, ?)', `tag ${bad}`, i + 1);
        store.run(
          'INSERT INTO search (rowid, headline, authors, body) VALUES (?, ?, ?, ?)',
          i + 1,
          'ferry',
          'ann',
          'point',
        );
      }
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const LISTINGS = [['saved'], ['find', 'point'], ['tag'], ['saved', '--quotes']];
const FORMATS = [
  ['--plain'],
  ['--json'],
  ['--ndjson'],
  ['--format', 'markdown'],
  ['--format', 'terminal', '--width', '40'],
];

test.each(LISTINGS.flatMap((words) => FORMATS.map((format) => [[...words, ...format]])))('lede %j', async (words) => {
  const all = words[0] === 'tag' ? words : [...words, '--limit', '10000'];
  const { stdout, code } = await callLede(all, { env });
  expect(code).toBe(0);
  expect(stdout.length).toBeGreaterThan(PAYLOADS.length);
  // JSON's own escapes are in its text.
  const text = words.includes('--json') ? stdout + JSON.stringify(JSON.parse(stdout)) : stdout;
  expect(FORBIDDEN.exec(text)).toBeNull();
});

test.each([['ndjson'], ['html']])('lede export --format %s', async (format) => {
  const { stdout } = await callLede(['export', '--format', format], { env });
  expect(stdout.length).toBeGreaterThan(PAYLOADS.length);
  expect(FORBIDDEN.exec(stdout)).toBeNull();
});

test('each article, read', async () => {
  for (const [i] of PAYLOADS.entries()) {
    const { stdout, stderr } = await callLede(['saved', String(i + 1), '--format', 'terminal', '--width', '60'], {
      env,
    });
    expect(stdout).toContain('“We drifted,” said Bo Ek.');
    expect(FORBIDDEN.exec(stdout + stderr)).toBeNull();
  }
});
