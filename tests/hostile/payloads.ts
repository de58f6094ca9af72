/** Texts made to attack a terminal or the person at it, each with its class; and the characters that no output may hold. */

export interface Payload {
  name: string;
  class: 'control' | 'sequence' | 'direction' | 'invisible' | 'bytes';
  text: string;
}

const hex = (code: number) => code.toString(16).padStart(2, '0');
const ESC = '\u001b';

/** Every control character but newline and tab, alone. */
const controls: Payload[] = [...Array(0x20).keys(), 0x7f, ...Array.from({ length: 0x20 }, (_, i) => 0x80 + i)]
  .filter((code) => code !== 0x09 && code !== 0x0a)
  .map((code) => ({ name: `U+00${hex(code)}`, class: 'control', text: `a${String.fromCharCode(code)}b` }));

/** What follows ESC [, and what it would do. */
const CSI: [string, string][] = [
  ['31;1m', 'colours the rest'],
  ['8m', 'hides the rest'],
  ['38;2;0;0;0m', 'paints black'],
  ['2J', 'clears the screen'],
  ['3J', 'clears the scrollback'],
  ['K', 'erases the line'],
  ['1A', 'moves up'],
  ['999;999H', 'moves to a corner'],
  ['s', 'saves the cursor'],
  ['u', 'restores the cursor'],
  ['6n', 'requests the cursor position'],
  ['c', 'requests the type of the terminal'],
  ['>c', 'requests the version'],
  ['=c', 'requests the unit number'],
  ['5n', 'requests the status'],
  ['18t', 'requests the size of the window'],
  ['21t', 'requests the title'],
  ['8;10;10t', 'resizes the window'],
  ['2t', 'minimises the window'],
  ['?1049h', 'switches to the alternate screen'],
  ['?25l', 'hides the cursor'],
  ['?1000h', 'turns on mouse reports'],
  ['?1006h', 'turns on SGR mouse reports'],
  ['?2004l', 'turns off bracketed paste'],
  ['?5h', 'inverts the screen'],
  ['?7l', 'turns off wrapping'],
  ['20h', 'sets new line mode'],
  ['4h', 'inserts'],
  ['1;5r', 'sets the scrolling region'],
  ['5i', 'prints'],
  ['100b', 'repeats'],
  ['100L', 'inserts lines'],
  ['100P', 'deletes'],
  ['!p', 'resets'],
  ['0"q', 'protects'],
  ['2 q', 'changes the shape of the cursor'],
  ['>4;2m', 'sets keyboard modifiers'],
  ['?1u', 'sets the keyboard protocol'],
];
/** What follows ESC ], and what it would do. */
const OSC: [string, string][] = [
  ['0;owned', 'sets title and icon'],
  ['1;owned', 'sets the icon'],
  ['2;owned', 'sets the title'],
  ['4;1;#000', 'sets a colour'],
  ['7;file:///etc', 'sets the folder'],
  ['8;;http://evil.example', 'opens a link'],
  ['9;owned', 'notifies'],
  ['10;?', 'requests a colour'],
  ['11;?', 'requests the background colour'],
  ['50;x', 'sets a font'],
  ['52;c;ZXZpbA==', 'writes the clipboard'],
  ['52;c;?', 'reads the clipboard'],
  ['99;;owned', 'notifies through kitty'],
  ['104', 'resets colours'],
  ['133;A', 'marks a prompt'],
  ['633;E;evil', 'reports a command'],
  ['777;notify;a;b', 'notifies through urxvt'],
  ['1337;File=inline=1:AAAA', 'shows a file'],
  ['1337;ReportCellSize', 'requests the size of a cell'],
  ['1337;SetUserVar=a=b', 'sets a variable'],
];
const OTHER: [string, string][] = [
  ['c', 'resets'],
  ['7', 'saves the cursor'],
  ['8', 'restores it'],
  ['D', 'moves down'],
  ['M', 'moves up'],
  ['E', 'next line'],
  ['H', 'sets a tab'],
  ['#8', 'fills the screen'],
  ['#3', 'doubles the line'],
  ['(0', 'sets the line drawing characters'],
  [')B', 'sets G1 to ASCII'],
  ['N', 'shifts once to G2'],
  ['O', 'shifts once to G3'],
  ['n', 'shifts to G2'],
  ['=', 'sets the application keypad'],
  ['>', 'sets the numeric keypad'],
  ['Z', 'requests its type'],
  ['l', 'locks the memory'],
  ['%G', 'changes the encoding'],
  [' F', 'sets seven-bit controls'],
];

