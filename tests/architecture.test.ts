/** The direction of flow, held: who may import whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

interface Module {
  /** The path below src: "parse/text.ts". */
  path: string;
  /** What it imports: paths below src, or package names. */
  imports: string[];
  code: string;
}

const modules: Module[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('build'))
  .map((path) => {
    const code = readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport\(|^import)\s*'([^']+)'/gm)].map(([, name = '']) =>
      name.startsWith('.') ? normalize(join(dirname(path), name)).replace(/\.js$/, '.ts') : name,
    );
    return { path: relative(src, join(src, path)), imports, code };
  });

const within = (path: string, place: string) => path === `${place}.ts` || path.startsWith(`${place}/`);
const PURE = [
  'article',
  'clean',
  'errors',
  'view',
  'parse',
  'quotes',
  'render',
  'reader',
  'links',
  'honest',
  'address',
];

test('there are modules to look at', () => expect(modules.length).toBeGreaterThan(15));

describe.each(modules)('$path', ({ path, imports, code }) => {
  test('imports only what stands in src or is a package', () => {
    expect(imports.filter((name) => name.startsWith('..'))).toEqual([]);
  });

  const own = imports.filter((name) => name.endsWith('.ts'));

  if (PURE.some((place) => within(path, place)))
    test('is pure: no node module, process, console, clock or chance', () => {
      expect(imports.filter((name) => name.startsWith('node:'))).toEqual([]);
      expect(code).not.toMatch(
        /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/,
      );
    });

  if (path === 'article.ts') test('the model imports nothing', () => expect(imports).toEqual([]));

  if (within(path, 'render'))
    test('render knows neither parse nor source', () => {
      expect(own.filter((name) => within(name, 'parse') || within(name, 'source'))).toEqual([]);
    });

  if (!within(path, 'cli'))
    test('nothing imports cli', () => {
      expect(own.filter((name) => within(name, 'cli'))).toEqual([]);
    });

  if (path === 'index.ts')
    test('the library reaches for no command line and no output', () => {
      expect(own.filter((name) => within(name, 'cli') || within(name, 'output'))).toEqual([]);
    });

  // The model joins what is safe; the reader of long plain texts cuts what it has cleaned whole.
  if (!['clean.ts', 'article.ts', 'parse/text.ts'].includes(path))
    test('makes no text safe by saying so', () => expect(code).not.toMatch(/\bas (?:unknown as )?SafeText\b/));

  if (!within(path, 'cli')) test('only cli imports commander', () => expect(imports).not.toContain('commander'));

  if (path !== 'render/paint.ts') test('only paint imports chalk', () => expect(imports).not.toContain('chalk'));
});
