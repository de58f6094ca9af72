/**
 * Compares what lede prints in the working tree with what it prints at another revision: `npm run compare -- REV`. `--help`
 * says what is compared.
 *
 * Each of the two builds is loaded by one worker process (this file again, with `--worker`), which calls the `main` that
 * dist/lede.cjs exports, once for every output, and answers with digests. Only where digests differ are the texts asked for.
 */
import { execFileSync, fork, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { constants, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** @typedef {{ view: string, format: string }} Output one view in one format */
/** @typedef {{ stdout: string, exitCode: number, messages: string[] }} Printed what one call of lede printed */
/** @typedef {{ id: number, source: string, outputs: Output[], whole: boolean }} Question `whole` asks for texts, not digests */
/** @typedef {{ id: number, answers: (string | Printed | null)[] }} Answer null: the input has no such output */
/** @typedef {{ path: string, source: string, content?: () => string | Buffer }} Input `source`: what lede is given */
/** @typedef {{ place: number, path: string, output: Output, old: Printed | null, new: Printed | null }} Difference `place`: of the input */

/** The views, each with the arguments that ask for it. */
const VIEWS = /** @type {Record<string, string[]>} */ ({
  article: [],
  links: ['--links'],
  quotes: ['--quotes'],
  'quotes-all': ['--quotes', '--all'],
  speakers: ['--speakers'],
  related: ['--related'],
  'key-points': ['--key-points'],
  meta: ['--meta'],
  removed: ['--removed'],
  why: ['--why', '1'],
  brief: ['--brief'],
});

/** The formats, each with the arguments that ask for it. */
const FORMATS = /** @type {Record<string, string[]>} */ ({
  terminal: ['--format', 'terminal', '--color', 'always'],
  text: ['--format', 'text'],
  markdown: ['--format', 'markdown'],
  json: ['--format', 'json'],
  ndjson: ['--format', 'ndjson'],
});

/** Every view in every format. */
const ALL_OUTPUTS = Object.keys(VIEWS).flatMap((view) => Object.keys(FORMATS).map((format) => ({ view, format })));

/** The outputs that are compared for every input where not all are: each view and each format is among them. */
const USUAL_OUTPUTS = [
  'article terminal',
  'article text',
  'article markdown',
  'article json',
  'links terminal',
  'quotes-all json',
  'speakers text',
  'related text',
  'key-points markdown',
  'meta json',
  'removed text',
  'removed json',
  'why terminal',
  'brief ndjson',
  'quotes terminal',
].map((words) => {
  const [view = '', format = ''] = words.split(' ');
  return { view, format };
});

/** Where not all outputs are compared for every input, they are for one input in this many. */
const ALL_OUTPUTS_EVERY = 10;

/** The columns of text in the terminal format. */
const WIDTH = 72;
/** The columns of text where removal reasons are replaced: the most that lede takes, so that no reason is wrapped. */
const UNWRAPPED_WIDTH = 100_000;

/** How many inputs are given to the workers at a time: a worker always has its next input waiting. */
const IN_FLIGHT = 6;

const HELP = `Usage: npm run compare -- [options] REV

Compares, byte for byte, what lede prints in the working tree with what it prints
at revision REV. Both are built first. REV is checked out in a temporary git
worktree, which is removed at the end.

Inputs: the web pages in ../shared/pages and ../shared/cases, the texts in
../shared/quotes and ../shared/article, the bundled articles in articles/ (by name
and as Markdown files), and the fixtures in tests/. Where ../shared is missing,
only the articles and the fixtures.

Views:   ${Object.keys(VIEWS).slice(0, 6).join(', ')},
         ${Object.keys(VIEWS).slice(6).join(', ')}
         ("links" is the article with --links, "quotes-all" is --quotes --all,
         "why" is --why 1 where something was removed)
Formats: ${Object.keys(FORMATS).join(', ')}

For each input, ${USUAL_OUTPUTS.length} outputs are compared, among which are each view and each format;
for every ${ALL_OUTPUTS_EVERY}th input, every view in every format (${ALL_OUTPUTS.length}). With --all, --views or
--formats, every view asked for in every format asked for, for all inputs.

What is compared: standard output, the exit code, and the number of lines on
standard error. The wording of messages on standard error is not compared, nor is
that of removal reasons (they are replaced by the rule that they explain) and of
"incomplete" in JSON.

Options:
  --all              compare every view in every format, for all inputs
  --views A,B        compare only these views
  --formats A,B      compare only these formats
  --only SUBSTRING   compare only inputs whose path contains SUBSTRING
  --every N          compare only every Nth input
  --show N           show differences of the first N inputs that differ (20)
  --full DIR         write both texts of every difference to DIR/old and DIR/new;
                     DIR must be empty or not exist
  --shared DIR       where the pages and texts are, if not in ../shared
  -h, --help         print this help

Exit code: 0 if nothing differs, 1 if something does, 2 for bad usage or where the
comparison could not be made.
`;

/** A mistake in the arguments, or something that makes the comparison impossible. */
class Failure extends Error {}

// ---------------------------------------------------------------------------------------------------------------------
// The worker: one build of lede, called in process.

/** What the patched `process.exit` throws. */
class Exit extends Error {}

/**
 * Loads the built lede in `root` and answers the parent's questions about it until the parent goes.
 * @param {string} root
 */
function work(root) {
  const exitProcess = process.exit.bind(process);
  process.on('disconnect', () => exitProcess(0));
  const call = loadLede(join(root, 'dist', 'lede.cjs'));
  let last = Promise.resolve();
  process.on('message', (/** @type {Question} */ question) => {
    last = last.then(async () => {
      /** @type {Answer} */
      const answer = { id: question.id, answers: await answersTo(question, call) };
      process.send?.(answer);
    });
  });
}

/**
 * Loads the bundle at `path` with everything patched by which it could write or exit. The result calls its `main`.
 * @param {string} path
 * @returns {(words: readonly string[]) => Promise<Printed>}
 */
function loadLede(path) {
  /** @type {Buffer[][]} what was written to each file descriptor */
  let written = [[], [], []];
  /** @type {number | undefined} the code of the first call of `process.exit` */
  let exited;
  /** @param {number} fd @param {Buffer} bytes */
  const keep = (fd, bytes) => {
    // Copied, since the caller may use its buffer again. After an exit, nothing more is written.
    if (exited === undefined) written[fd]?.push(Buffer.from(bytes));
  };

  const { writeSync } = fs;
  const patched = /** @type {any} */ (fs);
  /** @param {number} fd @param {string | NodeJS.ArrayBufferView} data @param {any[]} rest */
  patched.writeSync = (fd, data, ...rest) => {
    if (fd !== 1 && fd !== 2) return /** @type {any} */ (writeSync)(fd, data, ...rest);
    if (typeof data === 'string') {
      const bytes = Buffer.from(data, rest[1]);
      keep(fd, bytes);
      return bytes.length;
    }
    const options = typeof rest[0] === 'object' && rest[0] !== null ? rest[0] : { offset: rest[0], length: rest[1] };
    const all = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    const start = options.offset ?? 0;
    const bytes = all.subarray(start, start + (options.length ?? all.length - start));
    keep(fd, bytes);
    return bytes.length;
  };
  syncBuiltinESMExports();
  for (const [fd, stream] of /** @type {const} */ ([
    [1, process.stdout],
    [2, process.stderr],
  ])) {
    /** @param {string | Uint8Array} data @param {any[]} rest */
    const write = (data, ...rest) => {
      keep(fd, typeof data === 'string' ? Buffer.from(data) : Buffer.from(data));
      const done = rest.find((word) => typeof word === 'function');
      if (done) process.nextTick(done);
      return true;
    };
    stream.write = write;
  }
  process.exit = (code) => {
    exited ??= Number(code ?? process.exitCode ?? 0);
    throw new Exit();
  };

  const { main } = createRequire(import.meta.url)(path);
  if (typeof main !== 'function') throw new Failure(`${path} does not export a function "main"`);

  return async (words) => {
    written = [[], [], []];
    exited = undefined;
    process.exitCode = undefined;
    /** @type {string[]} */
    const thrown = [];
    try {
      await main(words);
    } catch (error) {
      if (!(error instanceof Exit)) thrown.push(`uncaught: ${error}`);
    }
    const exitCode = exited ?? Number(process.exitCode ?? (thrown.length > 0 ? 1 : 0));
    process.exitCode = undefined;
    const [stdout, stderr] = written.slice(1).map((pieces) => Buffer.concat(pieces).toString());
    const messages = (stderr ?? '').split('\n').filter((line) => line !== '');
    return { stdout: stdout ?? '', exitCode, messages: [...messages, ...thrown] };
  };
}

/**
 * Prints each of the outputs that a question is about.
 * @param {Question} question
 * @param {(words: readonly string[]) => Promise<Printed>} call
 * @returns {Promise<Answer['answers']>}
 */
async function answersTo({ source, outputs, whole }, call) {
  /** @param {Output} output */
  const print = ({ view, format }) => {
    const width = view === 'removed' || view === 'why' ? UNWRAPPED_WIDTH : WIDTH;
    return call([
      ...(VIEWS[view] ?? []),
      ...(FORMATS[format] ?? []),
      ...(format === 'terminal' ? ['--width', String(width)] : []),
      source,
    ]);
  };
  /** @type {Printed | undefined} */
  let removedJson;
  /** @type {Answer['answers']} */
  const answers = [];
  for (const output of outputs) {
    const { view, format } = output;
    if (view === 'removed' || view === 'why') removedJson ??= await print({ view: 'removed', format: 'json' });
    const removed = removedJson === undefined ? [] : removedOf(removedJson.stdout);
    if (view === 'why' && removed.length === 0) {
      answers.push(null);
      continue;
    }
    const printed = view === 'removed' && format === 'json' && removedJson ? removedJson : await print(output);
    const stdout = withoutWording(printed.stdout, output, removed);
    answers.push(whole ? { ...printed, stdout } : digestOf({ ...printed, stdout }));
  }
  return answers;
}

/**
 * What must be the same in both revisions, as one short string.
 * @param {Printed} printed
 */
function digestOf({ stdout, exitCode, messages }) {
  return createHash('sha1').update(`${exitCode} ${messages.length}\n${stdout}`).digest('base64');
}

/**
 * The rule and the reason of each removed text, from what `--removed --json` printed.
 * @param {string} json
 * @returns {{ rule: string, reason: string }[]}
 */
function removedOf(json) {
  try {
    return JSON.parse(json).removed ?? [];
  } catch {
    // Nothing was printed, since the input cannot be read.
    return [];
  }
}

/**
 * An output with what may be worded differently by design replaced: each removal reason by its rule, and why an article is
 * incomplete by a constant.
 * @param {string} text
 * @param {Output} output
 * @param {readonly { rule: string, reason: string }[]} removed
 */
function withoutWording(text, { view, format }, removed) {
  // A quotation mark within a JSON string is escaped, so these match no text of an article.
  if (format === 'json' || format === 'ndjson')
    return text
      .replace(/("rule":\s*"((?:[^"\\]|\\.)*)",\s*"reason":\s*)"(?:[^"\\]|\\.)*"/g, '$1"<$2>"')
      .replace(/("incomplete":\s*)"(?:[^"\\]|\\.)*"/g, '$1"<incomplete>"');
  if (view !== 'removed' && view !== 'why') return text;
  const wanted = view === 'why' ? removed.slice(0, 1) : removed;
  const lines = text.split('\n');
  let at = 0;
  for (const { rule, reason } of wanted) {
    const [before, after] = around(view, format, rule);
    // In Markdown, any of the reason's characters may be escaped.
    const shown = Array.from(reason, (one) => `\\\\?${one.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')}`).join('');
    const pattern = new RegExp(`^(${before})${shown}(${after})$`, 'u');
    let line = at;
    while (line < lines.length && !pattern.test(lines[line] ?? '')) line++;
    // A reason that does not stand where it is expected stays, and may be reported as a difference.
    if (line === lines.length) continue;
    lines[line] = (lines[line] ?? '').replace(pattern, `$1<${rule.replaceAll('$', '$$$$')}>$2`);
    at = line + 1;
  }
  return lines.join('\n');
}

/**
 * What stands before and after a removal reason on its line, as sources of regular expressions.
 * @param {string} view
 * @param {string} format
 * @param {string} rule
 * @returns {[before: string, after: string]}
 */
function around(view, format, rule) {
  if (format === 'text') {
    const field = rule.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return view === 'why' ? ['reason\\t', ''] : [`\\d+\\t${field}\\t`, '\\t.*'];
  }
  // Spaces, and what makes a font: escape sequences on a terminal, asterisks in Markdown.
  const font = '(?:\\x1b\\[[\\d;]*m|[ *])*';
  return [view === 'why' ? `${font}Reason${font}:${font}` : font, `${font}\\\\?`];
}

// ---------------------------------------------------------------------------------------------------------------------
// The parent: inputs, revisions, and the comparison.

/** The root of the working tree. */
const root = dirname(import.meta.dirname);

/** @type {Set<{ stop: () => void, ended: Promise<unknown> }>} the processes that run */
const running = new Set();
/** @type {NodeJS.Signals | undefined} the signal that ended the comparison */
let stopped;

/**
 * Runs a command and waits until it, and all that it started, has ended. Its output is shown on standard error.
 * @param {string} command
 * @param {string[]} words
 * @param {string} cwd
 */
async function run(command, words, cwd) {
  if (stopped) throw new Failure(`stopped by ${stopped}`);
  // It leads a process group, so that it can be stopped together with what it started: npm alone would leave that running.
  const child = spawn(command, words, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stderr, { end: false });
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  };
  const code = await whileRunning(child, stop);
  if (code !== 0) throw new Failure(`"${command} ${words.join(' ')}" failed in ${cwd}`);
}

