/** The map of the code, src/README.md: its table of rooms fits the folders of src/ and their imports; its paths exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');
const map = readFileSync(join(src, 'README.md'), 'utf8');

/** The cells of each row of the table below a heading, without its head. */
function tableRows(heading: string): string[][] {
  const section = map.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** A room of the table; `name` is the first part of the paths of its modules: "parse", "index.ts". */
const rooms = tableRows('The rooms').map(([room = '', , start = '', imports = '']) => ({
  name: room.replace(/[`/]/g, ''),
  start: start.replaceAll('`', ''),
  imports: imports.split(', ').filter((name) => name !== ''),
}));
const names = rooms.map(({ name }) => name);

/** The rooms that the modules of a room import, itself among them. */
function importedRooms(room: string): Set<string> {
  const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => path.split('/')[0] === room);
  const found = modules.flatMap((path) => {
    const code = readFileSync(join(src, path), 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g)];
    return imports.map(([, name = '']) => normalize(join(dirname(path), name)).split('/')[0] ?? '');
  });
  return new Set(found.map((name) => name.replace(/\.js$/, '.ts')));
}

test('the table has one row for each folder of src, and one for the library', () => {
  const folders = readdirSync(src, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
    .map((entry) => entry.name);
  expect([...names].sort()).toEqual(folders.sort());
});

describe.each(rooms)('$name', ({ name, start, imports }) => {
  test('the module to start reading at is its own', () => expect(start.split('/')[0]).toBe(name));
  test('may import only rooms above it', () => {
    const above = names.slice(0, names.indexOf(name));
    expect(imports.filter((one) => !above.includes(one))).toEqual([]);
  });
  test('imports only the rooms that the table allows', () =>
    expect([...importedRooms(name)].filter((one) => one !== name && !imports.includes(one))).toEqual([]));
});

test('the build has the list of modules that the map names', () =>
  expect(readFileSync(join(src, '..', 'scripts', 'build', 'build.js'), 'utf8')).toContain('const CHUNKS'));

test('every path that the map names exists', () => {
  const paths = [...map.matchAll(/`([\w./-]+(?:\/|\.(?:ts|js|md|json)))`/g)].map(([, path = '']) => path);
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter((path) => path !== 'src/' && !existsSync(join(src, path)))).toEqual([]);
});

test('"Where do I change" has a row for each of the common changes, with a module and its tests', () => {
  const rows = tableRows('Where do I change …');
  expect(rows.length).toBeGreaterThanOrEqual(10);
  for (const [, change = '', tests = ''] of rows) {
    expect(change).toMatch(/`[\w/.-]+\.ts`/);
    expect(tests).toContain('`../tests/');
  }
});
