/** Web pages and many sources on the command line, as their users run it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callLede, command, lede, ledeAsync } from '../support/lede.js';

const folder = mkdtempSync(join(tmpdir(), 'lede-pages-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE = [
  'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.',
  'Nobody on board was told why, and the harbour office, which opens at ten, had no answer either.',
  'By noon the line had hired a second boat, smaller and slower, to carry those who could not wait.',
];
const page = (
  headline: string,
) => `<!doctype html><html lang="en"><head><title>${headline} | Valley Post</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>${headline}</h1><p class="byline">By Ann Lee</p>
<p>${PROSE[0]} See <a href="/timetable">the timetable</a>.</p><p>${PROSE[1]}</p><p>“We drifted,” said the captain, Bo Ek. ${PROSE[2]}</p></article>
<aside class="related"><a href="/second">Second boat is late again</a></aside></body></html>`;

beforeAll(() => {
  writeFileSync(at('ferry.html'), page('Ferry turns back'));
  writeFileSync(at('page'), page('Ferry turns back'));
  writeFileSync(at('links.html'), `<ul>${'<li><a href="/a">A story of the day</a>'.repeat(5)}</ul>`);
  writeFileSync(at('note.txt'), `Harbour note\n\n${PROSE.join('\n\n')}\n`);
});

const NAMES = [
  'Ferry turns back',
  'Crane falls into the basin',
  'Boat is late again',
  'Mill loses its roof',
  'Town votes',
  'Coins found',
];
const front = (base = '') => `<!doctype html><html lang="en"><head><title>Valley Post</title></head><body>
<nav><a href="/">Home</a></nav><main><h1>Harbour</h1>${NAMES.map(
  (name, i) => `<article><h2><a href="${base}/story/${i}">${name} in the fog</a></h2><p>${PROSE[1]}</p></article>`,
).join('')}</main></body></html>`;

/** Serves the front page, and a page for each of its stories. */
async function serveFront<T>(use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    const [, number] = /^\/story\/(\d)/.exec(request.url ?? '') ?? [];
    response.end(number === undefined ? front() : page(NAMES[Number(number)] ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}/harbour`);
  } finally {
    server.close();
  }
}

describe('a front page', () => {
  const html = front('https://valley.example');
  test('in a pipe is a row of tabs for each story', () => {
    const { code, stdout, stderr } = lede(['-'], { input: html });
    expect([code, stderr]).toEqual([0, '']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t').slice(0, 4)),
    ).toEqual(NAMES.map((name, i) => [String(i + 1), '', `${name} in the fog`, `https://valley.example/story/${i}`]));
  });

  test('is a record of its kind as JSON and in a batch', () => {
    const { stdout } = lede(['--json', '-'], { input: html });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, kind: 'stories', title: 'Harbour' });
    const batch = lede(['--batch', '-'], { input: `${JSON.stringify({ id: 1, html })}\n` });
    expect(JSON.parse(batch.stdout)).toMatchObject({ id: 1, schema: 1, kind: 'stories', title: 'Harbour' });
  });

  test('--follow reads a story from its address', () =>
    serveFront(async (address) => {
      const { code, stdout } = await ledeAsync(['--follow', '2', address]);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Crane falls into the basin\n/);
    }));

  test.each([
    ['--follow 7', ['--follow', '7'], 2, 'there is no story number 7; the list has 6 stories'],
    ['--quotes', ['--quotes'], 3, '-: this is a list of stories, and has no --quotes; choose a story with --follow'],
  ])('%s is refused', (_, words, code, message) =>
    expect(lede([...words, '-'], { input: html })).toMatchObject({ code, stdout: '', stderr: `lede: ${message}\n` }),
  );

  test('--as article reads it as one, and --as list a page of fewer stories', () => {
    expect(lede(['--as', 'article', '-'], { input: html }).stdout).not.toMatch(/^1\t/);
    const one = `<p>${PROSE[0]}</p><h2><a href="https://valley.example/x">Ferry turns back</a></h2>`;
    expect(lede(['--as', 'list', '-'], { input: one }).stdout).toMatch(/^1\t\tFerry turns back\t/);
    expect(lede(['--as', 'list', '-'], { input: `<p>${PROSE[0]}</p>` })).toMatchObject({
      code: 3,
      stderr: 'lede: -: no list of stories was found; leave out --as list\n',
    });
  });
});

