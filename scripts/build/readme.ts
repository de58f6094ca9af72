/** The parts of README.md that are made from the tables of the program. */
import { flagHelp, helpLine } from '../../src/cli/options.js';

/** The lines of the README between which the table of flags stands. */
const START = '<!-- flags: written by "npm run docs" -->';
const END = '<!-- end of flags -->';

/** The table of flags, as Markdown. */
export function flagTable(version: string): string {
  const rows = flagHelp(version).map((flag) => `| \`${flag.flags.replaceAll('|', '\\|')}\` | ${helpLine(flag)} |`);
  return ['| Flag | Meaning |', '| --- | --- |', ...rows].join('\n');
}

/**
 * The README with its table of flags written anew.
 * @throws where the lines that enclose the table are missing.
 */
export function withFlagTable(readme: string, version: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md needs the lines ${START} and ${END}`);
  return `${readme.slice(0, start)}${START}\n\n${flagTable(version)}\n\n${readme.slice(end)}`;
}
