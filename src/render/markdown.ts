/**
 * Article → Markdown in lede's article format (CommonMark and GFM under YAML front matter). What is written reads back as
 * the same article. Where Markdown has no form for something, HTML that reads well does: a caption stands in
 * `<small>` below its picture or before its table, a credit or a quotation's source in `<cite>`; what stood before the
 * items of a list in a plain text is kept in a comment.
 */

import { BULLET_POINT, creditWords, placeWords, teaserWords } from '../article/format-defaults.js';
import type { Article, ArticleDate, Author, Block, Credit, Inline, ListItem, Related } from '../article/model.js';

type List = Extract<Block, { type: 'list' }>;
type Table = Extract<Block, { type: 'table' }>;
type Figure = Extract<Block, { type: 'figure' }>;

/** The article as Markdown, block by block and an empty string between blocks; to be joined by newlines. */
export function* renderMarkdown(article: Article): Generator<string> {
  const matter = frontMatter(article);
  if (matter !== '') yield `---\n${matter}---`;
  let first = matter === '';
  for (const text of blockTexts(article.body)) {
    if (!first) yield '';
    yield text;
    first = false;
  }
}

/** Blocks as Markdown without front matter, as `renderMarkdown` yields them. */
export function* renderBlocks(blocks: readonly Block[]): Generator<string> {
  let first = true;
  for (const text of blockTexts(blocks)) {
    if (!first) yield '';
    yield text;
    first = false;
  }
}

// --- blocks ---------------------------------------------------------------------------------------------------------

function* blockTexts(blocks: readonly Block[], inItem = false): Generator<string> {
  let previous: Block | undefined;
  // Two lists of a kind in a row are told apart by their markers.
  let other = false;
  for (const block of blocks) {
    other = block.type === 'list' && previous?.type === 'list' && previous.ordered === block.ordered && !other;
    yield blockText(block, inItem, other);
    previous = block;
  }
}

function blockText(block: Block, inItem: boolean, other: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.content, PARAGRAPH);
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.content, ONE_LINE)}`;
    case 'list':
      return listText(block, other);
    case 'quote': {
      const texts = [...blockTexts(block.blocks)];
      if (block.source) texts.push(`<cite>${inline(block.source, ONE_LINE)}</cite>`);
      return prefixed(texts.join('\n\n'), '> ', '> ');
    }
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text) + 1));
      return `${fence}${references(block.language ?? '', /[^\w+#.-]/g)}\n${block.text === '' ? '' : `${block.text}\n`}${fence}`;
    }
    case 'table':
      return tableText(block);
    case 'figure':
      return figureText(block);
    case 'break':
      // "- ***" would be a break and no item.
      return inItem ? '___' : '***';
  }
}

/** Puts `first` before the first line of a text and `rest` before the others; an empty line takes no spaces. */
function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, i) => (line === '' ? (i === 0 ? first : rest).trimEnd() : (i === 0 ? first : rest) + line))
    .join('\n');
}

function listText(list: List, other: boolean): string {
  const { items, ordered, start = 1 } = list;
  const tight = items.every(isTight);
  const texts = items.map((item, i) => {
    const marker = ordered ? `${start + i}${other ? ')' : '.'} ` : other ? '* ' : '- ';
    const task = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
    const text = [...blockTexts(item.blocks, true)].join(tight ? '\n' : '\n\n');
    return prefixed(task + text, marker, ' '.repeat(marker.length));
  });
  const comment = markersComment(list);
  return (comment ? `${comment}\n` : '') + texts.join(tight ? '\n' : '\n\n');
}

/** A paragraph, alone or with a list below it that may stand there without an empty line between. */
function isTight({ blocks }: ListItem): boolean {
  const [first, second, third] = blocks;
  if (first === undefined) return true;
  if (first.type !== 'paragraph' || third !== undefined) return false;
  if (second === undefined) return true;
  if (second.type !== 'list' || markersComment(second) || !second.items.every(isTight)) return false;
  return (second.start ?? 1) === 1 && (second.items[0]?.blocks.length ?? 0) > 0;
}

