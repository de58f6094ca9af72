/** What a command is: a row of the table of commands, with the types of its flags. Pure. */
import type { FlagsOf, Option, OptionRows } from '../options.js';
import type { ExitCode } from '../show.js';

/** What a command says of itself; from it come its --help, its manual page and its completion. */
interface CommandHelp {
  /** What the command does: one phrase in the imperative, without a full stop. */
  summary: string;
  /** Its arguments as commander writes them ("[number]", "<source...>"), and what they are; absent where it has none. */
  argument?: { words: string; help: string };
  /** True where a word with a hyphen before it is an argument too: `-strike`. Its flags then need long names only. */
  hyphened?: true;
  /** What the manual says beyond the summary, in paragraphs. */
  manual: readonly string[];
  /** Commands to try, each with what it does: a phrase in the imperative. */
  examples: readonly (readonly [command: string, what: string])[];
}

/** A row of the table of commands. */
export interface CommandRow extends CommandHelp {
  /** Its options, each with its name, in the order of --help. */
  options: readonly (readonly [name: string, option: Option])[];
  /** Runs the command with its arguments and the values of its flags, which were read after `options`. */
  run(words: readonly string[], flags: Readonly<Record<string, unknown>>): Promise<ExitCode>;
}

/**
 * Makes a row, whose `run` gets its flags with their types. `run` loads what it needs by `import()`: the table is also
 * read for help and completion.
 */
export function command<Rows extends OptionRows>(
  row: CommandHelp & {
    options: Rows;
    run(words: readonly string[], flags: FlagsOf<Rows>): Promise<ExitCode>;
  },
): CommandRow {
  return {
    ...row,
    options: Object.entries(row.options),
    // The flags were read by these very rows, of which the type is made.
    run: (words, flags) => row.run(words, flags as FlagsOf<Rows>),
  };
}
