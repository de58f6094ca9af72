/** The built command, run as its user would. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callLede, command, lede, startLede } from '../support/lede.js';

const HEADLINE = 'Biden to meet Iraqi prime minister at White House amid discussions on redeployment of U.S. troops';
const STORY =
  'Ferry misses pier\n\nBy Ann Lee\n\n“We drifted for an hour,” said the captain, Bo Ek.\n\nNobody was hurt on Monday.\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-test-'));
  writeFileSync(join(folder, 'story.txt'), STORY);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ok = (stdout: unknown) => ({ code: 0, signal: null, stdout, stderr: '' });
const bad = (code: number, stderr: unknown) => ({ code, signal: null, stdout: '', stderr });
const line = (words: string) => expect.stringMatching(new RegExp(`^lede: [^\\n]*${words}[^\\n]*\\n$`));

describe('an article', () => {
  test('without an argument it reads the bundled article', () =>
    expect(lede([])).toEqual(ok(expect.stringMatching(new RegExp(`^${HEADLINE}\\n`)))));
  test('a pipe gets one line a paragraph and no escape', () => {
    const { stdout } = lede([]);
    expect(stdout).not.toMatch(/\u001b/);
    expect(stdout.split('\n').filter((one) => one.startsWith('“There is no need'))).toHaveLength(1);
  });
  test('a path', () =>
    expect(lede([join(folder, 'story.txt')])).toEqual(ok(expect.stringMatching(/^Ferry misses pier\n/))));
  test('standard input', () =>
    expect(lede(['-'], { input: STORY })).toEqual(ok(lede([join(folder, 'story.txt')]).stdout)));
  test('a bundled name, and any unambiguous prefix', () => {
    expect(lede(['biden-kadhimi'])).toEqual(lede([]));
    expect(lede(['bid'])).toEqual(lede([]));
  });
  test('flags stand anywhere, in any order', () => {
    const expected = lede(['--json', '--quotes', 'biden-kadhimi']);
    expect(expected.code).toBe(0);
    expect(lede(['biden-kadhimi', '--quotes', '--json'])).toEqual(expected);
    expect(lede(['--quotes', 'biden-kadhimi', '--json'])).toEqual(expected);
  });
});

describe('typography', () => {
  const text = 'The representatives of the government arrived on Monday in a considerable hurry.';
  const story = (language: string) => `---\nheadline: Ferry\nlanguage: ${language}\n---\n${text}\n`;
  test.each<[string, string[], string[]]>([
    [
      '--width fills each line',
      [],
      ['The representatives of', 'the government arrived', 'on Monday in a', 'considerable hurry.'],
    ],
    [
      '--breaks optimal makes them alike',
      ['--breaks', 'optimal'],
      ['The representatives', 'of the government', 'arrived on Monday in a', 'considerable hurry.'],
    ],
    [
      '--justify spreads them',
      ['--justify'],
      ['The representatives  of', 'the  government arrived', 'on Monday in a', 'considerable hurry.'],
    ],
    [
      '--hyphenate divides words',
      ['--hyphenate'],
      ['The representatives of', 'the government arrived', 'on Monday in a consid-', 'erable hurry.'],
    ],
    [
      'all at once',
      ['--breaks', 'optimal', '--justify', '--hyphenate'],
      ['The representatives  of', 'the  government arrived', 'on Monday in a  consid-', 'erable hurry.'],
    ],
  ])('%s', async (_, flags, lines) => {
    const { stdout, stderr } = await callLede(['--width', '23', ...flags, '-'], { input: story('en') });
    expect([stdout.trimEnd().split('\n').slice(4), stderr]).toEqual([lines, '']);
  });
  test('a language without rules gives a message, and no hyphens', async () =>
    expect(await callLede(['--width', '23', '--hyphenate', '-'], { input: story('tlh') })).toEqual({
      ...ok((await callLede(['--width', '23', '-'], { input: story('tlh') })).stdout),
      stderr: line('there are no hyphenation rules for the language "tlh"'),
    }));
  test('a text that names no language is English where its words are English', () =>
    expect(
      lede(['--width', '23', '--hyphenate', '-'], { input: `Ferry\n\n${`${text} `.repeat(4)}\n` }).stdout,
    ).toContain('-\n'));
  test('nothing is divided in a pipe without a width', async () =>
    expect(await callLede(['--hyphenate', '--justify', '-'], { input: story('tlh') })).toEqual(
      await callLede(['-'], { input: story('tlh') }),
    ));
});

describe('a pipe with colour forced', () => {
  const env = { PAGER: 'false' };
  const piped = (words: string[], more = {}) => callLede(words, { env: { ...env, ...more } });
  test('is a page in colour, also of a process', async () => {
    const printed = lede(['--color', 'always'], { env });
    expect(printed.stdout).toContain('\u001b[1m');
    expect(printed).toEqual(await piped(['--color', 'always']));
  });
  const article = join(import.meta.dirname, '..', 'render', 'page', 'everything.md');
  test.each<[string, string[], Record<string, string>]>([
    ['--color always', ['--color', 'always'], {}],
    ['--color', ['--color'], {}],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }],
    ['CLICOLOR_FORCE', [], { CLICOLOR_FORCE: '1' }],
  ])('%s: the page of a terminal, in colour, 80 columns wide', async (_, flags, env) => {
    const { code, stdout, stderr } = await piped([...flags], env);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\u001b[1m');
    expect(stripVTControlCharacters(stdout)).toBe((await piped(['--format', 'terminal'])).stdout);
    expect(
      Math.max(
        ...stripVTControlCharacters(stdout)
          .split('\n')
          .map((one) => one.length),
      ),
    ).toBeLessThanOrEqual(80);
  });
  test('--width sets its width', async () =>
    expect(stripVTControlCharacters((await piped(['--color', 'always', '--width', '40'])).stdout)).toBe(
      (await piped(['--format', 'terminal', '--width', '40'])).stdout,
    ));
  test.each([['--quotes'], ['--key-points'], ['--related'], ['--list']])('%s too', async (view) => {
    const { stdout } = await piped([view, '--color', 'always']);
    expect(stdout).toContain('\u001b[');
    expect(stripVTControlCharacters(stdout)).toBe((await piped([view, '--format', 'terminal'])).stdout);
  });
  test.each([['--plain'], ['--format=text'], ['--json'], ['--format=markdown']])('%s stays as it is', async (format) =>
    expect(await piped(['--color', 'always', format])).toEqual(await piped([format])),
  );
  test('has no links as escape sequences, which only a terminal understands', async () => {
    const { stdout } = await piped(['--color', 'always', article], { FORCE_HYPERLINK: '1' });
    expect(stdout).toContain('\u001b[');
    expect(stdout).not.toContain('\u001b]8');
  });
});

describe('--links', () => {
  const input = 'Ferry misses pier\n\nBy Ann Lee\n\nThe plan is at https://example.com/plan, and it failed.\n';
  const markdown = '# Ferry misses pier\n\nThe [plan](https://example.com/plan) failed.\n';
  test('numbers a bare address in plain text', () =>
    expect(lede(['-', '--links', '--plain'], { input }).stdout).toMatch(
      /at https:\/\/example\.com\/plan\[1\], and it failed\.\n\nLinks\n\n1\. https:\/\/example\.com\/plan\n$/,
    ));
  test('makes numbered references in Markdown', () =>
    expect(lede(['-', '--links', '--from', 'markdown', '--format', 'markdown'], { input: markdown }).stdout).toMatch(
      /The \[plan\]\[1\] failed\.\n\n\[1\]: https:\/\/example\.com\/plan\n$/,
    ));
});

describe('every view in every format', () => {
  const valid = new Ajv2020({ strict: false }).compile(JSON.parse(lede(['--schema']).stdout));
  const views = [
    [],
    ['--quotes'],
    ['--speakers'],
    ['--related'],
    ['--key-points'],
    ['--meta'],
    ['--removed'],
    ['--brief'],
    ['--list'],
  ];
  const formats = [
    [],
    ['--plain'],
    ['--json'],
    ['--ndjson'],
    ['--format', 'markdown'],
    ['--format', 'terminal'],
    ['--width', '30'],
  ];
  const pairs = views.flatMap((view) => formats.map((format) => [...view, ...format]));
  test.each(pairs.map((words) => [words.join(' '), words] as const))('lede %s', async (_, words) => {
    // A process for each view and for each format; their pairs are called.
    const alone = [...views, ...formats].some((one) => one.join(' ') === words.join(' '));
    const { code, stdout, stderr } = await (alone ? lede : callLede)([...words]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/undefined|\[object|\bNaN\b/);
    if (words.includes('--json')) expect(valid(JSON.parse(stdout)), JSON.stringify(valid.errors)).toBe(true);
    if (words.includes('--ndjson')) for (const record of stdout.trim().split('\n').filter(Boolean)) JSON.parse(record);
  });
});

describe('the bundled article', () => {
  const record = () => JSON.parse(lede(['--json']).stdout);
  test('says who wrote it, when and where', () =>
    expect(record()).toMatchObject({
      headline: HEADLINE,
      date: { iso: '2021-07-26' },
      place: { name: 'WASHINGTON' },
      authors: [
        { name: 'Michael Collins', beat: 'the White House', handle: '@mcollinsNEWS' },
        { name: 'Maureen Groppe', beat: 'the White House', handle: '@mgroppe' },
      ],
    }));
  test('has three key points and twelve paragraphs', () => {
    expect(record().keyPoints).toHaveLength(3);
    expect(record().body.filter((block: { type: string }) => block.type === 'paragraph')).toHaveLength(12);
  });
  test('names four related stories, with their kickers', () =>
    expect(record().related.map((one: { kicker: string; after: number }) => [one.kicker, one.after])).toEqual([
      ['‘A reckoning is near’', 9],
      ['Halting ‘forever wars’', 9],
      ['A ‘disturbing’ surge', 12],
      ['Retaliatory strikes', 12],
    ]));
  test('quotes three people, by their full names', () => {
    const { quotations } = JSON.parse(lede(['--quotes', '--json']).stdout);
    expect(
      quotations.map((one: { speaker: { name: string }; cue: string; paragraph: number; kind: string }) => [
        one.speaker.name,
        one.cue,
        one.paragraph,
        one.kind,
      ]),
    ).toEqual([
      ['Mustafa al-Kadhimi', 'told', 2, 'direct'],
      ['Jen Psaki', 'said', 4, 'mixed'],
      ['Fuad Hussein', 'said', 8, 'direct'],
    ]);
  });
  test('--by keeps one speaker', () => {
    const { quotations } = JSON.parse(lede(['--by', 'hussein', '--json']).stdout);
    expect(quotations.map((one: { speaker: { name: string } }) => one.speaker.name)).toEqual(['Fuad Hussein']);
  });
  test('--by somebody who is not quoted names those who are', () =>
    expect(lede(['--by', 'Nobody', '--plain'])).toEqual({
      ...ok(''),
      stderr: line('there is no quotation by "Nobody"; the article quotes'),
    }));
  test('--quotes in a pipe is a row a quotation', () => {
    const rows = lede(['--quotes']).stdout.trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t').slice(0, 4))).toEqual([
      ['¶2', 'Mustafa al-Kadhimi', 'told', 'direct'],
      ['¶4', 'Jen Psaki', 'said', 'mixed'],
      ['¶8', 'Fuad Hussein', 'said', 'direct'],
    ]);
  });
  test('another language: quotations without speakers, and a message', () => {
    const input =
      'Veerboot mist de steiger\n\n“Wij hebben de hele nacht gezongen”, zei Anna Lehmann, die met twee honden aan boord was. Niemand raakte gewond.\n';
    const { code, stdout, stderr } = lede(['-', '--quotes'], { input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '¶1\t\t\tdirect\tWij hebben de hele nacht gezongen\n' });
    expect(stderr).toMatch(/^lede: speakers are named in English, French, German and Spanish articles/);
  });
  test('--language overrides what the article seems to be in', () => {
    const input = 'Fähre verfehlt den Anleger\n\n„Wir haben die ganze Nacht gesungen“, sagte Anna Lehmann.\n';
    const rows = (...words: string[]) => lede(['-', '--quotes', ...words], { input }).stdout;
    expect(rows()).toContain('Anna Lehmann');
    expect(rows('--language', 'DE_at')).toContain('Anna Lehmann');
    expect(rows('--language', 'nl')).not.toContain('Anna Lehmann\t');
    expect(lede(['--language', 'German'])).toMatchObject({ code: 2, stderr: line('a language tag such as de') });
  });
  test.each([['--quotes'], ['--speakers'], ['--brief'], ['--by=hussein'], ['--quotes', '--all']])(
    '%s is the same as of its file, whose quotations are not stored',
    async (...words) => {
      const file = join(import.meta.dirname, '..', '..', 'articles', 'biden-kadhimi.md');
      expect(await callLede([...words, '--ndjson'])).toEqual(await callLede([...words, '--ndjson', file]));
    },
  );
  test('--list shows it', () =>
    expect(lede(['--list'])).toEqual(ok(expect.stringContaining(`biden-kadhimi\t2021-07-26\t${HEADLINE}`))));
});

describe('bad input: one line on stderr, the right exit code, no stack trace', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Ferry</title><p></p>');
    writeFileSync(join(folder, 'spaces.txt'), ' \n\n\t\n');
    writeFileSync(join(folder, 'binary'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]));
    writeFileSync(join(folder, 'nul'), Buffer.from('a\0b\0\0c'));
    writeFileSync(join(folder, 'bad.md'), '---\ndate: yesterday\n---\nText.\n');
  });
  const at = (name: string) => join(folder, name);
  test.each<[string, () => string[], number, string]>([
    ['no such file', () => [at('nope.pdfx')], 1, 'no such file'],
    ['no such file, one near', () => [at('stroy.txt')], 1, 'did you mean [^\\n]*story\\.txt'],
    ['a directory', () => [folder], 1, 'is a directory'],
    ['empty', () => [at('empty.txt')], 1, 'empty'],
    ['nothing but white space', () => [at('spaces.txt')], 1, 'empty|no text'],
    ['a program', () => [at('binary')], 1, 'not text'],
    ['NUL bytes', () => [at('nul')], 1, 'not text'],
    ['an unknown name', () => ['zebra'], 1, 'biden-kadhimi'],
    ['front matter with a bad field', () => [at('bad.md')], 1, '"date"'],
    ['an unknown flag, one near', () => ['--jsn'], 2, "unknown option '--jsn' \\(Did you mean --json\\?\\)"],
    ['an unknown value', () => ['--format', 'yaml'], 2, 'terminal, text, markdown, json, ndjson'],
    ['an unknown way to break lines', () => ['--breaks', 'best'], 2, 'optimal, greedy'],
    ['a width that is none', () => ['--width', 'wide'], 2, 'whole number'],
    ['a width of nothing', () => ['--width', '0'], 2, 'whole number'],
    ['a flag without its value', () => ['--by'], 2, 'argument missing'],
    ['two formats', () => ['--json', '--plain'], 2, 'json and text|text and json'],
    ['a web page without a story', () => [at('page.html')], 3, 'no article on this page'],
    ['two views', () => ['--quotes', '--meta'], 2, '--quotes and --meta are different views'],
    ['an unknown shell', () => ['completion', 'tcsh'], 2, 'bash, zsh, fish'],
  ])('%s', async (_, words, code, message) => expect(await callLede(words())).toEqual(bad(code, line(message))));
  test.each<[number, () => string[], string]>([
    [1, () => [at('nope.pdfx')], 'no such file'],
    [2, () => ['--format', 'yaml'], 'terminal, text, markdown, json, ndjson'],
    [3, () => [at('page.html')], 'no article on this page'],
  ])('a process ends with the exit code %i', (code, words, message) =>
    expect(lede(words())).toEqual(bad(code, line(message))),
  );

  test('front matter that is wrong is named with its file, once', () => {
    const { stderr } = lede([at('bad.md')]);
    expect(stderr.split(at('bad.md')).length - 1).toBe(1);
  });

  test.skipIf(process.getuid?.() === 0)('no permission', () => {
    writeFileSync(at('secret.txt'), STORY);
    chmodSync(at('secret.txt'), 0);
    expect(lede([at('secret.txt')])).toEqual(bad(1, line('no permission')));
  });

  test('an ambiguous name says what it could be', () => {
    // A copy of the package with a second article beside the first.
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    const root = join(import.meta.dirname, '..', '..');
    for (const part of ['bin', 'dist', 'articles', 'package.json']) execFileSync('cp', ['-r', join(root, part), copy]);
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'articles', 'bidding-war.md'), '# Bidding war\n\nTwo bids came in.\n');
    const run = (...words: string[]) =>
      execFileSync(process.execPath, [join(copy, 'bin', 'lede.js'), ...words], { encoding: 'utf8', stdio: 'pipe' });
    expect(run('bidd')).toMatch(/^Bidding war\n/);
    expect(run('--list').split('\n')).toHaveLength(3);
    expect(() => run('bid')).toThrow(/"bid" could be "bidding-war" or "biden-kadhimi"/);
  });

  test('control characters of a file name stay out of the message', () => {
    const { stderr } = lede([join(folder, 'a\u001b]0;owned\u0007b.txt')]);
    expect(stderr).toMatch(/^lede: no such file/);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('encodings of plain text', () => {
  const cases: [string, Uint8Array, RegExp | string][] = [
    ['UTF-8', Buffer.from(STORY), ''],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${STORY}`), ''],
    ['UTF-16LE with a byte-order mark', Buffer.from(`\ufeff${STORY}`, 'utf16le'), ''],
    ['UTF-16BE with a byte-order mark', Buffer.from(`\ufeff${STORY}`, 'utf16le').swap16(), ''],
    [
      'windows-1252',
      Buffer.from(STORY.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
      /^lede: [^\n]*windows-1252[^\n]*\n$/,
    ],
  ];
  test.each(cases)('%s', (_, input, stderr) =>
    expect(lede(['-'], { input })).toEqual({
      ...ok(lede(['-'], { input: STORY }).stdout),
      stderr: stderr === '' ? '' : expect.stringMatching(stderr),
    }),
  );
  test('bytes that are not characters are replaced, with one message', () => {
    const { code, stdout, stderr } = lede(['-'], {
      input: Buffer.concat([Buffer.from(STORY), Buffer.from([0x81, 0xfe, 0x81, 0x0a])]),
    });
    expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect(stdout).toContain('\ufffd');
  });
});

describe('streams', () => {
  test('a pipe that is closed ends it as it ends git: without a message, by SIGPIPE', () => {
    const big = join(folder, 'big.txt');
    writeFileSync(big, STORY.repeat(20_000));
    const script = `"${process.execPath}" "${command}" "${big}" | head -1; echo "\${PIPESTATUS[0]}"`;
    const out = execFileSync('bash', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(out).toBe('Ferry misses pier\n141\n');
  });
  test('large output is never cut short', () => {
    const long = join(folder, 'long.txt');
    writeFileSync(long, `Headline of it\n\n${'A sentence that goes on.\n\n'.repeat(100_000)}The very end.\n`);
    const out = execFileSync(
      'bash',
      // bash reads a pipe byte by byte, so the writer has to wait for it.
      [
        '-c',
        `"${process.execPath}" "${command}" "${long}" | (for i in {1..2000}; do IFS= read -r line; done; cat) | tail -1`,
      ],
      { encoding: 'utf8' },
    );
    expect(out).toBe('The very end.\n');
  });
  test('a full disk is an error that says so', () => {
    const script = `"${process.execPath}" "${command}" > /dev/full; echo "$?"`;
    const out = execFileSync('bash', ['-c', `(${script}) 2>&1`], { encoding: 'utf8' });
    expect(out).toMatch(/^lede: could not write the output: .*ENOSPC.*\n1\n$/);
  });
  test('SIGINT ends it as a shell expects, with 130', async () => {
    const { child, ended } = startLede(['-']);
    // More than any pipe or socket holds: all of it is written only when the command has read some.
    await new Promise((resolve) => child.stdin.write(STORY.repeat(20_000), resolve));
    child.kill('SIGINT');
    const { code, signal } = await ended;
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });
});

describe('help', () => {
  test('-h gives flags and examples', () =>
    expect(lede(['-h'])).toEqual(ok(expect.stringMatching(/Examples:[\s\S]*lede - </))));
  test('-V', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
    expect(lede(['-V'])).toEqual(ok(`${version}\n`));
  });
  test.each(['bash', 'zsh', 'fish'])('completion for %s', (shell) =>
    expect(lede(['completion', shell])).toEqual(ok(expect.stringContaining('lede'))),
  );
  test('completion offers flags and bundled names', () => {
    expect(lede(['complete', '--', '--qu']).stdout).toMatch(/^--quotes/m);
    expect(lede(['complete', '--', 'bid']).stdout).toMatch(/^biden-kadhimi/m);
  });
  test('--schema', () => expect(JSON.parse(lede(['--schema']).stdout)).toHaveProperty('$schema'));
});