/**
 * Waits for a process to end and for its output to be closed, which is when what it started has ended too.
 * @param {import('node:child_process').ChildProcess} child
 * @param {() => void} stop how it is ended early
 * @returns {Promise<number | null>} its exit code
 */
function whileRunning(child, stop) {
  /** @type {Promise<number | null>} */
  const ended = new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  const entry = { stop, ended };
  running.add(entry);
  return ended.finally(() => running.delete(entry));
}

/** @param {string[]} words @returns {string} what git prints */
const git = (...words) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/**
 * Checks out `commit` in `folder` and builds it.
 * @param {string} commit
 * @param {string} folder
 */
async function buildRevision(commit, folder) {
  git('worktree', 'add', '--detach', folder, commit);
  const [ours, theirs] = [root, folder].map((one) => readIfThere(join(one, 'package-lock.json')));
  if (ours !== undefined && ours === theirs)
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  else await run('npm', ['ci', '--no-audit', '--no-fund', '--silent'], folder);
  await run('npm', ['run', 'build', '--silent'], folder);
}

/**
 * Builds the working tree, and copies to `folder` what lede needs to run, so that changes made during the comparison do not
 * matter.
 * @param {string} folder
 */
async function buildWorkingTree(folder) {
  await run('npm', ['run', 'build', '--silent'], root);
  for (const name of ['package.json', 'articles', 'dist'])
    if (existsSync(join(root, name))) cpSync(join(root, name), join(folder, name), { recursive: true });
}

