/**
 * The manual pages, lede(1) and one for each command, as roff. Options, keys, configuration and environment come from the tables that the program
 * itself uses, so that they cannot differ from it.
 */
import { EXIT } from '../../src/base/errors.js';
import { SHELLS } from '../../src/cli/arguments.js';
import { COMMAND_NAMES, type CommandName } from '../../src/cli/commands/names.js';
import { COMMANDS } from '../../src/cli/commands/table.js';
import { ENVIRONMENT } from '../../src/cli/environment.js';
import { type FlagHelp, flagHelp, GROUPS, OPTION_ROWS, type Option, SETTING_ROWS } from '../../src/cli/options.js';
import { manualEntries } from '../../src/reader/keymap.js';
import { HYPHENATION_LANGUAGES } from '../../src/render/typeset/hyphenate.js';

/** Text as roff takes it: backslashes and leading dots escaped, hyphens as hyphens one can copy. */
function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}

export { COMMAND_NAMES };

type Lines = readonly string[];

const section = (title: string, ...body: Lines[]): Lines => [`.SH ${title}`, ...body.flat()];
const subsection = (title: string, ...body: Lines[]): Lines => [`.SS ${roff(title)}`, ...body.flat()];
const paragraph = (text: string): Lines => ['.PP', roff(text)];
const item = (term: string, ...text: string[]): Lines => ['.TP', `.B ${roff(term)}`, roff(text.join(' '))];
const example = (...lines: string[]): Lines => ['.PP', '.RS 4', '.nf', ...lines.map(roff), '.fi', '.RE'];

/** A sentence of help as one of the manual: "list the links" → "List the links." */
const sentence = (help: string): string => `${help[0]?.toUpperCase()}${help.slice(1)}.`;

/** The whole page for a version. */
export function manual(version: string): string {
  const sections = [
    [`.TH LEDE 1 "" "lede ${version}" "User Commands"`],
    section('NAME', ['lede \\- read an article in the terminal']),
    SYNOPSIS,
    DESCRIPTION,
    section('COMMANDS', ...commands()),
    section('OPTIONS', ...options(version)),
    section('KEYS', ...keys()),
    section('CONFIGURATION', ...configuration(version)),
    section('ENVIRONMENT', ...ENVIRONMENT.map(({ names, help }) => item(names.join(', '), help))),
    FILES,
    EXIT_STATUS,
    BATCHES,
    NETWORK,
    TYPOGRAPHY,
    ARTICLE_FORMAT,
    EXAMPLES,
    section('SEE ALSO', [...COMMAND_NAMES.map((name) => `.BR lede\\-${name} (1),`), '.BR less (1),', '.BR jq (1)']),
  ];
  return `${sections.flat().join('\n')}\n`;
}

/** The page of a command, lede-NAME(1). */
export function commandManual(name: CommandName, version: string): string {
  const { summary, argument, options: rows, manual: paragraphs, examples } = COMMANDS[name];
  const words = argument ? ` ${roff(argument.words)}` : '';
  const sections = [
    [`.TH LEDE\\-${name.toUpperCase()} 1 "" "lede ${version}" "User Commands"`],
    section('NAME', [`lede\\-${name} \\- ${roff(summary)}`]),
    section('SYNOPSIS', [`.B lede ${name}`, `[\\fIoptions\\fR]${words}`]),
    section(
      'DESCRIPTION',
      ...(argument ? [item(argument.words, sentence(argument.help))] : []),
      ...paragraphs.map(paragraph),
    ),
    section('OPTIONS', ...options(version, rows)),
    section(
      'EXAMPLES',
      ...examples.flatMap(([line, what]) => [paragraph(`${sentence(what).slice(0, -1)}:`), example(line)]),
    ),
    section('SEE ALSO', ['.BR lede (1)']),
  ];
  return `${sections.flat().join('\n')}\n`;
}

/** The commands with what each does. */
function commands(): Lines[] {
  return [
    paragraph(
      'A command is the first word after lede. Each has a manual page of its own, and its options with --help. A file ' +
        'with the name of a command is read as ./NAME.',
    ),
    ...COMMAND_NAMES.map((name) => item(`lede ${name}`, sentence(COMMANDS[name].summary))),
  ];
}

const SYNOPSIS = section(
  'SYNOPSIS',
  ['.B lede', '[\\fIoptions\\fR] [\\fIsource\\fR ...]', '.br'],
  ['.B lede', '\\fIcommand\\fR [\\fIoptions\\fR] [\\fIargument\\fR ...]', '.br', '.B lede config', '.br'],
  ['.B lede completion', SHELLS.join('|')],
);

