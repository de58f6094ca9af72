/** The manual page, lede(1), as roff: its flags come from the program itself, so the two cannot differ. */
import { program } from '../../src/cli/program.js';
import { HYPHENATION_LANGUAGES } from '../../src/render/typeset/hyphenate.js';

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
      'lede reads an article: its headline, key points and body, set for the terminal it is in, and the related stories. Without a source it reads the first bundled article. A source is a file, an http or https address, "-" for standard input, or the name of a bundled article or the beginning of one.',
    ),
    ...paragraph(
      'On a terminal the article goes to a pager. In a pipe it is plain text without escapes or line breaks of its own: one paragraph is one line, and views are rows whose cells are set apart by tabs.',
    ),
    ...paragraph(
      'The input may be a web page, scraped or hand-wrapped plain text, or Markdown, in any usual encoding. What it holds that is not the article (advertising lines, navigation, empty labels) is left out, and --removed lists it with the reason.',
    ),
    ...section('OPTIONS', ...flags),
    ...section('TYPOGRAPHY'),
    ...paragraph(
      'On a terminal a paragraph is broken as a whole, so that its lines are about as long and no word stands alone on the last where that can be (--breaks optimal, after Knuth and Plass); --width in a pipe fills each line in turn (--breaks greedy). A line may end at a space, after the hyphen of a compound, after a dash, and inside an address where it would else be short. No-break spaces, word joiners and no-break hyphens are never broken at; numbers (10-12, 9/11) stay whole; Korean is broken at its spaces, Chinese and Japanese between characters but not before a closing mark or after an opening one, and Thai, Lao, Burmese and Khmer between words.',
    ),
    ...paragraph(
      `--justify spreads the spaces of each line but the last, unless one would grow wider than three columns. --hyphenate divides words of ${new Intl.ListFormat('en').format([...HYPHENATION_LANGUAGES].sort())}: two letters at least stay and three go over. Words with a capital, which may be names, stay whole (but for German nouns), and so do addresses and code.`,
    ),
    ...paragraph(
      'Right-to-left text is left in its logical order, at the left edge, for the terminal to turn and to place.',
    ),
    ...section('ARTICLE FORMAT'),
    ...paragraph(
      'An article is a Markdown file (CommonMark and GFM). It may begin with front matter: YAML between two lines of three hyphens. Every field is optional; a wrong one is an error that names it, and fields of other programs are left out and listed by --removed.',
    ),
    ...example(
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
    ...item(
      'headline, kicker, dek, place, language, site, url',
      'A line of text each. title and description also work, for headline and dek.',
    ),
    ...item('date, updated', 'A date (2021-07-26), a date with time and zone, or words such as July 26, 2021.'),
    ...item('authors', 'Names, or maps of name, beat, handle and url.'),
    ...item('keyPoints', 'A list; each point is Markdown.'),
    ...item(
      'related',
      'Headlines, or maps of kicker, headline, url and after: how many paragraphs stand before the teaser; without it, it stands at the end.',
    ),
    ...item(
      'credits',
      'A list of contributors:, agency:, tagline:, source:, note: or byline:, each with its names or words.',
    ),
    ...paragraph(
      'Without a headline field the first heading of level 1 is the headline, if it opens the text or is the only one. The dateline goes into place, not into the first paragraph. A picture stands on its own as ![words](address); on the line below may follow <small>caption</small> and <cite>credit</cite>. The last paragraph of a block quotation may be <cite>who said it</cite>.',
    ),
    ...paragraph(
      'A file with the ending .md in the folder articles/ of the package is bundled: lede --list shows it, and lede NAME reads it. Without a name, the first of them is read.',
    ),
    ...section('ADDRESSES'),
    ...paragraph(
      'An http or https address is read with limits: 20 seconds until the answer begins, 60 for all of it (--timeout), 25 MB decompressed (--max-size), 20 redirects (--max-redirects). No cookies are kept. A name and password in the address (https://name:password@host/) are sent to that host only and never printed. A redirect from a public host into a local or private network is refused unless --allow-local is given; an address of your own may be local.',
    ),
    ...section('MANY AT ONCE'),
    ...paragraph(
      'Several sources are shown one after the other; the rows of a view begin with the source, as those of grep do. --batch reads a list instead, a path or an address a line, or a JSON object with the page inside: {"id": 7, "url": "https://example.org/a", "html": "<html>..."}, or with "markdown" or "text" for "html". It prints one JSON record a line in the order of the list, with the id where there was one; a source that cannot be read gives a record with "error", one that was doubtful (its encoding guessed, say) a record with "notes", and the others follow. No state is kept between records, so the list may be parted among machines: by parallel --pipe, by Hadoop streaming, by the pipe of Spark.',
    ),
    ...section('CONFIGURATION'),
    ...paragraph(
      'A JSON object in $XDG_CONFIG_HOME/lede/config.json, else ~/.config/lede/config.json, or the file that LEDE_CONFIG names. A flag comes before the environment, the environment before the file. A mistake is an error with its line. "lede config" prints what is in force, and where each value is from.',
    ),
    ...item(
      'theme',
      'default, quiet, contrast, plain, or a map of parts to words: {"headline": "bold #aa0000", "link": "cyan"}. The parts are kicker, headline, dek, quiet, dateline, heading, marker, strong, emphasis, deleted, code, link and speaker.',
    ),
    ...item('width', 'Columns of text on a terminal, 20 to 400.'),
    ...item(
      'breaks, justify, hyphenate',
      'optimal or greedy; true or false. They are about the page on a terminal; a pipe has only the flags of these names, with --width.',
    ),
    ...item(
      'color, background, pager, reader, links',
      'auto, always or never; auto, light or dark; a command; pager or built-in; true or false.',
    ),
    ...item(
      'mouse',
      'true has the reader on the whole screen ask for the wheel itself, where the terminal does not send it as arrow keys; the mouse then selects text with shift.',
    ),
    ...item(
      'timeout, maxSize, maxRedirects, userAgent',
      'As the flags of these names; maxSize is a text such as "25M".',
    ),
    ...section('ENVIRONMENT'),
    ...item('LEDE_CONFIG, XDG_CONFIG_HOME', 'Where the configuration is.'),
    ...item(
      'HTTP_PROXY, HTTPS_PROXY, NO_PROXY',
      'The proxies for addresses, and the hosts that are asked without one; in lower case, too. Without HTTPS_PROXY, HTTP_PROXY is for both.',
    ),
    ...item('NODE_EXTRA_CA_CERTS', 'A file of certificates to trust beside those that Node knows.'),
    ...item('LEDE_READER', 'Set to built-in, lede opens an article on a terminal as with -i; --no-pager prints it.'),
    ...item('XDG_STATE_HOME', 'Where -i keeps the places one stopped at: lede/places.json; else in ~/.local/state.'),
    ...item('LEDE_PAGER, PAGER', 'The pager, the first that is set; without either, less. Empty or cat means none.'),
    ...item('LESS, LV', 'Set to FRX and -c for the pager where they are unset.'),
    ...item('NO_COLOR', 'Not empty: no colour.'),
    ...item(
      'COLORFGBG',
      'The colours of the terminal, as rxvt and Konsole set them: where it names the background, the terminal is not asked.',
    ),
    ...item('FORCE_COLOR, CLICOLOR_FORCE', 'Colour even in a pipe; FORCE_COLOR may say 0, 1, 2 or 3 for the level.'),
    ...item('TERM, COLORTERM', 'What the terminal can show; a dumb one gets neither colour nor pager.'),
    ...item('FORCE_HYPERLINK', '1 or 0: links live in the terminal or not, whatever it seems to have.'),
    ...item('LEDE_DEBUG', 'Not empty: an internal error prints its stack.'),
    ...item('COLUMNS', 'The width, where the terminal does not say.'),
    ...section('EXIT STATUS'),
    ...item('0', 'Done.'),
    ...item('1', 'It failed: the source could not be found, read or understood.'),
    ...item('2', 'Bad usage: an unknown flag or value, or flags that contradict each other.'),
    ...item(
      '3',
      'No article, or half of one: a list of links, a page made by a script, a notice about consent; a story whose rest is for subscribers, of which the beginning is printed.',
    ),
    ...item('130', 'Interrupted.'),
    ...section('EXAMPLES'),
    ...example(
      'lede',
      'lede story.txt',
      'lede https://example.com/story.md',
      'curl -s https://example.com/story | lede -',
      "lede --quotes --json story.md | jq '.quotations[].speaker.name'",
      'lede --plain story.txt | grep -i harbour',
    ),
    ...section('SEE ALSO', '.BR less (1),', '.BR jq (1)'),
  ];
  return `${lines.join('\n')}\n`;
}