/** @param {string} path @returns {string | undefined} */
const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/**
 * A worker for the build in `folder`. Its standard output is no terminal, and nothing in its environment says how to print.
 * @param {string} name for messages
 * @param {string} folder
 * @param {string} cwd where the inputs are
 * @param {string} home an empty folder
 */
function startWorker(name, folder, cwd, home) {
  if (stopped) throw new Failure(`stopped by ${stopped}`);
  const child = fork(import.meta.filename, ['--worker', folder], {
    cwd,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      TMPDIR: tmpdir(),
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      TZ: 'UTC',
    },
  });
  child.stdout?.resume();
  /** @type {Map<number, { done: (answers: Answer['answers']) => void, fail: (error: Error) => void }>} */
  const waiting = new Map();
  let ended = false;
  const end = () => {
    ended = true;
    for (const { fail } of waiting.values()) fail(new Failure(`the process that runs lede of ${name} has ended`));
    waiting.clear();
  };
  whileRunning(child, () => child.kill()).then(end, end);
  child.on('message', (/** @type {Answer} */ { id, answers }) => {
    waiting.get(id)?.done(answers);
    waiting.delete(id);
  });
  let count = 0;
  return {
    /** @param {Omit<Question, 'id'>} question @returns {Promise<Answer['answers']>} */
    ask: (question) =>
      new Promise((done, fail) => {
        const id = count++;
        waiting.set(id, { done, fail });
        if (ended) end();
        else child.send({ id, ...question });
      }),
  };
}

