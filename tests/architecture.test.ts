/**
 * The rooms of src/ and what each may import. A room imports only itself and the rooms above it in `ROOMS`, types too;
 * `RULES` say what else a module may not do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** In the order in which they may import each other: each only those before it. */
const ROOMS = [
  'base',
  'article',
  'source',
  'parse',
  'quotes',
  'view',
  'render',
  'shelf',
  'terminal',
  'reader',
  'cli',
  'index.ts',
];

/** Rooms that import no file system, network, process, console, clock or randomness. */
const PURE_ROOMS = ['base', 'article', 'parse', 'quotes', 'view', 'render', 'reader'];

/** The modules of `reader` that do its effects: the session on a terminal, and the files of reading positions. */
const READER_EFFECTS = /^reader\/(?:session|positions)(?:\.ts|\/)/;

/** The modules that clean text, or join and cut what is clean already. No other one makes a SafeText by a cast. */
const SAFE_TEXT_MADE_IN = ['article/clean.ts', 'article/passages.ts', 'parse/text/units.ts'];

interface Module {
  /** The path below src: "parse/text/index.ts". */
  path: string;
  /** The first part of the path: "parse". */
  room: string;
  /** What it imports, statically or not, types too: paths below src, or names of packages. */
  imports: string[];
  /** The source without comments. */
  code: string;
}

const src = join(import.meta.dirname, '..', 'src');

const modules: Module[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const code = readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'([^']+)'/gm)].map(([, name = '']) =>
      name.startsWith('.') ? normalize(join(dirname(path), name)).replace(/\.js$/, '.ts') : name,
    );
    return { path, room: roomOf(path), imports, code };
  });

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The imports of a module that are modules of src. */
function ownImports({ imports }: Module): string[] {
  return imports.filter((name) => name.endsWith('.ts'));
}

function isPure({ path, room }: Module): boolean {
  return PURE_ROOMS.includes(room) && !READER_EFFECTS.test(path);
}

/** Each rule names what is wrong with a module; nothing where it follows the rule. */
const RULES: [name: string, violations: (module: Module) => string[]][] = [
  ['stands in a room that is known', ({ room }) => (ROOMS.includes(room) ? [] : [`${room} is no room`])],
  [
    'imports only its own room and those before it',
    (module) =>
      ownImports(module)
        .filter((name) => ROOMS.indexOf(roomOf(name)) > ROOMS.indexOf(module.room))
        .map((name) => `imports ${name}`),
  ],
  [
    'imports only modules of src and packages',
    ({ imports }) => imports.filter((name) => name.startsWith('..')).map((name) => `imports ${name}`),
  ],
  [
    'imports no node: module where its room is pure',
    (module) => module.imports.filter((name) => isPure(module) && name.startsWith('node:')).map((n) => `imports ${n}`),
  ],
  [
    'uses no process, console, clock or randomness where its room is pure',
    (module) =>
      [
        ...module.code.matchAll(
          /\b(?:process|console|performance|crypto)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/g,
        ),
      ]
        .filter(() => isPure(module))
        .map(([what]) => `uses ${what}`),
  ],
  [
    'prints without reading: render imports neither parse nor source',
    (module) =>
      ownImports(module)
        .filter((name) => module.room === 'render' && ['parse', 'source'].includes(roomOf(name)))
        .map((name) => `imports ${name}`),
  ],
  [
    'is no part of the command where it is the library',
    (module) =>
      ownImports(module)
        .filter((name) => module.room === 'index.ts' && ['cli', 'terminal', 'reader'].includes(roomOf(name)))
        .map((name) => `imports ${name}`),
  ],
  [
    'imports nothing where it is the model',
    ({ path, imports }) => imports.filter(() => path === 'article/model.ts').map((name) => `imports ${name}`),
  ],
  [
    'casts no string to SafeText',
    ({ path, code }) =>
      /\bas (?:unknown as )?SafeText\b/.test(code) && !SAFE_TEXT_MADE_IN.includes(path) ? ['casts to SafeText'] : [],
  ],
  [
    'imports commander only in cli',
    ({ room, imports }) => imports.filter((name) => name === 'commander' && room !== 'cli').map((n) => `imports ${n}`),
  ],
  [
    'imports libsql only in shelf/sqlite.ts',
    ({ path, imports }) =>
      imports.filter((name) => name === 'libsql' && path !== 'shelf/sqlite.ts').map((name) => `imports ${name}`),
  ],
  [
    'imports chalk only in render/paint.ts',
    ({ path, imports }) =>
      imports.filter((name) => name === 'chalk' && path !== 'render/paint.ts').map((name) => `imports ${name}`),
  ],
];

test('there are modules to look at', () => expect(modules.length).toBeGreaterThan(15));

test('every import of a module of src names a file that is there', () => {
  const paths = new Set(modules.map(({ path }) => path));
  const broken = modules.flatMap((module) => ownImports(module).filter((name) => !paths.has(name)));
  expect(broken.filter((name) => !name.endsWith('.d.ts'))).toEqual([]);
});

test.each(RULES)('each module %s', (_, violations) => {
  const found = modules.flatMap((module) => violations(module).map((what) => `${module.path}: ${what}`));
  expect(found).toEqual([]);
});

test('no file imports itself, directly or through others', () => expect(cycles()).toEqual([]));

test('every module that may cast to SafeText does', () => {
  const casting = modules.filter(({ code }) => /\bas SafeText\b/.test(code)).map(({ path }) => path);
  expect(SAFE_TEXT_MADE_IN.filter((path) => !casting.includes(path))).toEqual([]);
});

test('no module asks URL.canParse, whose answers are wrong on Node 20 (see base/url.ts)', () => {
  const asking = modules.filter(({ code }) => /\bURL\.canParse\(/.test(code)).map(({ path }) => path);
  expect(asking).toEqual([]);
});

/** The groups of files of which each reaches the others by imports, sorted. */
function cycles(): string[][] {
  const reached = new Map(modules.map((module) => [module.path, reach(module.path)]));
  const groups = new Map<string, string[]>();
  for (const [path, from] of reached) {
    if (!from.has(path)) continue;
    const group = [...from].filter((other) => reached.get(other)?.has(path)).sort();
    groups.set(group.join(), group);
  }
  return [...groups.values()];
}

/** Every file that can be come to from one by imports. */
function reach(start: string): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const module = modules.find((one) => one.path === path);
    for (const name of module ? ownImports(module) : []) {
      if (found.has(name)) continue;
      found.add(name);
      open.push(name);
    }
  }
  return found;
}