/** The comment that keeps the markers that a list's items had in a plain text; nothing where they had none. */
function markersComment({ items }: List): string {
  const markers = items.map((item) => item.marker ?? null);
  if (markers.every((marker) => marker === null)) return '';
  // The last marker holds for the items that follow.
  while (markers.length > 1 && markers.at(-1) === markers.at(-2)) markers.pop();
  return `<!-- markers ${JSON.stringify(markers).replaceAll('>', '\\u003e')} -->`;
}

function tableText({ align, header, rows, caption }: Table): string {
  const row = (cells: readonly Inline[][]) => `| ${cells.map((cell) => inline(cell, CELL)).join(' | ')} |`;
  const rule = { left: ':--', center: ':-:', right: '--:' };
  const lines = [
    row(header),
    `| ${header.map((_, i) => rule[align[i] ?? 'left'] && (align[i] ? rule[align[i]] : '---')).join(' | ')} |`,
  ];
  return (caption ? `<small>${inline(caption, ONE_LINE)}</small>\n\n` : '') + [...lines, ...rows.map(row)].join('\n');
}

function figureText({ url, alt, caption, credit }: Figure): string {
  const image = `![${alt === undefined ? '' : references(alt, /[^\p{L}\p{N}\p{M} .,’“”–—-]|^ | $/gu)}](${destination(url ?? '')})`;
  const below = [
    caption && `<small>${inline(caption, ONE_LINE)}</small>`,
    credit !== undefined && `<cite>${escapeText(credit, EDGES)}</cite>`,
  ].filter((part) => part);
  return below.length > 0 ? `${image}\n${below.join(' ')}` : image;
}

// --- inline text ----------------------------------------------------------------------------------------------------

interface Place {
  /** May a line break be a backslash and a newline? Else it is `<br>`. */
  lines: boolean;
  /** Is a vertical bar the edge of a cell? */
  cell: boolean;
  /** Inside a link, where no other link can stand. */
  link: boolean;
}

const PARAGRAPH: Place = { lines: true, cell: false, link: false };
const ONE_LINE: Place = { lines: false, cell: false, link: false };
const CELL: Place = { lines: false, cell: true, link: false };

const DELIMITERS = { strong: ['**', 'strong'], emphasis: ['*', 'em'], deleted: ['~~', 'del'] } as const;

/** @param within The marks and links around, whose own delimiters stand next to the first and last node. */
function inline(content: readonly Inline[], place: Place, within: readonly Inline['type'][] = []): string {
  const nested = within.length > 0;
  // Joined at the end: a text that grows is copied whole each time its end is looked at.
  const parts: string[] = [];
  let end = '';
  const add = (more: string): void => {
    parts.push(more);
    end = more || end;
  };
  for (const [i, node] of content.entries()) {
    const first = i === 0;
    const last = i === content.length - 1;
    const newLine = first ? !nested : end.endsWith('\n');
    switch (node.type) {
      case 'text':
        add(
          escapeText(node.text, {
            start: first || content[i - 1]?.type === 'break',
            end: last || content[i + 1]?.type === 'break',
            newLine,
            bars: place.cell,
          }),
        );
        break;
      case 'code':
        // Backticks in a row would be one delimiter.
        add((content[i - 1]?.type === 'code' ? '<!-- -->' : '') + codeSpan(node.text, place.cell));
        break;
      case 'break':
        add(place.lines && !first && !last && !end.endsWith('\n') ? '\\\n' : '<br>');
        break;
      case 'link':
        add(place.link ? inline(node.children, place, [...within, 'link']) : linkText(node.url, node.children, place));
        break;
      default: {
        const inside = inline(node.children, { ...place, lines: false }, [...within, node.type]);
        // Nor can a mark stand within its like, nor emphasis and strong text be sure of their asterisks in each other.
        const edge = (nested && (first || last)) || within.includes(node.type) || /(?<!\\)\*/.test(inside);
        const around = [first || newLine ? ' ' : lastChar(end), last ? ' ' : firstChar(content[i + 1])] as const;
        const [delimiter, tag] = DELIMITERS[node.type];
        add(!edge && canFlank(inside, around) ? delimiter + inside + delimiter : `<${tag}>${inside}</${tag}>`);
      }
    }
  }
  return parts.join('');
}

/**
 * True where delimiters around `inside` are sure to open and close (CommonMark 6.2): no white space within, and either
 * letters within or white space or punctuation without; never next to another delimiter.
 */