/**
 * Every page, article and text to read, in the same order each time.
 * @param {string} shared
 * @returns {Input[]}
 */
function findInputs(shared) {
  /** @type {Input[]} */
  const inputs = [];
  /** @param {string} path @param {() => string | Buffer} content */
  const add = (path, content) => inputs.push({ path, source: path, content });
  for (const file of filesIn(join(root, 'articles'), /\.md$/)) {
    inputs.push({ path: `articles/${file.slice(0, -3)}`, source: file.slice(0, -3) });
    add(`articles/${file}`, () => readFileSync(join(root, 'articles', file)));
  }
  for (const file of filesIn(join(root, 'tests'), /\.(?:txt|md|html)$/))
    if (!/(?:^|\/)(?:expected\/|README)/.test(file))
      add(`tests/${file}`, () => readFileSync(join(root, 'tests', file)));
  for (const folder of ['article', 'cases', 'pages'])
    for (const file of filesIn(join(shared, folder), /\.(?:txt|html)(?:\.gz)?$/)) {
      const packed = file.endsWith('.gz');
      const read = () => readFileSync(join(shared, folder, file));
      if (packed) add(`${folder}/${file.slice(0, -3)}`, () => gunzipSync(read()));
      else add(`${folder}/${file}`, read);
    }
  for (const file of filesIn(join(shared, 'quotes'), /\.jsonl$/)) {
    const lines = readFileSync(join(shared, 'quotes', file), 'utf8').split('\n');
    for (const [i, line] of lines.entries()) {
      if (line === '') continue;
      const { id, text } = JSON.parse(line);
      if (typeof text !== 'string') continue;
      const name = `${i + 1}-${String(id).replace(/[^\w.-]/g, '_')}.txt`;
      add(`quotes/${file.slice(0, -6)}/${name}`, () => text);
    }
  }
  return inputs;
}

