/**
 * What may never reach a terminal, by the built command: hostile text in its sources, in the names of files and in what
 * surrounds a run. The whole corpus goes through every view and format in matrix.test.ts, without a process for each.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clean } from '../../src/article/clean.js';
import { lede } from '../support/lede.js';
import { Screen } from '../support/terminal.js';

/** Anything but printable characters, newline and tab. */
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Payloads by what they would do. */
const PAYLOADS: Record<string, string> = {
  'sets the title': '\u001b]0;owned\u0007',
  'writes the clipboard': '\u001b]52;c;ZXZpbA==\u0007',
  'clears the screen': '\u001b[2J\u001b[H',
  'colours the rest': '\u001b[31;1m',
  'asks for a reply': '\u001b[6n\u001b[c',
  'changes modes': '\u001b[?1049h\u001b[?1000h',
  'C1 CSI': '\u009b31m',
  'C1 OSC': '\u009d0;owned\u009c',
  'a sequence in pieces': '\u001b\u001b[31m[2J',
  'an unclosed control string': '\u001b]0;never closed ',
  'a device control string': '\u001bPq#0~\u001b\\',
  backspaces: 'good\b\b\b\bevil',
  'a carriage return': 'good\revil',
  'a bell': '\u0007\u0007',
  delete: 'a\u007fb',
  'vertical tab and form feed': 'a\u000bb\u000cc',
  'an override': '\u202egnp.exe\u202c',
  isolates: '\u2066abc\u2069',
  'a hyperlink': '\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\',
};

const story = (payload: string) =>
  `Head ${payload}line of the day\n\n• July 26, 2021\n• Point ${payload} one of it.\n\nOSLO – The ${payload} ferry drifted for an hour on Friday night.\n\n“We ${payload} drifted,” said the captain, Bo ${payload} Ek.\n\nClose call:Tug ${payload} saves a yacht\n\nNobody was hurt, ${payload} the company said.\n\nContributing: Ann ${payload} Lee\n`;
const markdown = (payload: string) =>
  `---\nheadline: "Head${JSON.stringify(payload).slice(1, -1)}line"\nrelated:\n  - "Tug ${JSON.stringify(payload).slice(1, -1)} saves"\n---\n# A ${payload} heading\n\nText ${payload} and [a link](https://example.com/${encodeURI(payload)} "ti${payload}tle") and &#27;[31m &#x9b;31m.\n\n\`\`\`js${payload}\ncode ${payload}\n\`\`\`\n\n| a${payload} | b |\n| --- | --- |\n| c | d${payload} |\n\n![alt ${payload}](x.png)\n\n“We drifted,” said Bo Ek.\n`;