const DESCRIPTION = section(
  'DESCRIPTION',
  paragraph(
    'lede reads an article and shows its headline, key points, body and related stories, set for the terminal. A ' +
      'source is a file, an http or https address, "-" for standard input, or the name of a bundled article or the ' +
      'beginning of one. Without a source, lede reads the first bundled article. Several sources are shown one after ' +
      'the other; in the rows of a view, each row then begins with the name of its source.',
  ),
  paragraph(
    'On a terminal the article is shown in a pager. In a pipe it is plain text without escape sequences: each ' +
      'paragraph is one line, and views are rows with tabs between the cells.',
  ),
  paragraph(
    'The input may be a web page, plain text (wrapped by hand, or copied from a web page), or Markdown, in any ' +
      'common encoding. Text that is not part of the article, such as advertisements and navigation, is left out; ' +
      '--removed lists it with the reason.',
  ),
  paragraph(
    '"lede config" prints the settings and where each value comes from. "lede completion" prints a script that ' +
      'completes options and the names of bundled articles in the named shell.',
  ),
);

/** The flags of these rows, group by group. */
function options(version: string, rows: typeof OPTION_ROWS = OPTION_ROWS): Lines[] {
  const group = rows === OPTION_ROWS ? 'input' : 'command';
  const flags: FlagHelp[] = [
    ...flagHelp(version, rows),
    ...(rows === OPTION_ROWS ? [{ group: 'input', flags: '-V, --version', help: 'print the version' } as const] : []),
    { group, flags: '-h, --help', help: 'print a summary of the options' },
  ];
  return Object.entries(GROUPS).flatMap(([group, title]) => {
    const items = flags
      .filter((flag) => flag.group === group)
      .map(({ flags, help, choices, limits, default: usual, manual }) =>
        item(
          flags,
          sentence(help),
          ...(choices ? [`The choices are ${choices.join(', ')}.`] : []),
          ...(limits === undefined ? [] : [`The value is ${limits}.`]),
          ...(usual === undefined ? [] : [`The default is ${usual}.`]),
          ...(manual === undefined ? [] : [manual]),
        ),
      );
    return items.length === 0 ? [] : [subsection(title, ...items)];
  });
}

/** The keys of the interactive reader, section by section. */
function keys(): Lines[] {
  const sections = new Map<string, Lines[]>();
  for (const { section, keys, text } of manualEntries())
    sections.set(section, [...(sections.get(section) ?? []), item(keys, text)]);
  return [
    paragraph(
      'These are the keys of the interactive reader, which opens with --interactive, or in place of the pager where ' +
        'the configuration or the environment says so.',
    ),
    ...[...sections].map(([title, items]) => subsection(title, ...items)),
  ];
}

function configuration(version: string): Lines[] {
  return [
    paragraph(
      'The configuration file is a JSON object. A flag comes before the environment, and the environment before the ' +
        'file. A mistake in the file is an error that names the line. "lede config" prints the value of each key, ' +
        'and where it comes from. The keys are:',
    ),
    ...SETTING_ROWS.map(({ name, setting, option }) => {
      const { help, manual, settingHelp, default: usual = '' }: Option = option;
      const values = `The value is ${setting.expected}.`;
      const environment = option.environment ?? [];
      return item(
        name,
        settingHelp ?? [sentence(help), manual].filter((part) => part !== undefined).join(' '),
        values,
        `The default is ${usual.replace('VERSION', version)}.`,
        ...(environment.length === 0 ? [] : [`Environment: ${environment.join(', ')}.`]),
      );
    }),
    paragraph('An example:'),
    example(
      '{',
      '  "theme": { "headline": "bold #aa0000", "link": "cyan" },',
      '  "width": 66,',
      '  "reader": "built-in"',
      '}',
    ),
  ];
}

const FILES = section(
  'FILES',
  item(
    '$XDG_CONFIG_HOME/lede/config.json',
    'The configuration file. Without XDG_CONFIG_HOME it is ~/.config/lede/config.json.',
  ),
  item(
    '$XDG_STATE_HOME/lede/',
    'The positions at which articles were left in the interactive reader. Without XDG_STATE_HOME it is ' +
      '~/.local/state/lede/.',
  ),
  item(
    '$XDG_DATA_HOME/lede/lede.db',
    'The articles that were kept with lede save. Without XDG_DATA_HOME it is ~/.local/share/lede/lede.db.',
  ),
  item('articles/', 'The bundled articles, in the directory of the package: Markdown files whose names end in .md.'),
);

const EXIT_STATUS = section(
  'EXIT STATUS',
  item(String(EXIT.done), 'Success.'),
  item(String(EXIT.failed), 'The source could not be found, read or parsed, or the output could not be written.'),
  item(
    String(EXIT.usage),
    'Wrong usage: an unknown flag, a wrong value, flags that contradict each other, or a mistake in the ' +
      'configuration file.',
  ),
  item(
    String(EXIT.notAnArticle),
    'The page holds no article (a list of links, a page that is made by a script, a request for consent), or only ' +
      'the beginning of one, which is printed, because the rest is for subscribers.',
  ),
  item(
    String(EXIT.notVerified),
    'lede check: a quotation of the draft is not in the sources as it stands in the draft.',
  ),
  item(String(EXIT.interrupted), 'Interrupted.'),
);

