/** All payloads on a pseudo-terminal, whose emulator records every sequence: only those that lede itself writes are allowed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Screen } from '../support/terminal.js';
import { PAYLOADS } from './payloads.js';

const PROSE = 'The ferry drifted for an hour on Friday night, and nobody on board was told why.';

/** An article that holds each of these payloads wherever a text may stand. */
const SOURCES: Record<string, [ending: string, make: (payloads: readonly string[]) => string]> = {
  text: [
    'txt',
    (payloads) =>
      `Ferry ${payloads[0]} drifts\n\nBy Ann ${payloads[1]} Lee\n\nOSLO – ${PROSE}\n\n${payloads
        .map(
          (p) => `${PROSE} ${p}\n\n“We ${p} drifted,” said the captain, Bo ${p} Ek.\n\nClose call:Tug ${p} saves it\n`,
        )
        .join('\n')}\n${PROSE} The very end.\n`,
  ],
  Markdown: [
    'md',
    (payloads) =>
      `# Ferry drifts\n\n${PROSE}\n\n${payloads
        .map(
          (p) =>
            `## Part ${p} of it\n\n${PROSE} ${p} [a ${p} link](https://example.com/${encodeURIComponent(p.toWellFormed())} "${p}") <https://example.com/${p}>\n\n\`\`\`js${p}\nlet it = 'code ${p}';\n\`\`\`\n\n| a${p} | b |\n| --- | --- |\n| c | d${p} |\n\n![alt ${p}](x.png)\n\n“We ${p} drifted,” said Bo Ek.\n`,
        )
        .join('\n')}\n${PROSE} The very end.\n`,
  ],
  HTML: [
    'html',
    (payloads) =>
      `<html><head><title>Ferry ${payloads[0]} drifts</title></head><body><article><h1>Ferry drifts</h1><p>${PROSE}</p>${payloads
        .map(
          (p) =>
            `<h2>Part ${p} of it</h2><p>${PROSE} ${p} ${Array.from(p, (one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join('')} <a href="https://example.com/${p.replaceAll('"', '&quot;')}">link ${p}</a> <a href="javascript:${p.replaceAll('"', '&quot;')}">run</a></p><pre>code ${p}</pre><table><tr><td>a${p}<td>b<tr><td>c<td>d</table><p>“We ${p} drifted,” said Bo Ek. ${PROSE}</p>`,
        )
        .join('')}<p>${PROSE} The very end.</p></article></body></html>`,
  ],
};

/** Payloads in one article: three articles hold them all. */
const BATCH = 100;
const BATCHES = Array.from({ length: Math.ceil(PAYLOADS.length / BATCH) }, (_, i) =>
  // A file with a NUL is refused as binary; tests/hostile/control.test.ts has that.
  PAYLOADS.slice(i * BATCH, (i + 1) * BATCH)
    .map(({ text }) => text)
    .filter((text) => !text.includes('\0')),
);

/** The page's own paint, in the default theme and with links. */
const PAGE = /^CSI (?:1|2|3|4|9|22|23|24|29|36|39)m$|^OSC 8 ;(?:https:\/\/example\.com\/[!-~]*)?$/;
/** What the reader adds to paint: it takes the screen and gives it back, asks for the background, goes to a row, erases, scrolls, draws at once, inverts. */
const READER =
  /^CSI (?:(?:1|2|3|4|7|9|22|23|24|27|29|36|39)?m|\?(?:1049|25|7|2004|2026)[hl]|\?1007[hlrs]|(?:1;\d+)?r|2J|\d*(?:;\d+)?H|K|c)$|^OSC 11 \?$|^ESC M$/;

const units = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));

/** Every sequence that a terminal receives, as its parser reads it: "CSI ?25l", "OSC 0 title", "ESC c", "BEL". */
function recorded(terminal: Screen['terminal']): string[] {
  const record: string[] = [];
  // False: the emulator goes on to do it.
  const note = (what: string) => {
    record.push(what);
    return false;
  };
  const { parser } = terminal;
  // Sequences about its window reach a handler only where they are allowed.
  terminal.options.windowOptions = {
    getWinSizeChars: true,
    getWinTitle: true,
    setWinSizeChars: true,
    minimizeWin: true,
  };
  for (const intermediates of ['', ...units(0x20, 0x2f)]) {
    // A prefix, an intermediate and a final byte name a function (ECMA-48, 5.4, with DEC's private prefixes).
    for (const prefix of ['', '<', '=', '>', '?']) {
      for (const final of units(0x40, 0x7e)) {
        const id = { ...(prefix && { prefix }), ...(intermediates && { intermediates }), final };
        parser.registerCsiHandler(id, (params) =>
          note(`CSI ${prefix}${params.flat().join(';').replace(/^0$/, '')}${intermediates}${final}`),
        );
        parser.registerDcsHandler(id, (data) => note(`DCS ${prefix}${intermediates}${final} ${data}`));
      }
    }
    for (const final of units(0x30, 0x7e))
      parser.registerEscHandler({ ...(intermediates && { intermediates }), final }, () =>
        note(`ESC ${intermediates}${final}`),
      );
  }
  for (let number = 0; number < 2000; number++)
    parser.registerOscHandler(number, (data) => note(`OSC ${number} ${data}`));
  terminal.onTitleChange((title) => note(`title ${title}`));
  terminal.onBell(() => note('BEL'));
  return record;
}

/** The end of a control string is no act of its own. */
const acts = (record: readonly string[], allowed: RegExp) =>
  record.filter((one) => one !== 'ESC \\' && !allowed.test(one));
/** What the emulator ignores but another terminal may not: bare controls, and control strings that it knows no use for. */
const STRAY = /[\u0000-\u0006\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f]|\u001b[_^X]/;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-terminal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function article(name: string, ending: string, text: string): string {
  const path = join(folder, `${name}.${ending}`);
  writeFileSync(path, text);
  return path;
}

test('the record itself: an emulator notes each sequence that it is sent', async () => {
  const terminal = new xterm.Terminal({ allowProposedApi: true });
  const record = recorded(terminal);
  const sent = PAYLOADS.filter(({ name }) => /^(?:ESC|CSI|OSC) .*:/.test(name));
  const unrecorded: string[] = [];
  for (const { name, text } of sent) {
    record.length = 0;
    await new Promise<void>((resolve) => terminal.write(text, resolve));
    if (acts(record, PAGE).length === 0) unrecorded.push(name);
  }
  expect(sent.length).toBeGreaterThan(100);
  expect(unrecorded).toEqual([]);
});

describe.each(Object.entries(SOURCES))('from %s', (name, [ending, make]) => {
  test.each(BATCHES.map((batch, i) => [i + 1, batch] as const))('batch %i, page and quotations', async (i, batch) => {
    const path = article(`${name}-${i}`, ending, make(batch));
    for (const view of [[], ['--quotes', '--all']]) {
      const screen = new Screen([path, '--no-pager', ...view], { env: { FORCE_HYPERLINK: '1' } });
      const record = recorded(screen.terminal);
      expect(await screen.end()).toBe(0);
      expect(acts(record, PAGE)).toEqual([]);
      expect(STRAY.exec(screen.raw)).toBeNull();
      expect(screen.all()).toContain('drifted');
    }
  });

  test('the reader: opened, scrolled, searched, its lists, and left', async () => {
    const path = article(`${name}-whole`, ending, make(BATCHES.flat()));
    const screen = new Screen(['-i', path], { env: { XDG_STATE_HOME: join(folder, name), FORCE_HYPERLINK: '1' } });
    const record = recorded(screen.terminal);
    await screen.until((text) => text.includes('%'));
    screen.type('jjj d d');
    for (const batch of BATCHES) {
      // Pasted, as a terminal that brackets pastes sends it: what would end the paste is taken out.
      for (const text of batch) screen.type(`/\u001b[200~${text.replaceAll('\u001b[201~', '')}\u001b[201~\r`);
      screen.type('h');
      await screen.until((text) => text.trimStart().startsWith('Moving'));
      screen.type('q');
    }
    screen.type('G');
    await screen.until((text) => text.includes('The very end.'));
    for (const list of ['t', 'Q', 'r', 'h']) screen.type(`${list}jjjq`);
    screen.type('g\tmTww5]q');
    expect(await screen.end()).toBe(0);
    // A bell is what a key that finds nothing gets.
    expect(acts(record, READER).filter((one) => one !== 'BEL')).toEqual([]);
    expect(STRAY.exec(screen.raw)).toBeNull();
    const count = (what: string) => record.filter((one) => one === what).length;
    const once = ['?1049h', '?1049l', '?2004h', '?1007s', '?1007r', '?7l', 'c'].map((end) => `CSI ${end}`);
    for (const what of [...once, 'OSC 11 ?']) expect([what, count(what)]).toEqual([what, 1]);
    expect(count('CSI ?2026h')).toBe(count('CSI ?2026l'));
    // The cursor is shown where letters are typed.
    expect(count('CSI ?25h')).toBe(count('CSI ?25l'));
    expect(screen.terminal.buffer.active.type).toBe('normal');
  });
});
