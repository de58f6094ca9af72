/** lede check, run as its user would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lede } from '../support/lede.js';

const NOTES = `“The fog was thick, and we didn’t see the north pier at all,” said Bo Ek.

“We go now,” said Ann Lee, “and we return at noon.”
`;
const GOOD = `# Ferry misses the pier

“The fog was thick,” said Bo Ek.

“We go now […] we return at noon,” said Ann Lee.
`;
const BAD = `# Ferry misses the pier

“The fog was thick, and we did see the north pier,” said Bo Ek.

“We go now,” said Bo Ek.

“The mayor paid for every single boat himself,” said Ann Lee.
`;

let folder = '';
const path = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lede-check-'));
  writeFileSync(path('notes.txt'), NOTES);
  writeFileSync(path('good.md'), GOOD);
  writeFileSync(path('bad.md'), BAD);
  writeFileSync(path('none.md'), '# Ferry misses the pier\n\nNobody said anything.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => lede(['check', ...words]);

describe('lede check', () => {
  test('a draft whose quotations are in order', () => {
    expect(run(path('good.md'), path('notes.txt'))).toMatchObject({
      code: 0,
      stderr: '',
      stdout:
        `${path('good.md')}:3:\tverified\t${path('notes.txt')} ¶1\tThe fog was thick,\t\n` +
        `${path('good.md')}:5:\tshortened\t${path('notes.txt')} ¶2\tWe go now […] we return at noon,\t\n`,
    });
  });
  test('one whose are not: a row each, and the exit code 4', () => {
    expect(run(path('bad.md'), path('notes.txt'))).toMatchObject({
      code: 4,
      stderr: '',
      stdout:
        `${path('bad.md')}:3:\taltered\t${path('notes.txt')} ¶1\tThe fog was thick, and we [-didn’t-] {+did+} see the north pier,\t\n` +
        `${path('bad.md')}:5:\tspeaker differs\t${path('notes.txt')} ¶2\tWe go now,\tsaid by Ann Lee, not Bo Ek\n` +
        `${path('bad.md')}:7:\tnot found\t\tThe mayor paid for every single boat himself,\t\n`,
    });
  });
  test('--quiet prints nothing', () =>
    expect(run(path('bad.md'), path('notes.txt'), '--quiet')).toMatchObject({ code: 4, stdout: '', stderr: '' }));
  test('the draft from standard input', () =>
    expect(lede(['check', '-', path('notes.txt')], { input: GOOD })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^-:3:\tverified\t/),
    }));
  test('--json keeps to its schema', () => {
    const { code, stdout } = run(path('bad.md'), path('notes.txt'), '--json');
    expect(code).toBe(4);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(lede(['--schema']).stdout));
    validate(JSON.parse(stdout));
    expect(validate.errors).toBe(null);
  });
  test('a source that cannot be read: a message and the exit code 1, and the others are looked in', () => {
    const { code, stdout, stderr } = run(path('good.md'), path('missing.txt'), path('notes.txt'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^lede: no such file: [^\n]*\n$/) });
    expect(stdout).toContain('verified');
  });
  test('a draft without quotations is said', () =>
    expect(run(path('none.md'), path('notes.txt'))).toMatchObject({
      code: 0,
      stderr: 'lede: the draft has no quotations\n',
    }));
  test('without a source it is wrong usage', () =>
    expect(run(path('good.md'))).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^lede: name the sources/),
    }));
  test('a file called "check" is read by its path', () => {
    writeFileSync(path('check'), NOTES);
    expect(lede([path('check')])).toMatchObject({ code: 0, stdout: expect.stringContaining('The fog was thick') });
  });
});