const BATCHES = section(
  'BATCHES',
  paragraph(
    '--batch reads a list of sources, one per line, and prints one JSON record per line in the same order. A line is ' +
      'a path, an address, or a JSON object with the page in it: {"id": 7, "url": "https://example.org/a", "html": ' +
      '"<html>..."}, or with "markdown" or "text" in place of "html". The record keeps the id. A source that cannot ' +
      'be read gives a record with "error", and the others follow; a record with "notes" says what is in doubt, such ' +
      'as a guessed encoding.',
  ),
  paragraph(
    'A record depends on its own line only, so a list can be split and processed in parallel, for example with ' +
      'parallel --pipe, Hadoop streaming, or pipe() of Spark.',
  ),
);

const NETWORK = section(
  'NETWORK',
  paragraph(
    'Reading an address has limits of time, size and redirects; see the options above. Cookies are not kept. A name ' +
      'and password in the address (https://name:password@host/) are sent to that host only and never printed. A ' +
      'redirect from a public host to a local or private network is refused unless --allow-local is given; the ' +
      'address on the command line may itself be local.',
  ),
);

const TYPOGRAPHY = section(
  'TYPOGRAPHY',
  paragraph(
    'On a terminal the line breaks of a paragraph are chosen together, so that the lines have similar lengths and ' +
      'the last line is not a single word where that can be avoided (--breaks optimal, after Knuth and Plass). With ' +
      '--width in a pipe each line is filled in turn (--breaks greedy). A line may end at a space, after the ' +
      'hyphen of a compound, after a dash, and inside an address where the line would otherwise be short. It ' +
      'never ends at a no-break space, a word joiner or a no-break hyphen; numbers (10-12, 9/11) are not divided. ' +
      'Korean breaks at spaces; Chinese and Japanese break between characters, but not before a closing mark or ' +
      'after an opening one; Thai, Lao, Burmese and Khmer break between words.',
  ),
  paragraph(
    '--justify widens the spaces of each line but the last, unless a space would be wider than three columns. ' +
      `--hyphenate knows ${new Intl.ListFormat('en').format([...HYPHENATION_LANGUAGES].sort())}. ` +
      'At least two letters stay before ' +
      'the hyphen and three follow it. Words with a capital letter, which may be names, are not hyphenated (except ' +
      'German nouns), nor are addresses and code.',
  ),
  paragraph('Right-to-left text is printed in its logical order, at the left edge; the terminal sets its direction.'),
);

const ARTICLE_FORMAT = section(
  'ARTICLE FORMAT',
  paragraph(
    'An article is a Markdown file (CommonMark and GFM). It may begin with front matter: YAML between two lines of ' +
      'three hyphens. Every field is optional. A field with a wrong value is an error that names the field; unknown ' +
      'fields are left out, and --removed lists them.',
  ),
  example(
    '---',
    'headline: Ferry misses pier',
    'date: 2021-07-26',
    'place: OSLO',
    'authors:',
    '  - name: Ann Lee',
    '    beat: the harbour',
    '    handle: "@annlee"',
    'keyPoints:',
    '  - The ferry drifted for an hour.',
    'related:',
    '  - kicker: Close call',
    '    headline: Tug saves yacht',
    '    after: 2',
    'credits:',
    '  - contributors: The Harbour Press',
    '---',
    'The first paragraph of the body.',
  ),
  item(
    'headline, kicker, dek, place, language, site, url',
    'A line of text each. title and description are accepted for headline and dek.',
  ),
  item('date, updated', 'A date (2021-07-26), a date with time and zone, or words such as July 26, 2021.'),
  item('authors', 'Names, or maps of name, beat, handle and url.'),
  item('keyPoints', 'A list; each point is Markdown.'),
  item(
    'related',
    'Headlines, or maps of kicker, headline, url and after. after is the number of paragraphs before the teaser; ' +
      'without it the teaser stands at the end.',
  ),
  item('credits', 'A list of contributors, agency, tagline, source, note or byline, each with its names or text.'),
  paragraph(
    'Without a headline field, the first heading of level 1 is the headline if it is at the start or is the only ' +
      'one. The dateline belongs in place, not in the first paragraph. A picture is a paragraph of its own: ' +
      '![description](address); the next line may hold <small>caption</small> and <cite>credit</cite>. The last ' +
      'paragraph of a block quotation may be <cite>source of the quotation</cite>.',
  ),
);

const EXAMPLES = section(
  'EXAMPLES',
  ...[
    ['Read the bundled article:', 'lede'],
    ['Read a file and a web page:', 'lede story.txt https://example.com/story'],
    ['Read standard input:', 'curl -s https://example.com/story | lede -'],
    ['Open the interactive reader:', 'lede -i story.md'],
    ['List the names of those who are quoted:', "lede --quotes --json story.md | jq -r '.quotations[].speaker.name'"],
    ['Search; each paragraph is one line:', 'lede story.txt | grep -i harbour'],
    ['Keep colours and layout in a pipe:', 'lede --color always story.txt | less -R'],
  ].map(([what = '', command = '']) => [...paragraph(what), ...example(command)]),
);