const sequences: Payload[] = [
  ...CSI.flatMap(([tail, what]): Payload[] => [
    { name: `ESC [${tail}: ${what}`, class: 'sequence', text: `${ESC}[${tail}` },
    { name: `CSI ${tail}: ${what}`, class: 'sequence', text: `\u009b${tail}` },
  ]),
  ...OSC.flatMap(([tail, what]): Payload[] => [
    { name: `ESC ]${tail} BEL: ${what}`, class: 'sequence', text: `${ESC}]${tail}\u0007` },
    { name: `ESC ]${tail} ST: ${what}`, class: 'sequence', text: `${ESC}]${tail}${ESC}\\` },
    { name: `OSC ${tail} ST: ${what}`, class: 'sequence', text: `\u009d${tail}\u009c` },
  ]),
  ...OTHER.map(([tail, what]): Payload => ({ name: `ESC ${tail}: ${what}`, class: 'sequence', text: `${ESC}${tail}` })),
  ...['P$q"p', 'P+q544e', 'Pq#0;2;0;0;0#0~~', '_Ga=T;AAAA', '^private', 'Xstring', 'P1000p%begin', 'kowned'].map(
    (tail): Payload => ({ name: `control string ${tail}`, class: 'sequence', text: `${ESC}${tail}${ESC}\\` }),
  ),
  ...['\u0090q~\u009c', '\u009fGa=T\u009c', '\u009eprivate\u009c', '\u0098string\u009c'].map(
    (text, i): Payload => ({ name: `C1 control string ${i}`, class: 'sequence', text }),
  ),
  { name: 'a sequence in pieces', class: 'sequence', text: `${ESC}${ESC}[31m[2J` },
  { name: 'a sequence inside a sequence', class: 'sequence', text: `${ESC}[${ESC}[31m31m` },
  { name: 'a sequence that is left when another goes', class: 'sequence', text: `${ESC}]0;a${ESC}]0;b\u0007[31m` },
  { name: 'an unclosed control string', class: 'sequence', text: `${ESC}]0;never closed ` },
  { name: 'an unclosed CSI', class: 'sequence', text: `${ESC}[` },
  { name: 'an escape at the end', class: 'sequence', text: ESC },
  { name: 'a CSI of a thousand numbers', class: 'sequence', text: `${ESC}[${'1;'.repeat(1000)}m` },
  { name: 'a title of ten thousand letters', class: 'sequence', text: `${ESC}]0;${'x'.repeat(10_000)}\u0007` },
];

const directions: Payload[] = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => ({
  name: `U+${hex(code)}`,
  class: 'direction',
  text: `a${String.fromCharCode(code)}gnp.exe`,
}));

const invisibles: Payload[] = [
  ['an annotation', '\ufff9a\ufffab\ufffb'],
  ['a byte-order mark within', 'a\ufeffb'],
  [
    'tag letters that spell',
    `a${Array.from('evil', (one) => String.fromCodePoint(0xe0000 + one.charCodeAt(0))).join('')}b`,
  ],
  ['a language tag', 'a\u{e0001}b'],
  ['a lone high surrogate', 'a\ud800b'],
  ['a lone low surrogate', 'a\udc00b'],
  ['a tag letter in halves, an escape between', 'a\udb40\u001b\udc41b'],
  ['a tag letter in halves, a sequence between', 'a\udb40\u009b31m\udc41b'],
  ['a reversed byte-order mark', 'a\ufffeb'],
  ['noncharacters', 'a\uffffb\ufdd0c\u{10ffff}d'],
].map(([name = '', text = '']) => ({ name, class: 'invisible', text }));

export const PAYLOADS: Payload[] = [...controls, ...sequences, ...directions, ...invisibles];

/** What no output may hold, whatever came in: any control but newline and tab, direction overrides and isolates, marks, tags and noncharacters. */
export const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/;
