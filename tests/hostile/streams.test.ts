/** Streams that are closed, slow or full, and signals: the exit status is as git's, and no message is wrong. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, lede, startLede } from '../support/lede.js';
import { waitFor } from '../support/wait.js';

let folder = '';
let story = '';
/** What `story` gives as plain text, some 300 KB: more than any pipe holds. */
let complete = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-streams-'));
  story = join(folder, 'story.txt');
  writeFileSync(
    story,
    `Ferry turns back\n\n${'A sentence that goes on, “and on”, said Bo Ek.\n\n'.repeat(6000)}The very end.\n`,
  );
  complete = lede([story]).stdout;
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

describe('a pipe that is closed after some bytes: no message, and the status of SIGPIPE', () => {
  // Each number of bytes, and each format at the first byte, the edge of the first chunk, and far inside.
  const rows = [
    ...[0, 1, 17, 4095, 4096, 4097, 65_536, 70_000, 100_000].map((bytes) => ['', bytes] as const),
    ...['--json', '--quotes', '--width 40'].flatMap((format) =>
      [0, 4096, 100_000].map((bytes) => [format, bytes] as const),
    ),
  ];
  test.each(rows)('lede %s, %i bytes', (format, bytes) => {
    expect(bash(`lede ${format} "${story}" | head -c ${bytes} | wc -c; echo "\${PIPESTATUS[0]}"`)).toEqual({
      status: 0,
      stdout: expect.stringMatching(new RegExp(`^\\s*${bytes}\\n141\\n$`)),
      stderr: '',
    });
  });
  test('after all of it: status 0', () =>
    expect(bash(`lede "${story}" | cat > /dev/null; echo "\${PIPESTATUS[0]}"`).stdout).toBe('0\n'));
  test('also with several sources, and in a batch', () => {
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
  test('standard input that is read: refused as empty', () =>
    expect(bash('lede - <&-')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^lede: [^\n]*\n$/) }));
});

describe('a stream that is slow', () => {
  // bash reads a pipe byte by byte, so the writer has to wait for it.
  test('large output is complete', () =>
    expect(bash(`lede "${story}" | (for i in {1..2000}; do IFS= read -r line; done; cat) | tail -1`).stdout).toBe(
      'The very end.\n',
    ));
  const python = spawnSync('python3', ['-c', '']).status === 0;
  test.skipIf(!python)(`and non-blocking${python ? '' : ' (skipped: there is no python3)'}`, () => {
    const unblock = 'import os, sys; os.set_blocking(1, False); os.execv(sys.argv[1], sys.argv[1:])';
    const { stdout, stderr } = bash(
      `python3 -c '${unblock}' "${process.execPath}" "${command}" "${story}" | (while IFS= read -r line; do printf '%s\\n' "$line"; done)`,
    );
    expect(stderr).toBe('');
    expect(stdout === complete).toBe(true);
  });
});

describe('a signal ends it as it ends git', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)('%s while it reads', async (signal) => {
    // In a folder of its own: SIGQUIT may leave a core file.
    const { child, ended } = startLede(['-'], { cwd: folder });
    // More than any pipe or socket holds: all of it is written only when the command has read some.
    await new Promise((resolve) => child.stdin.write('A line of it.\n'.repeat(200_000), resolve));
    child.kill(signal);
    expect(await ended).toEqual({ code: null, signal });
    expect(await text(child.stderr)).toBe('');
  });
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s while it writes to a pipe that nobody reads',
    async (signal) => {
      const { child, ended } = startLede([story]);
      await once(child.stdout, 'readable');
      child.kill(signal);
      expect(await ended).toEqual({ code: null, signal });
      expect(await text(child.stderr)).toBe('');
    },
  );
  const state = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '')[0];
  test.skipIf(process.platform !== 'linux')('SIGTSTP stops it, and it goes on where it was', async () => {
    // A job of its own: the system stops no process group that no shell looks after, as under a service that runs tests.
    const script = `set -m; "${process.execPath}" "${command}" "${story}" & set +m; echo $! >&2; wait`;
    const shell = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const pid = Number(await new Promise((resolve) => shell.stderr.once('data', (data) => resolve(String(data)))));
    // Its first output is there, and more than the pipe holds is still to come.
    await once(shell.stdout, 'readable');
    execFileSync('kill', ['-TSTP', String(pid)]);
    await waitFor(() => state(pid) === 'T', 'a process that is stopped');
    execFileSync('kill', ['-CONT', String(pid)]);
    expect((await text(shell.stdout)) === complete).toBe(true);
  });
});
