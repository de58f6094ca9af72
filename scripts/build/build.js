/**
 * Builds dist/: the command as one fast-starting CommonJS bundle with its heavy parts in chunks beside it, the
 * library as ES modules with types, the bundled articles already understood, the manual page, and the licences of
 * what is bundled.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { importModule, root } from './import-module.js';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

/** @type {Set<string>} */
const packages = new Set();

/**
 * commander loads node:child_process for subcommands that are programs of their own, of which lede has none; loading
 * it costs about two hundredths of a start.
 * @type {import('rolldown').Plugin}
 */
const lazyChildProcess = {
  name: 'lazy-child-process',
  transform(code, id) {
    if (!/commander\/lib\/command\.js$/.test(id)) return undefined;
    const eager = /require\(['"]node:child_process['"]\)/;
    if (!eager.test(code)) this.error('commander no longer loads node:child_process: take this plugin out');
    return code.replace(eager, "{ spawn: (...words) => require('node:child_process').spawn(...words) }");
  },
};

/**
 * chalk asks the system for its colours at load; lede asks once itself, so chalk gets the module that asks for nothing.
 * @type {import('rolldown').Plugin}
 */
const noColorSupport = {
  name: 'no-color-support',
  resolveId(name, importer) {
    if (name !== '#supports-color' || !importer) return undefined;
    return join(importer, '..', 'vendor', 'supports-color', 'browser.js');
  },
};

/** @type {(input: Record<string, string>, output: import('rolldown').OutputOptions) => Promise<void>} */
async function bundle(input, output) {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    // A package of its own beside lede: it has a program for each system, of which npm installs one.
    external: ['libsql'],
    logLevel: 'warn',
    plugins: [lazyChildProcess, noColorSupport],
  });
  const { output: chunks } = await build.write({ dir: dist, minify: true, hashCharacters: 'hex', ...output });
  for (const chunk of chunks) {
    if (chunk.type !== 'chunk') continue;
    for (const id of chunk.moduleIds) {
      if (id.includes('node_modules/')) packages.add(packageOf(id));
    }
  }
}

/**
 * The folder of the package that a module is of: the nearest that says its name. A package may hold parts of another one
 * without its package.json.
 * @type {(id: string) => string}
 */
function packageOf(id) {
  let folder = dirname(id);
  while (!existsSync(join(folder, 'package.json')) || !require(join(folder, 'package.json')).name)
    folder = dirname(folder);
  return folder;
}

/**
 * The chunks of the command. Each further file costs about a millisecond, so what is loaded together stands in one:
 * `core` is what showing the bundled article takes, `options` is added where there are flags, `view` where a view is
 * shown, `markup` where pages, feeds or Markdown are read.
 */
const CHUNKS = {
  core: [
    'article/(?:model|stories|blocks|passages|dates|clean|address|site|in-pieces)',
    'base/(?:errors|ansi|lazily|sleep|list|get-or-make|json)',
    'parse/patterns',
    'source/(?:bundled|package)',
    'view/model',
    'render/(?:index|theme|page/index|typeset/(?:flat|width))',
    'terminal/(?:stdout|background)',
    'cli/(?:settings|defaults|surroundings|messages|load|present|show|style|bundled-quotations|commands/names)',
  ],
  options: ['base/(?:size|is-object)', 'source/user-agent', 'cli/(?:request|options|values)', 'render/json/index'],
  view: ['view/(?!model|bundled)[a-z-]+', 'quotes/(?:by-speaker|judge)'],
  markup: ['parse/(?:language-tag|badges)', 'parse/html/(?:address|plain|tokens|rules/elements)'],
  commands: ['cli/commands/(?:read|table|command|shared-options|shelf|feeds)'],
  shelf: [
    'article/from-json',
    'base/defined',
    'cli/commands/(?:saved|store|find)',
    'shelf/(?:store|cells|schema|sqlite|identity|articles|packed|address-key|find)',
    'shelf/search/[a-z]+',
  ],
};
const groups = Object.entries(CHUNKS).map(([name, modules]) => ({
  name,
  test: new RegExp(
    `src/(?:${modules.join('|')})\\.ts$${name === 'core' ? '|get-east-asian-width|rolldown/runtime' : ''}`,
  ),
}));
await bundle(
  { lede: 'src/cli/main.ts' },
  {
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'parts/[name]-[hash].cjs',
    codeSplitting: { groups },
  },
);
await bundle(
  { index: 'src/index.ts' },
  { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
);

execFileSync(
  process.execPath,
  [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'scripts', 'build', 'types.json')],
  { stdio: 'inherit' },
);

const { bundledArticles } = await importModule('scripts/build/articles.ts');
const { articles, quotations } = await bundledArticles(join(root, 'articles'));
writeFileSync(join(dist, 'articles.json'), JSON.stringify(articles));
writeFileSync(join(dist, 'quotations.json'), JSON.stringify(quotations));

const { commandManual, manual, COMMAND_NAMES } = await importModule('scripts/build/manual.ts');
const { version } = require(join(root, 'package.json'));
writeFileSync(join(dist, 'lede.1'), manual(version));
for (const name of COMMAND_NAMES) writeFileSync(join(dist, `lede-${name}.1`), commandManual(name, version));

const notices = [...packages].sort().map((folder) => {
  const { name, version, license } = require(join(folder, 'package.json'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
});
writeFileSync(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  `lede is bundled with these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`,
);