describe('one page', () => {
  const BODY = [`${PROSE[0]} See the timetable.`, PROSE[1], `“We drifted,” said the captain, Bo Ek. ${PROSE[2]}`];
  test.each([
    ['by its ending', [at('ferry.html')], undefined],
    ['by its content, in a file', [at('page')], undefined],
    ['by its content, on standard input', ['-'], page('Ferry turns back')],
    ['by --from', ['--from', 'html', '-'], `  words before ${page('Ferry turns back')}`],
  ])('is known %s', (_, words, input) => {
    const { code, stdout, stderr } = lede(words, { ...(input !== undefined && { input }) });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').filter((line) => line !== '')).toEqual(
      expect.arrayContaining(['Ferry turns back', ...BODY]),
    );
    expect(stdout).not.toContain('Home');
  });

  test('without a story is refused: nothing on stdout, a line on stderr, exit code 3', () => {
    const { code, stdout, stderr } = lede([at('links.html')]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^lede: .*links\.html: this is a list of links, not an article; .*--raw.*\n$/);
  });

  test('--raw shows it', async () => {
    const { code, stdout } = await callLede(['--raw', at('links.html')]);
    expect(code).toBe(0);
    expect(stdout).toContain('A story of the day');
  });

  test('of which only the beginning is free is shown, with a message and exit code 3', async () => {
    const locked = page('Ferry turns back').replace(
      '</head>',
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>',
    );
    const { code, stdout, stderr } = await callLede(['-'], { input: locked });
    expect(code).toBe(3);
    expect(stdout).toContain(PROSE[1]);
    expect(stderr).toMatch(/^lede: the page shows only the beginning of the story.*\n$/);
    expect(JSON.parse((await callLede(['--json', '-'], { input: locked })).stdout)).toMatchObject({
      incomplete: expect.stringContaining('subscribers'),
    });
  });

  test('--removed lists what was left out, and --why explains one', async () => {
    expect((await callLede(['--removed', at('ferry.html')])).stdout).toContain(
      '1\tnavigation\tsite navigation\tHome\n',
    );
    expect(await callLede(['--why', '1', at('ferry.html')])).toMatchObject({
      code: 0,
      stdout: 'number\t1\nrule\tnavigation\nreason\tsite navigation\nwhere\tnav\ntext\tHome\n',
    });
    expect(await callLede(['--why', '9', at('ferry.html')])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^lede: there is no removed text number 9; .*\n$/),
    });
  });

  test('--why names what the model went by', async () => {
    const paragraphs = Array.from({ length: 24 }, (_, i) => `<p>Day ${i}. ${PROSE[i % 3]}</p>`).join('');
    const links = '<p><a href="/a">A story of the harbour and of its boats</a></p>'.repeat(6);
    const input = `<article><h1>Ferry turns back</h1>${paragraphs}</article><div>${links}</div>`;
    expect((await callLede(['--why', '1', '--from', 'html', '-'], { input })).stdout).toMatch(
      /^number\t1\nrule\t.*\nreason\t.*\nevidence\t\w.*, .*\ntext\tA story of the harbour and of its boats\n$/,
    );
  });
});

describe('links', () => {
  const based = page('Ferry turns back').replace('<head>', '<head><base href="https://example.org/">');

  test('--links numbers them, with the addresses at the end', async () => {
    const { stdout } = await callLede(['--links', '-'], { input: based });
    expect(stdout).toContain(`${PROSE[0]} See the timetable[1].\n`);
    expect(stdout).toContain('Links\n\n1. https://example.org/timetable\n');
  });

  test('a pipe has no numbers without it', async () => {
    expect((await callLede(['-'], { input: based })).stdout).not.toContain('[1]');
  });

  test('--open starts the browser on one', async () => {
    const bin = at('bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$1" >'${at('opened')}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    const { code, stdout, stderr } = lede(['--open', '1', '-'], {
      input: based,
      env: { PATH: `${bin}:${process.env.PATH}` },
    });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    // The browser is a process of its own, which lede does not wait for.
    const opened = () => (existsSync(at('opened')) ? readFileSync(at('opened'), 'utf8') : '');
    await expect.poll(opened, { timeout: 30_000 }).toBe('https://example.org/timetable');
  });

  test.each([
    ['--open 7', ['--open', '7'], 2, 'there is no link number 7; the article has 1 link (see lede --links)'],
    [
      '--follow 7',
      ['--follow', '7'],
      2,
      'there is no related story number 7; the article has 1 related story (see lede --related)',
    ],
  ])('%s is refused where there is none', async (_, words, code, message) => {
    expect(await callLede([...words, '-'], { input: based })).toMatchObject({
      code,
      stdout: '',
      stderr: `lede: ${message}\n`,
    });
  });

  test('--follow reads a related story from its address', async () => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(page(request.url === '/second' ? 'Second boat is late again' : 'Ferry turns back'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await ledeAsync(['--follow', '1', `http://127.0.0.1:${port}/`]);
    server.close();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Second boat is late again\n/);
  });
});

describe('several sources', () => {
  test('are shown one after the other', () => {
    const { code, stdout } = lede([at('ferry.html'), at('note.txt')]);
    expect(code).toBe(0);
    expect(stdout.indexOf('Harbour note')).toBeGreaterThan(stdout.indexOf('Ferry turns back'));
  });

  test('one that cannot be read gets a message, the others are shown, and the exit code is 1', () => {
    const { code, stdout, stderr } = lede([at('nothing.html'), at('note.txt')]);
    expect(code).toBe(1);
    expect(stdout).toContain('Harbour note');
    expect(stderr).toMatch(/^lede: no such file: .*nothing\.html.*\n$/);
  });

  test('rows of a view begin with their source, as grep’s do', () => {
    const { stdout } = lede(['--quotes', at('ferry.html'), at('note.txt')]);
    expect(stdout).toBe(`${at('ferry.html')}\t¶3\tBo Ek\tsaid\tdirect\tWe drifted,\n`);
  });

  test('--ndjson gives a record a line', () => {
    const lines = lede(['--ndjson', at('ferry.html'), at('note.txt')])
      .stdout.trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).headline)).toEqual(['Ferry turns back', 'Harbour note']);
  });
});

