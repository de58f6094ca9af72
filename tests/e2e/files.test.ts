/** Reading files: their addresses, their size, and devices. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lede } from '../support/lede.js';

const STORY = 'Ferry misses pier\n\nNobody was hurt on Monday.\n';

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-files-'));
  path = join(folder, 'a story.txt');
  writeFileSync(path, STORY);
});
afterAll(() => rmSync(folder, { recursive: true }));

const failed = (line: string) => ({ code: 1, signal: null, stdout: '', stderr: `lede: ${line}\n` });
const read = { code: 0, signal: null, stdout: expect.stringMatching(/^Ferry misses pier\n/), stderr: '' };

describe('a file: address', () => {
  test.each([
    ['its own', (address: string) => address],
    ['in upper case', (address: string) => address.replace('file:', 'FILE:')],
    ['with this host', (address: string) => address.replace('file://', 'file://localhost')],
  ])('%s', (_, change) => expect(lede([change(pathToFileURL(path).href)])).toEqual(read));

  const advice = 'is not the address of a file on this computer; write it as file:///folder/story.txt, or use the path';
  test.each([
    ['file://otherhost/x', `file://otherhost/x ${advice}`],
    ['file:///a/%zz', `file:///a/%zz ${advice}`],
    ['file:///a%2Fb', `file:///a%2Fb ${advice}`],
    ['file://[', `file://[ ${advice}`],
    ['file:///a%00b', 'the path /ab contains a NUL character; check the path'],
  ])('%s is refused', (address, line) => expect(lede([address])).toEqual(failed(line)));
});

describe('a size', () => {
  test('--max-size is the limit of a file', () =>
    expect(lede([path, '--max-size', '10'])).toEqual(
      failed(`${path}: larger than the limit of 10 bytes; raise the limit with --max-size`),
    ));
  test('--max-size is the limit of standard input', () =>
    expect(lede(['-', '--max-size', '10'], { input: STORY })).toEqual(
      failed('standard input: larger than the limit of 10 bytes; raise the limit with --max-size'),
    ));
  test('an input as large as the limit is read', () =>
    expect(lede(['-', '--max-size', String(STORY.length)], { input: STORY })).toEqual(read));
});

describe.skipIf(!existsSync('/dev/zero'))('a device', () => {
  test.each(['/dev/zero', '/dev/urandom'])('%s without end is refused', (device) =>
    expect(lede([device])).toEqual(failed(`${device} is a device, not a file; use a file`)),
  );
  test('/dev/null holds no text', () =>
    expect(lede(['/dev/null'])).toEqual(failed('/dev/null: there is no text in it')));
  test('/dev/stdin is standard input', () => expect(lede(['/dev/stdin'], { input: STORY })).toEqual(read));
});