/**
 * The files in a folder and those below it whose names match, in order; none where there is no such folder.
 * @param {string} folder
 * @param {RegExp} name
 */
function filesIn(folder, name) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => name.test(path))
    .sort();
}

/**
 * The arguments, read and checked.
 * @param {string[]} words
 */
function readOptions(words) {
  const { values, positionals } = parse(words);
  if (values.help) return undefined;
  const [revision, ...more] = positionals;
  if (revision === undefined || more.length > 0) throw new Failure('name one revision; see --help');
  /** @param {'views' | 'formats'} name @param {Record<string, unknown>} known */
  const listed = (name, known) => {
    const names = values[name]?.split(',') ?? Object.keys(known);
    const wrong = names.find((one) => !Object.hasOwn(known, one));
    if (wrong !== undefined)
      throw new Failure(`--${name}: "${wrong}" is none of them; there are ${Object.keys(known).join(', ')}`);
    return new Set(names);
  };
  /** @param {'every' | 'show'} name @param {number} least @param {number} usual */
  const number = (name, least, usual) => {
    const value = Number(values[name] ?? usual);
    if (!Number.isInteger(value) || value < least) throw new Failure(`--${name} takes a whole number from ${least}`);
    return value;
  };
  const full = values.full === undefined ? undefined : resolve(values.full);
  if (full !== undefined && existsSync(full) && readdirSync(full).length > 0)
    throw new Failure(`--full: ${values.full} is not empty; name another folder, or empty it`);
  const shared = values.shared === undefined ? join(root, '..', 'shared') : resolve(values.shared);
  if (values.shared !== undefined && !existsSync(shared)) throw new Failure(`--shared: there is no ${values.shared}`);
  return {
    revision,
    full,
    shared,
    views: listed('views', VIEWS),
    formats: listed('formats', FORMATS),
    all: values.all === true || values.views !== undefined || values.formats !== undefined,
    only: values.only ?? '',
    every: number('every', 1, 1),
    show: number('show', 0, 20),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        views: { type: 'string' },
        formats: { type: 'string' },
        only: { type: 'string' },
        every: { type: 'string' },
        show: { type: 'string' },
        full: { type: 'string' },
        shared: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}`);
  }
}

/** @typedef {NonNullable<ReturnType<typeof readOptions>>} Options */

/**
 * Builds both revisions and compares them in `temporary`, a new folder.
 * @param {Options} options
 * @param {string} commit
 * @param {string} temporary
 * @returns {Promise<number>} the exit code
 */
async function compare(options, commit, temporary) {
  const folders = {
    old: join(temporary, 'revision'),
    new: join(temporary, 'working-tree'),
    inputs: join(temporary, 'inputs'),
    home: join(temporary, 'home'),
  };
  for (const folder of [folders.new, folders.inputs, folders.home]) mkdirSync(folder);
  const inputs = chosenInputs(options);
  say(`building ${options.revision} (${commit.slice(0, 10)}) and the working tree`);
  await both(buildRevision(commit, folders.old), buildWorkingTree(folders.new));
  const workers = {
    old: startWorker(options.revision, folders.old, folders.inputs, folders.home),
    new: startWorker('the working tree', folders.new, folders.inputs, folders.home),
  };
  /** @param {Omit<Question, 'id'>} question */
  const askBoth = (question) => both(workers.old.ask(question), workers.new.ask(question));

  const progress = startProgress(inputs.length);
  /** @type {Map<string, number>} how many outputs differ, for each view and format */
  const counts = new Map();
  /** @type {Difference[]} */
  const shown = [];
  let compared = 0;
  let differingInputs = 0;

  /** @param {number} place @param {Input} input @param {Output[]} outputs */
  const compareInput = async (place, { path, source }, outputs) => {
    const [old, now] = await askBoth({ source, outputs, whole: false });
    compared += outputs.filter((_, i) => old[i] !== null || now[i] !== null).length;
    const differing = outputs.filter((_, i) => old[i] !== now[i]);
    if (differing.length === 0) return;
    differingInputs++;
    // Of every view and format there is an example, even where the inputs to show are others.
    const examples = differing.filter((output) => differingInputs <= options.show || !counts.has(nameOf(output)));
    for (const output of differing) counts.set(nameOf(output), (counts.get(nameOf(output)) ?? 0) + 1);
    const wanted = options.full === undefined ? (options.show > 0 ? examples : []) : differing;
    if (wanted.length === 0) return;
    const [oldTexts, newTexts] = await askBoth({ source, outputs: wanted, whole: true });
    for (const [i, output] of wanted.entries()) {
      /** @type {Difference} */
      const difference = { place, path, output, old: printedOf(oldTexts[i]), new: printedOf(newTexts[i]) };
      if (options.full !== undefined) writeDifference(options.full, difference);
      if (options.show > 0 && examples.includes(output)) shown.push(difference);
    }
  };

  let next = 0;
  const lane = async () => {
    while (next < inputs.length && !stopped) {
      const place = next++;
      const input = /** @type {Input} */ (inputs[place]);
      const path = join(folders.inputs, input.path);
      if (input.content) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, input.content());
      }
      const every = options.all || place % ALL_OUTPUTS_EVERY === 0;
      const outputs = (every ? ALL_OUTPUTS : USUAL_OUTPUTS).filter(
        ({ view, format }) => options.views.has(view) && options.formats.has(format),
      );
      await compareInput(place, input, outputs);
      if (input.content) rmSync(path);
      progress.count(differingInputs);
    }
  };
  try {
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  } finally {
    progress.end();
  }
  if (stopped) throw new Failure(`stopped by ${stopped}`);
  shown.sort((a, b) => a.place - b.place);
  report(options, { inputs: inputs.length, compared, differingInputs, counts, shown });
  return counts.size === 0 ? 0 : 1;
}

/**
 * The inputs that the options leave.
 * @param {Options} options
 */
function chosenInputs({ shared, only, every }) {
  if (!existsSync(shared))
    say('../shared is missing: only the bundled articles and the fixtures of tests/ are compared');
  const inputs = findInputs(shared)
    .filter(({ path }) => path.includes(only))
    .filter((_, i) => i % every === 0);
  if (inputs.length === 0) throw new Failure(`--only: no input has "${only}" in its path`);
  return inputs;
}

/**
 * Waits for both, also where one fails, so that nothing still runs when what they use is removed.
 * @template A, B
 * @param {Promise<A>} first
 * @param {Promise<B>} second
 * @returns {Promise<[A, B]>}
 */
async function both(first, second) {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** @param {Output} output */
const nameOf = ({ view, format }) => `${view}, ${format}`;

/** @param {Answer['answers'][number] | undefined} answer @returns {Printed | null} */
const printedOf = (answer) => (typeof answer === 'object' ? answer : null);

/**
 * Writes both sides of a difference to files with the same name, so that `diff -r` reads them.
 * @param {string} folder
 * @param {Difference} difference
 */
function writeDifference(folder, { path, output, ...sides }) {
  const status = ['old', 'new'].map((side) => statusOf(sides[/** @type {'old' | 'new'} */ (side)]));
  for (const side of /** @type {const} */ (['old', 'new'])) {
    const printed = sides[side];
    const file = join(folder, side, path, `${output.view}.${output.format}`);
    mkdirSync(dirname(file), { recursive: true });
    if (printed) writeFileSync(file, printed.stdout);
    if (status[0] !== status[1])
      writeFileSync(`${file}.status`, `${[statusOf(printed), ...(printed?.messages ?? [])].join('\n')}\n`);
  }
}

/** @param {Printed | null} printed */
function statusOf(printed) {
  if (printed === null) return 'no such output';
  return `exit code ${printed.exitCode}, lines on standard error: ${printed.messages.length}`;
}

/**
 * Prints the counts and the differences to show.
 * @param {Options} options
 * @param {{ inputs: number, compared: number, differingInputs: number, counts: Map<string, number>, shown: Difference[] }} result
 */
function report({ revision, full }, { inputs, compared, differingInputs, counts, shown }) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Set<string>} */
  const known = new Set();
  for (const output of ALL_OUTPUTS) {
    const count = counts.get(nameOf(output));
    if (count === undefined) continue;
    lines.push(`${nameOf(output)}: ${count} ${count === 1 ? 'differs' : 'differ'}`);
    let asAbove = 0;
    for (const difference of shown) {
      if (difference.output.view !== output.view || difference.output.format !== output.format) continue;
      const { where, changed } = firstDifference(difference);
      const key = JSON.stringify([difference.path, changed.map((line) => line.replace(/\\x1b\[[\d;]*m|\s+/g, ''))]);
      if (known.has(key)) asAbove++;
      else lines.push(`  ${difference.path}${where}`, ...changed.map((line) => `    ${line}`));
      known.add(key);
    }
    if (asAbove > 0) lines.push(`  ${asAbove} more with the same difference as above`);
    lines.push('');
  }
  let differing = 0;
  for (const count of counts.values()) differing += count;
  lines.push(`${inputs} inputs, ${compared} outputs compared with ${revision}`);
  lines.push(`${differing} outputs differ, of ${differingInputs} inputs`);
  if (full !== undefined && differing > 0)
    lines.push(`both texts of each: diff -r ${join(full, 'old')} ${join(full, 'new')}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/**
 * The first line in which both sides differ: "-" the revision's, "+" the working tree's.
 * @param {Difference} difference
 * @returns {{ where: string, changed: string[] }}
 */
function firstDifference({ old, new: now }) {
  const status = [statusOf(old), statusOf(now)];
  const words =
    status[0] === status[1]
      ? []
      : [old, now].map((side, i) => `${'-+'[i]} ${visible([status[i], ...(side?.messages ?? [])].join('; '), 0)}`);
  if (!old || !now || old.stdout === now.stdout) return { where: '', changed: words };
  const [before, after] = [old.stdout.split('\n'), now.stdout.split('\n')];
  const line = before.findIndex((one, i) => one !== after[i]);
  const at = line < 0 ? before.length : line;
  const [a, b] = [before[at], after[at]];
  let same = 0;
  while (a !== undefined && b !== undefined && a[same] === b[same]) same++;
  const changed = [
    ...(a === undefined ? ['- (end of output)'] : [`- ${visible(a, same)}`]),
    ...(b === undefined ? ['+ (end of output)'] : [`+ ${visible(b, same)}`]),
  ];
  return { where: `, line ${at + 1}`, changed: [...words, ...changed] };
}

/**
 * At most 200 characters of a line, about the place where it differs, with its control characters escaped.
 * @param {string} line
 * @param {number} place
 */
function visible(line, place) {
  const start = place > 150 ? place - 50 : 0;
  const part = line.slice(start, start + 200);
  const shown = part.replace(/\p{C}/gu, (one) => {
    const code = one.codePointAt(0) ?? 0;
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
  return `${start > 0 ? '…' : ''}${shown}${start + 200 < line.length ? '…' : ''}`;
}

/**
 * Says on standard error how many of `total` inputs are done: in one line that is rewritten, or every half minute a line.
 * @param {number} total
 */
function startProgress(total) {
  const start = performance.now();
  const live = process.stderr.isTTY;
  const pause = live ? 500 : 30_000;
  let last = start;
  let done = 0;
  /** @param {number} differing */
  const words = (differing) => {
    const seconds = Math.round((performance.now() - start) / 1000);
    return `${done} of ${total} inputs in ${seconds} s, ${differing} differ`;
  };
  let latest = '';
  return {
    /** @param {number} differing */
    count(differing) {
      done++;
      latest = words(differing);
      if (performance.now() < last + pause) return;
      last = performance.now();
      process.stderr.write(live ? `\r${latest}` : `${latest}\n`);
    },
    end() {
      process.stderr.write(live ? `\r${latest}\n` : `${latest}\n`);
    },
  };
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`compare: ${message}\n`);
}

/** Ends every process that runs. */
function stopRunning() {
  for (const { stop } of running)
    try {
      stop();
    } catch {
      // It has ended by itself.
    }
}

/**
 * Removes the temporary worktree and folder, when no process uses them any more.
 * @param {string} temporary
 */
async function cleanUp(temporary) {
  const ends = Array.from(running, ({ ended }) => ended);
  stopRunning();
  await Promise.allSettled(ends);
  const folder = join(temporary, 'revision');
  // The link is removed by itself, so that nothing can follow it to the working tree's packages.
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  try {
    if (existsSync(folder)) git('worktree', 'remove', '--force', folder);
    rmSync(temporary, { recursive: true, force: true });
  } catch {
    // Git does not know it, or not completely, where it was stopped while it added it.
    rmSync(temporary, { recursive: true, force: true });
    git('worktree', 'prune');
  }
}

/**
 * The command.
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
async function main(words) {
  const options = readOptions(words);
  if (options === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  let commit;
  try {
    commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${options.revision}^{commit}`);
  } catch {
    throw new Failure(`there is no revision "${options.revision}"`);
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      stopped ??= signal;
      stopRunning();
    });
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'lede-compare-')));
  try {
    return await compare(options, commit, temporary);
  } finally {
    await cleanUp(temporary);
  }
}

if (process.argv[2] === '--worker') work(process.argv[3] ?? '');
else
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (stopped === undefined) say(error instanceof Failure ? error.message : String(error));
    process.exitCode = stopped === undefined ? 2 : 128 + constants.signals[stopped];
  }
