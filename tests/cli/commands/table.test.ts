/** The table of commands: every command has a row, help that says what it does, and flags that can be read. */
import { describe, expect, test } from 'vitest';
import { program, readCommand } from '../../../src/cli/arguments.js';
import { COMMAND_NAMES, type CommandName, commandNamed } from '../../../src/cli/commands/names.js';
import { readCommandWords } from '../../../src/cli/commands/read.js';
import { COMMANDS } from '../../../src/cli/commands/table.js';
import { flagHelp, flagWords } from '../../../src/cli/options.js';

const help = (...words: Parameters<typeof readCommand>) => {
  const request = readCommand(...words);
  return request.run === 'print' ? request.text : '';
};

test('a command is known by its name alone: a path or another case is none', () => {
  expect(COMMAND_NAMES.map(commandNamed)).toEqual([...COMMAND_NAMES]);
  for (const word of ['./saved', 'Saved', 'saved.txt', '', undefined]) expect(commandNamed(word)).toBeUndefined();
});

test('the table has a row for each name, and no other', () =>
  expect(Object.keys(COMMANDS).sort()).toEqual([...COMMAND_NAMES].sort()));

test('--help of lede lists each command with its summary', () => {
  const text: string[] = [];
  const lede = program('1.2.3').configureOutput({ writeOut: (part) => text.push(part) });
  lede.outputHelp();
  for (const name of COMMAND_NAMES)
    expect(text.join('')).toMatch(new RegExp(`^  ${name} +${COMMANDS[name].summary}$`, 'm'));
});

describe('arguments of a simple form are read without commander, and as it reads them', () => {
  const read = (request: Awaited<ReturnType<typeof readCommandWords>>) => request.run;
  test.each<[CommandName, string[]]>([
    ['saved', []],
    ['saved', ['12', '--quotes']],
    ['find', ['ferry', 'pier', '--limit', '3']],
    ['find', ['ferry', '-pier']],
    ['save', ['a.txt', '--tag', 'x', '--with-page']],
  ])('lede %s %j', async (name, words) => {
    expect(read(await readCommandWords(name, words))).toBe('command');
    expect(read(readCommand(name, words, '1'))).toBe('command');
  });

  test.each<[CommandName, string[], string]>([
    ['save', [], 'missing required argument'],
    ['saved', ['1', '2'], 'too many arguments'],
    ['saved', ['--limit', '0'], '--limit must be a whole number from 1, not 0'],
    ['find', ['--limit', '3'], 'missing required argument'],
  ])('lede %s %j is wrong', async (name, words, message) =>
    expect(readCommandWords(name, words)).rejects.toThrow(message),
  );
});

describe.each(COMMAND_NAMES)('lede %s', (name) => {
  const row = COMMANDS[name];

  test('--help has its usage, its flags and its examples', () => {
    const text = help(name, ['--help'], '1.2.3');
    expect(text).toContain(`Usage: lede ${name} `);
    for (const { flags } of flagHelp('1.2.3', row.options)) expect(text).toContain(flags);
    const lines = text.split('\n').map((line) => line.trim().replace(/ {2,}/, '  '));
    for (const example of row.examples) expect(lines).toContain(example.join('  '));
  });

  test('has no flag twice', () => {
    const flags = flagHelp('1.2.3', row.options).flatMap((one) => flagWords(one.flags));
    expect([...flags].sort()).toEqual([...new Set(flags)].sort());
  });

  test('its sentences have no full stop, and its examples begin with it', () => {
    expect(row.summary).toMatch(/^[a-z].*[^.]$/);
    for (const paragraph of row.manual) expect(paragraph).toMatch(/\.$/);
    for (const [line] of row.examples) expect(line.split(' ').slice(0, 2)).toEqual(['lede', name]);
  });

  test('names itself where its arguments are wrong', () =>
    expect(() => readCommand(name, ['--no-such-flag'], '1.2.3')).toThrow(`; see lede ${name} --help`));
});
