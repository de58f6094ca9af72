/**
 * The command: reads the arguments and the settings, composes the rooms, and is the only place that turns an error
 * into a line on standard error and an exit code.
 */
import { clean, cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { version } from '../source/package.js';
import { dieOfBrokenPipe, isCode, writeAll, writeLines } from '../terminal/stdout.js';
import { commandNamed } from './commands/names.js';
import { loadRequested } from './load.js';
import { printMessage } from './messages.js';
import type { Flags } from './options.js';
import { opensReader, present } from './present.js';
import type { Request } from './request.js';
import { resolveSettings } from './settings.js';
import { type ExitCode, print } from './show.js';
import { readSurroundings } from './surroundings.js';

/** Runs the command with the words after its name; sets `process.exitCode`. */
export async function main(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(await readRequest(words));
  } catch (error) {
    report(error);
  }
}

/** Prints an error, and sets the exit code or ends the process. */
function report(error: unknown): void {
  if (isCode(error, 'EPIPE')) {
    dieOfBrokenPipe();
    return;
  }
  if (error instanceof LedeError) {
    printMessage(error.message);
    // A connection that is still being made would keep Node running. Output is written synchronously, so none is lost.
    process.exit(error.exitCode);
  }
  const what = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write')
    printMessage(`could not write the output: ${what}`);
  else printMessage(`internal error: ${what}; please report it with the article that caused it`);
  if (process.env.LEDE_DEBUG && error instanceof Error) writeAll(2, `${clean(error.stack ?? '')}\n`);
  process.exitCode = EXIT.failed;
}

/**
 * What the arguments ask for. Loading commander takes longer than reading the bundled article, so it is loaded last.
 */
async function readRequest(words: readonly string[]): Promise<Request> {
  if (words.length === 0) return { run: 'read', sources: [], flags: {} };
  if (words[0] === 'config' && words.length === 1) return { run: 'config' };
  const command = commandNamed(words[0]);
  if (command) return (await import('./commands/read.js')).readCommandWords(command, words.slice(1));
  const { readSimply } = await import('./request.js');
  return readSimply(words) ?? (await import('./arguments.js')).readArguments(words, version());
}

async function run(request: Request): Promise<ExitCode> {
  switch (request.run) {
    case 'print':
      writeAll(1, request.text);
      return EXIT.done;
    case 'completion':
      (await import('./completion.js')).completion(request.words, version());
      return EXIT.done;
    case 'command':
      return request.start();
    case 'config':
      await printConfig();
      return EXIT.done;
    case 'read':
      return read(request.sources, request.flags);
  }
}

/** `lede config`: a row for each setting. */
async function printConfig(): Promise<void> {
  const { env, config } = await readSurroundings();
  const { settingsInForce } = await import('./show-config.js');
  const settings = settingsInForce(config, env, version());
  writeLines(
    1,
    settings.map(({ name, value, from }) => [name, value, cleanLine(from)].join('\t')),
  );
}

/** Reads the sources and shows them, or does what else the flags ask for. */
async function read(sources: readonly string[], flags: Flags): Promise<ExitCode> {
  if (flags.schema) {
    const { schema } = await import('../render/json/schema.js');
    writeAll(1, `${JSON.stringify(schema, null, 2)}\n`);
    return EXIT.done;
  }
  const settings = resolveSettings(flags, await readSurroundings());
  if (flags.list) {
    await print({ view: await (await import('./list.js')).listBundled(), name: 'list' }, settings);
    return EXIT.done;
  }
  if (flags.feeds) {
    await print({ view: await (await import('./feeds.js')).feedsOffered(sources, settings), name: 'feeds' }, settings);
    return EXIT.done;
  }
  const interactive = opensReader(settings, flags);
  if (flags.batch !== undefined) {
    if (sources.length > 0)
      throw new LedeError('--batch reads its sources from a list; do not name others beside it', EXIT.usage);
    await (await import('./batch.js')).runBatch(flags.batch, settings, flags.jobs, printMessage);
    return EXIT.done;
  }
  if (sources.length > 1 && !interactive)
    return (await import('./several.js')).showSeveral(sources, settings, flags.follow);
  const loaded = await loadRequested(sources[0], settings, flags.follow, printMessage);
  return present(loaded, sources, settings, flags);
}
