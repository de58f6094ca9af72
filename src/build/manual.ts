/** The manual page, lede(1), as roff: its flags come from the program itself, so the two cannot differ. */
import { program } from '../cli/program.js';

/** Text as roff takes it: backslashes and leading dots escaped, hyphens as hyphens one can copy. */
function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1');
}

const section = (title: string, ...body: string[]) => [`.SH ${title}`, ...body];
const paragraph = (text: string) => ['.PP', roff(text)];
const item = (term: string, text: string) => ['.TP', `.B ${roff(term)}`, roff(text)];
const example = (...lines: string[]) => ['.PP', '.RS 4', '.nf', ...lines.map(roff), '.fi', '.RE'];

/** The whole page for a version. */
export function manual(version: string): string {
  const lede = program(version);
  const flags = lede.options.flatMap((option) => {
    const choices = option.argChoices ? ` One of: ${option.argChoices.join(', ')}.` : '';
    const text = `${option.description[0]?.toUpperCase()}${option.description.slice(1)}.${choices}`;
    return item(option.flags, text);
  });
  const lines = [
    `.TH LEDE 1 "" "lede ${version}" "User Commands"`,
    ...section('NAME', 'lede \\- read an article in the terminal'),
    ...section(
      'SYNOPSIS',
      '.B lede',
      '[\\fIoptions\\fR] [\\fIsource\\fR]',
      '.br',
      '.B lede completion',
      'bash|zsh|fish',
    ),
    ...section('DESCRIPTION'),
    ...paragraph(
      'lede reads an article: its headline, key points and body, set for the terminal it is in, and the related stories. Without a source it reads the first bundled article. A source is a file, "-" for standard input, an http or https address, or the name of a bundled article or the beginning of one.',
    ),
    ...paragraph(
      'On a terminal the article goes to a pager. In a pipe it is plain text without escapes or line breaks of its own: one paragraph is one line, and views are rows whose cells are set apart by tabs.',
    ),
    ...paragraph(
      'The input may be scraped or hand-wrapped plain text, Markdown, or a web page. What it holds that is not the article (advertising lines, navigation, empty labels) is left out, and --removed lists it with the reason.',
    ),
    ...section('OPTIONS', ...flags),
    ...section('ARTICLE FORMAT'),
    ...paragraph(
      'An article is a Markdown file (CommonMark and GFM) with YAML front matter between two lines of three hyphens. Every field is optional; a field of the wrong shape is an error that names it.',
    ),
    ...example(
      '---',
      'headline: Ferry misses pier',
      'kicker: Harbour',
      'dek: A line under the headline',
      'date: 2021-07-26',
      'updated: 2021-07-27T09:30:00Z',
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
      '    url: https://example.com/tug',
      '    after: 2',
      'credits:',
      '  - kind: contributors',
      '    names: [The Harbour Press]',
      '    words: "Contributing: The Harbour Press"',
      'language: en',
      '---',
      'The first paragraph of the body.',
    ),
    ...paragraph(
      'A file with the ending .md in the folder articles/ of the package is bundled: lede --list shows it, and lede NAME reads it.',
    ),
    ...section('ENVIRONMENT'),
    ...item('LEDE_PAGER, PAGER', 'The pager, the first that is set; without either, less. Empty or cat means none.'),
    ...item('LESS, LV', 'Set to FRX and -c for the pager where they are unset.'),
    ...item('NO_COLOR', 'Not empty: no colour.'),
    ...item('FORCE_COLOR, CLICOLOR_FORCE', 'Colour even in a pipe; FORCE_COLOR may say 0, 1, 2 or 3 for the level.'),
    ...item('TERM, COLORTERM', 'What the terminal can show; a dumb one gets neither colour nor pager.'),
    ...item('COLUMNS', 'The width, where the terminal does not say.'),
    ...section('EXIT STATUS'),
    ...item('0', 'Done.'),
    ...item('1', 'It failed: the source could not be found, read or understood.'),
    ...item('2', 'Bad usage: an unknown flag or value, or flags that contradict each other.'),
    ...item('3', 'The page was read but is no whole article.'),
    ...item('130', 'Interrupted.'),
    ...section('EXAMPLES'),
    ...example(
      'lede',
      'lede story.txt',
      'curl -s https://example.com/story | lede -',
      "lede --quotes --json story.md | jq '.quotations[].speaker.name'",
      'lede --plain story.txt | grep -i harbour',
    ),
    ...section('SEE ALSO', '.BR less (1),', '.BR jq (1)'),
  ];
  return `${lines.join('\n')}\n`;
}