const VIEWS = [[], ['--quotes', '--all'], ['--related'], ['--key-points'], ['--meta'], ['--removed'], ['--brief']];
const FORMATS = [
  ['--plain'],
  ['--json'],
  ['--ndjson'],
  ['--format', 'markdown'],
  ['--format', 'terminal', '--width', '40'],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A file for each payload in text and in Markdown. One run of the command reads them all. */
let files: string[] = [];
beforeAll(() => {
  files = Object.entries(PAYLOADS).flatMap(([name, payload]) =>
    (
      [
        ['txt', story],
        ['md', markdown],
      ] as const
    ).map(([ending, make]) => {
      const path = join(folder, `${name.replace(/\W/g, '-')}.${ending}`);
      writeFileSync(path, make(payload));
      return path;
    }),
  );
});

describe('every payload, from text and from Markdown', () => {
  // Every view once, the formats in turn: what a view holds is the same in each.
  test.each(VIEWS.map((view, i) => [...view, ...(FORMATS[i % FORMATS.length] as string[])]).map((words) => [words]))(
    'lede %j prints none of it',
    (words) => {
      const { code, stdout, stderr } = lede([...files, ...words]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toMatch(FORBIDDEN);
    },
  );
  test.each(FORMATS.map((words) => [words]))('lede %j prints the article around it', (words) => {
    const { stdout } = lede([...files, ...words]);
    expect(stdout).not.toMatch(FORBIDDEN);
    // The text has the word twice, the Markdown once.
    expect(stdout.split('drifted').length - 1).toBeGreaterThanOrEqual(3 * Object.keys(PAYLOADS).length);
  });
  test('in the name of a file that is not there', () => {
    const names = Object.values(PAYLOADS).map((payload) => `no${payload.replaceAll('/', '')}such.txt`);
    const { code, stderr } = lede(names.map((name) => join(folder, name)));
    expect(code).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(names.length);
    for (const line of lines) expect(line).not.toMatch(/\t/);
    for (const line of lines) expect(line).not.toMatch(FORBIDDEN);
  });
});

describe('in what surrounds a run', () => {
  const hostile = Object.values(PAYLOADS).join(' ');
  const config = (value: unknown) => {
    const path = join(folder, 'config.json');
    writeFileSync(path, JSON.stringify(value));
    return { LEDE_CONFIG: path };
  };
  test.each<[string, string[], Record<string, unknown> | undefined, Record<string, string>]>([
    ['a value of the configuration', ['config'], { pager: hostile }, {}],
    ['a value that is refused', ['config'], { userAgent: hostile }, {}],
    ['a key of it', ['--plain'], { [hostile]: 1 }, {}],
    ['a part of a theme', ['config'], { theme: { [hostile]: 'bold' } }, {}],
    ['a style of a theme', ['config'], { theme: { headline: hostile } }, {}],
    ['a variable', ['config'], undefined, { LEDE_PAGER: hostile }],
    ['the configuration’s own path', ['config'], undefined, { LEDE_CONFIG: `/no/${hostile}` }],
    ['a flag', [`--${hostile}`], undefined, {}],
    ['the value of a flag', ['--why', hostile], undefined, {}],
    ['a speaker who is not quoted', ['--by', hostile], undefined, {}],
    ['a source', [hostile], undefined, {}],
    ['an address', [`http://${hostile}`], undefined, {}],
    ['a scheme', [`x${hostile}://a`], undefined, {}],
    ['a list', ['--batch', hostile], undefined, {}],
    ['a shell', ['completion', hostile], undefined, {}],
    ['a flag of completion', ['completion', 'bash', `--${hostile}`], undefined, {}],
    ['more words for completion', ['completion', 'bash', hostile], undefined, {}],
    ['a proxy', ['http://127.0.0.1:9/'], undefined, { HTTP_PROXY: hostile }],
  ])('%s', (_, words, said, env) => {
    const { stdout, stderr } = lede(words, { env: { ...env, ...(said && config(said)) } });
    expect(stdout + stderr).not.toMatch(FORBIDDEN);
    // Characters without a width are taken out of a message.
    expect(stderr).toMatch(/^(?:lede: [^\n\u200b-\u200f]*\n)?$/);
  });
});

test('in a batch: names, ids and addresses come back escaped and complete', () => {
  const all = Object.values(PAYLOADS).join(' ');
  const path = join(folder, 'ba\u009b31mtch\u202e.txt');
  writeFileSync(path, story(''));
  const given = { id: { [all]: [all] }, url: `https://example.com/${all}`, text: story(all) };
  const input = [
    path,
    JSON.stringify(given),
    JSON.stringify({ id: all, none: all }),
    `/no/such/${all.replace(/[\n\r]/g, '')}`,
  ];
  const { stdout } = lede(['--batch', '-'], { input: input.join('\n') });
  expect(stdout).not.toMatch(FORBIDDEN);
  const records = stdout.trimEnd().split('\n');
  expect(records).toHaveLength(4);
  const [first, second, third] = records.map((record) => JSON.parse(record));
  expect(first.input).toBe(path);
  expect(second.id).toEqual(given.id);
  expect(third).toMatchObject({ id: all, error: expect.any(String) });
});

test('on a terminal only the styles of the page are written, and the title stays', async () => {
  const path = join(folder, 'all.txt');
  writeFileSync(path, Object.values(PAYLOADS).map(story).join('\n\n'));
  const screen = new Screen([path, '--no-pager']);
  const titles: string[] = [];
  screen.terminal.onTitleChange((title) => titles.push(title));
  expect(await screen.end()).toBe(0);
  expect(titles).toEqual([]);
  expect(screen.raw.replace(/\u001b\[(?:1|2|3|4|9|22|23|24|29|36|39)m/g, '')).not.toMatch(/\u001b/);
});

describe('clean', () => {
  test('any string: nothing forbidden is left, and cleaning again changes nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\u001b',
        '[',
        ']',
        '\u009b',
        '\u0007',
        '\u001b\\',
        '31m',
        '\n',
        'text',
        '\u202e',
        '\ud800',
        '\ufe0f',
        '\u{e0100}',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          const once = clean(text);
          expect(once).not.toMatch(FORBIDDEN);
          expect(once.isWellFormed()).toBe(true);
          expect(clean(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
  test.each([
    ['plain text is the same', 'One, two.\tThree.\n', 'One, two.\tThree.\n'],
    ['line ends', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a sequence is taken out completely', '\u001b[31mred\u001b[0m', 'red'],
    ['an unclosed one takes no words with it', '\u001b]0;the story goes on', '0;the story goes on'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['emoji stay', '👩‍👩‍👧 🇳🇴 ❤️', '👩‍👩‍👧 🇳🇴 ❤️'],
    ['a second variation selector', 'a\ufe00\ufe01\u{e0100}b', 'a\ufe00b'],
    ['a second one behind something that is taken out', '❤\ufe0f\u202e\ufe0f', '❤\ufe0f'],
    ['Persian joiners stay', 'می‌خواهم', 'می‌خواهم'],
  ])('%s', (_, from, to) => expect(clean(from)).toBe(to));
});
