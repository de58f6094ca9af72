/** The example of the library in the README, run against the built library. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('the library example of the README runs, and prints what its comments say', () => {
  const code = /```ts\n([\s\S]*?from 'lede'[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'lede-readme-'));
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code.replace("'lede'", JSON.stringify(join(root, 'dist', 'index.js'))));
  const printed = execFileSync(process.execPath, [file], { encoding: 'utf8' }).split('\n');
  rmSync(folder, { recursive: true });
  const promised = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, words]) => words);
  expect(promised.length).toBeGreaterThan(1);
  expect(printed.slice(0, promised.length)).toEqual(promised);
  expect(printed.join('\n')).toContain('We drifted');
});