describe('--batch', () => {
  const records = (stdout: string) =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('a list of paths gives a record each, in order, errors as records', () => {
    const list = [at('note.txt'), at('nothing.html'), '', at('ferry.html'), at('links.html')].join('\r\n');
    const { code, stdout, stderr } = lede(['--batch', '-'], { input: list });
    expect(code).toBe(0);
    expect(stderr).toBe('lede: 2 of the sources could not be read; "error" in their records says why\n');
    expect(records(stdout)).toMatchObject([
      { input: at('note.txt'), headline: 'Harbour note' },
      { input: at('nothing.html'), error: expect.stringContaining('no such file'), exitCode: 1 },
      { input: at('ferry.html'), headline: 'Ferry turns back', authors: [{ name: 'Ann Lee' }] },
      { input: at('links.html'), error: expect.stringContaining('a list of links'), exitCode: 3 },
    ]);
  });

  test('records with the page inside keep their ids', () => {
    const given = [
      { id: 7, url: 'https://example.org/a', html: page('Ferry turns back') },
      { id: 'x', text: `Harbour note\n\n${PROSE.join('\n\n')}` },
      { id: 'm', markdown: `# A note\n\n${PROSE.join('\n\n')}` },
      { id: 9, url: 'https://example.org/none' },
    ];
    const { stdout } = lede(['--batch', '-'], {
      input: `${given.map((one) => JSON.stringify(one)).join('\n')}\n{"id":`,
    });
    expect(records(stdout)).toMatchObject([
      { id: 7, headline: 'Ferry turns back', source: { url: 'https://example.org/a' } },
      { id: 'x', headline: 'Harbour note' },
      { id: 'm', headline: 'A note' },
      { id: 9, error: expect.stringContaining('the record has no page'), exitCode: 2 },
      { error: expect.stringContaining('not valid JSON'), exitCode: 2 },
    ]);
  });

  test('a guess about the input stands in the record, as a note', () => {
    const path = at('latin.txt');
    writeFileSync(
      path,
      Buffer.from('Ferry misses pier\n\nThe caf\u00e9 on the pier was shut for the night.\n', 'latin1'),
    );
    const [one] = records(lede(['--batch', '-'], { input: path }).stdout) as { notes?: string[] }[];
    expect(one?.notes).toHaveLength(1);
    expect(one?.notes?.[0]).toContain('windows-1252');
  });

  test('a view gives its record for each', () => {
    const { stdout } = lede(['--batch', '-', '--quotes', '--jobs', '2'], {
      input: `${at('ferry.html')}\n${at('note.txt')}`,
    });
    expect(records(stdout)).toMatchObject([
      { input: at('ferry.html'), view: 'quotes', quotations: [{ text: 'We drifted,', speaker: { name: 'Bo Ek' } }] },
      { input: at('note.txt'), view: 'quotes', quotations: [] },
    ]);
  });

  test.each([
    ['a list that is not there', ['--batch', at('nothing')], 1, /could not read the list/],
    ['sources beside the list', ['--batch', '-', 'a.html'], 2, /reads its sources from a list/],
    ['no number of jobs', ['--batch', '-', '--jobs', 'many'], 2, /whole number/],
  ])('%s is refused', (_, words, code, says) => {
    const result = lede(words);
    expect(result.code).toBe(code);
    expect(result.stderr).toMatch(says);
    expect(result.stderr.split('\n')).toHaveLength(2);
  });

  const hasParallel = spawnSync('parallel', ['--version']).status === 0;
  test.skipIf(!hasParallel)('under GNU parallel gives the same as one run', () => {
    const given = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({ id: i, html: page(`Ferry number ${i} turns back`) }),
    );
    const input = `${given.join('\n')}\n`;
    const alone = lede(['--batch', '-'], { input }).stdout;
    const shared = spawnSync(
      'parallel',
      ['--will-cite', '--pipe', '-N', '17', '-k', '-j', '2', process.execPath, command, '--batch', '-'],
      { input, encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    expect(shared.status).toBe(0);
    expect(records(alone).map((record) => record.id)).toEqual(given.map((_, i) => i));
    expect(shared.stdout).toBe(alone);
  });
});