function canFlank(inside: string, [before, after]: readonly [string, string]): boolean {
  const ends = [inside[0] ?? ' ', inside.at(-1) ?? ' '];
  if (ends.some((end) => !LETTER.test(end) && !MARKLESS.test(end))) return false;
  return [before, after].every((side) => side === ' ' || side === '\n' || MARKLESS.test(side));
}

const LETTER = /[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u052f\u3041-\u30ff\u4e00-\u9fff]/;
/** Punctuation that is no delimiter of Markdown. */
const MARKLESS = /[!"#$%&'()+,./:;=?@[\\\]{|}“”‘’«»„–—…¿¡-]/;

const lastChar = (text: string) => text.at(-1) ?? ' ';

/** The first character a node will be written with, or one of the same class. */
function firstChar(node: Inline | undefined): string {
  if (node?.type === 'text') return node.text[0] ?? ' ';
  return node?.type === 'break' ? ' ' : node?.type === 'code' ? '`' : '[';
}

function linkText(url: string, children: readonly Inline[], place: Place): string {
  const [only] = children;
  if (children.length === 1 && only?.type === 'text' && only.text === url && BARE_URL.test(url) && !place.cell)
    return `<${url}>`;
  const label = inline(children, { ...place, lines: false, link: true }, ['link']);
  return PLAIN_LABEL.test(label)
    ? `[${label}](${destination(url)})`
    : `<a href="${references(url, /[^\w./?=%#,;:+@!-]/gu)}">${label}</a>`;
}

/** A link's words without tags, code spans that could be read in two ways, and what looks like a link's own end. */
const PLAIN_LABEL = /^(?!.*\]\()(?:[^`<]|`[^`<\\[\]]+`(?!`))*$/;
const BARE_URL = /^https?:\/\/[\w./?=%#,;:+@!-]+$/;
const PLAIN_DESTINATION = /^[\w./?=%#,;:+@!-]+$/;

/** A link's destination. Character references stand for what would end it or be read as Markdown. */
function destination(url: string): string {
  if (url === '' || PLAIN_DESTINATION.test(url)) return url;
  return `<${references(url, /&(?=[#a-z])|[<>\\|*_~`[\]()!\s]/gi)}>`;
}

function codeSpan(text: string, bars: boolean): string {
  // A code span has no line breaks, and in a table no bar after a backslash.
  if (text.includes('\n') || (bars && text.includes('\\|')))
    return `<code>${escapeText(text, { ...EDGES, bars })}</code>`;
  const fence = '`'.repeat(longestRun(text) + 1);
  const padded = /^`|`$|^ .*[^ ].* $/s.test(text) ? ` ${text} ` : text;
  return fence + (bars ? padded.replaceAll('|', '\\|') : padded) + fence;
}

/** The longest run of backticks in a text. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

// --- escaping: the one place ----------------------------------------------------------------------------------------

interface Edges {
  /** The text begins or ends what holds it, or stands next to a line break: white space there would be lost. */
  start: boolean;
  end: boolean;
  /** The text begins a line, where a marker would make a block. */
  newLine?: boolean;
  bars?: boolean;
}

const EDGES: Edges = { start: true, end: true };

/**
 * What means something to Markdown anywhere: delimiters, brackets, tags, references, and what GFM makes a link of bare
 * addresses by. An underscore inside a word means nothing.
 */
const SPECIAL =
  /[\\`*[\]<~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])|(?<=https?|ftp):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/gi;

/** What makes a block at the head of a line: its last character is escaped. */
const BLOCK_START = /^(?:#(?=#{0,5}(?:\s|$))|[-+](?=[\s-]|$)|=|>|:(?=-)|\d{1,9}[.)](?=\s|$))/;

function escapeText(text: string, { start, end, newLine = start, bars = false }: Edges): string {
  let out = text.replace(SPECIAL, '\\$&');
  if (bars) out = out.replaceAll('|', '\\|');
  if (newLine) out = out.replace(BLOCK_START, (marker) => `${marker.slice(0, -1)}\\${marker.slice(-1)}`);
  out = references(out, /[\n\t]/g);
  if (start) out = references(out, /^\s/g);
  if (end) {
    out = references(out, /\s$/g);
    if (out.endsWith('#') && !out.endsWith('\\#')) out = `${out.slice(0, -1)}\\#`;
  }
  // Before a link, "!" would make a picture of it.
  return out.endsWith('!') ? `${out.slice(0, -1)}\\!` : out;
}

/** Numeric character references in place of what `which` matches. */
const references = (text: string, which: RegExp): string => text.replace(which, (char) => `&#${char.codePointAt(0)};`);

// --- front matter ---------------------------------------------------------------------------------------------------

type Field = string | Field[] | { [key: string]: Field | undefined };

/** The front matter's lines, each ended; empty where the article has nothing to say there. */
function frontMatter(article: Article): string {
  const { kicker, headline, dek, date, updated, place, language, source, authors, keyPoints, related, credits } =
    article;
  // A heading of level 1 in the body would be taken for the headline that the article doesn't have.
  const untitled = article.body.some((block) => block.type === 'heading' && block.level === 1) ? '' : undefined;
  return yamlFields({
    kicker,
    headline: headline ?? untitled,
    dek,
    date: date && dateField(date),
    updated: updated && dateField(updated),
    place: place && (place.words === placeWords(place.name) ? place.name : { ...place }),
    language,
    site: source.site,
    url: source.url !== undefined && /^https?:/i.test(source.url) ? source.url : undefined,
    authors: authors.length > 0 ? authors.map(authorField) : undefined,
    keyPoints: keyPoints.length > 0 ? keyPoints.map(keyPointField) : undefined,
    related: related.length > 0 ? related.map(relatedField) : undefined,
    credits: credits.length > 0 ? credits.map(creditField) : undefined,
  });
}

const dateField = ({ iso, words, marker }: ArticleDate): Field =>
  words === iso && marker === undefined ? iso : { iso, words, marker };

const authorField = ({ name, beat, handle, url }: Author): Field =>
  beat === undefined && handle === undefined && url === undefined ? name : { name, beat, handle, url };

const relatedField = ({ kicker, headline, url, after, words }: Related): Field => ({
  kicker,
  headline,
  url,
  after: String(after),
  words: words === teaserWords(kicker, headline) ? undefined : words,
});

function creditField({ kind, names, words }: Credit): Field {
  const implied = creditWords(kind, names);
  if (implied === undefined ? names.length === 0 : names.length > 0 && implied === words) {
    return { [kind]: implied === undefined ? words : names.length === 1 ? (names[0] as string) : [...names] };
  }
  return { [kind]: { names: names.length > 0 ? [...names] : undefined, words } };
}

function keyPointField({ marker, checked, blocks }: ListItem): Field {
  const text = [...blockTexts(blocks)].join('\n\n');
  if (checked === undefined) {
    if (marker === undefined && text !== '' && !BULLET_POINT.test(text)) return text;
    if (marker !== undefined && BULLET_POINT.exec(`${marker} ${text}`)?.[1] === marker) return `${marker} ${text}`;
  }
  return { marker, checked: checked === undefined ? undefined : String(checked), text };
}

function yamlFields(fields: { [key: string]: Field | undefined }, indent = ''): string {
  let out = '';
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined) out += `${indent}${key}:${yamlValue(value, indent)}`;
  return out;
}

/** A value after its key or dash, with the newline that ends it. */
function yamlValue(value: Field, indent: string): string {
  if (typeof value === 'string') return ` ${yamlText(value)}\n`;
  if (!Array.isArray(value)) return `\n${yamlFields(value, `${indent}  `)}`;
  let out = '\n';
  for (const item of value) {
    out +=
      typeof item === 'string' || Array.isArray(item)
        ? `${indent}  -${yamlValue(item, `${indent}  `)}`
        : `${indent}  - ${yamlFields(item, `${indent}    `).trimStart()}`;
  }
  return out;
}

/** Plain where every reader of YAML takes it for this very text, else in double quotes, whose escapes are JSON's. */
function yamlText(text: string): string {
  const plain =
    /^(?![\d.+~-]|(?:true|false|yes|no|on|off|null|y|n)$)[\p{L}“‘(•]/iu.test(text) ||
    /^\d{4}-\d\d-\d\d$/.test(text) ||
    /^\d{1,9}$/.test(text);
  const safe = plain && !/[:#]\s|\s[#]|:$|\s$|[\n\t\ufffe\uffff\u0085\u2028\u2029]/.test(text);
  return safe
    ? text
    : JSON.stringify(text).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}
