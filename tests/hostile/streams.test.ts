/** Streams that close, stall or refuse, and signals: lede ends as git does, and says nothing that is not so. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, lede } from '../support/lede.js';

let folder = '';
let story = '';
/** What `story` is as plain text, some 300 KB: more than any pipe holds. */
let whole = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-streams-'));
  story = join(folder, 'story.txt');
  writeFileSync(
    story,
    `Ferry turns back\n\n${'A sentence that goes on, “and on”, said Bo Ek.\n\n'.repeat(6000)}The very end.\n`,
  );
  whole = lede([story]).stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A line of bash with `lede` in it as a function; what it wrote, and its status. */
function bash(script: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `lede() { "${process.execPath}" "${command}" "$@"; }; ${script}`],
    { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent' } },
  );
  return { status, stdout, stderr };
}

describe('a reader that leaves after so many bytes: silence, and the status of SIGPIPE', () => {
  test.each([0, 1, 17, 4095, 4096, 4097, 65_536, 70_000, 100_000])('%i', (bytes) => {
    for (const format of ['', '--json', '--quotes', '--width 40'])
      expect(bash(`lede ${format} "${story}" | head -c ${bytes} | wc -c; echo "\${PIPESTATUS[0]}"`)).toEqual({
        status: 0,
        stdout: expect.stringMatching(new RegExp(`^\\s*${bytes}\\n141\\n$`)),
        stderr: '',
      });
  });
  test('after all of it: done', () =>
    expect(bash(`lede "${story}" | cat > /dev/null; echo "\${PIPESTATUS[0]}"`).stdout).toBe('0\n'));
  test('also where it is the one of several sources, or a batch', () => {
    expect(bash(`lede "${story}" "${story}" | head -c 10 > /dev/null; echo "\${PIPESTATUS[0]}"`)).toMatchObject({
      stdout: '141\n',
      stderr: '',
    });
    expect(
      bash(`yes "${story}" | head -50 | lede --batch - | head -c 10 > /dev/null; echo "\${PIPESTATUS[2]}"`),
    ).toMatchObject({ stdout: '141\n', stderr: '' });
  });
});

describe('a stream that is closed from the start', () => {
  test.each<[string, string, number]>([
    ['standard output', 'lede "$STORY" >&-', 0],
    ['standard error', 'lede "$STORY" 2>&- > /dev/null', 0],
    ['standard error, with something to say', 'lede /no/such/file 2>&-', 1],
    ['standard input', 'lede "$STORY" <&- > /dev/null', 0],
    ['all three', 'lede "$STORY" <&- >&- 2>&-', 0],
    ['all three, with something to say', 'lede /no/such/file <&- >&- 2>&-', 1],
    ['standard error is full, with something to say', 'lede /no/such/file 2> /dev/full', 1],
  ])('%s', (_, script, status) =>
    expect(bash(script.replace('$STORY', story))).toEqual({ status, stdout: '', stderr: '' }),
  );
  test('standard input that is read: there is nothing in it', () =>
    expect(bash('lede - <&-')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^lede: [^\n]*\n$/) }));
});

describe('a stream that is slow', () => {
  test('large output is whole', () =>
    expect(bash(`lede "${story}" | (sleep 0.3; cat) | tail -1`).stdout).toBe('The very end.\n'));
  const python = spawnSync('python3', ['-c', '']).status === 0;
  test.skipIf(!python)(
    `and not to be waited for by the system${python ? '' : ' (skipped: there is no python3)'}`,
    () => {
      const unblock = 'import os, sys; os.set_blocking(1, False); os.execv(sys.argv[1], sys.argv[1:])';
      const { stdout, stderr } = bash(
        `python3 -c '${unblock}' "${process.execPath}" "${command}" "${story}" | (sleep 0.5; while IFS= read -r line; do printf '%s\\n' "$line"; done)`,
      );
      expect(stderr).toBe('');
      expect(stdout === whole).toBe(true);
    },
  );
});

describe('a signal ends it as it ends git', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s while it reads', async (signal) => {
    const child = spawn(process.execPath, [command, '-'], { stdio: ['pipe', 'pipe', 'pipe'], cwd: folder });
    const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(by ?? code)));
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(await text(child.stderr)).toBe('');
  });
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s while it writes to one that does not read',
    async (signal) => {
      const child = spawn(process.execPath, [command, story], { stdio: ['ignore', 'pipe', 'pipe'] });
      const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(by ?? code)));
      await new Promise((resolve) => setTimeout(resolve, 600));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(await text(child.stderr)).toBe('');
    },
  );
  const stat = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0];
  test.skipIf(process.platform !== 'linux')('SIGTSTP stops it, and it goes on where it was', async () => {
    // A job of its own: the system stops none whose group nobody looks after, as under a service that starts the tests.
    const script = `set -m; "${process.execPath}" "${command}" "${story}" & set +m; echo $! >&2; wait`;
    const shell = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const pid = Number(await new Promise((resolve) => shell.stderr.once('data', (data) => resolve(String(data)))));
    await new Promise((resolve) => setTimeout(resolve, 500));
    execFileSync('kill', ['-TSTP', String(pid)]);
    for (let i = 0; i < 100 && stat(pid) !== 'T'; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stat(pid)).toBe('T');
    execFileSync('kill', ['-CONT', String(pid)]);
    expect((await text(shell.stdout)) === whole).toBe(true);
  });
});
