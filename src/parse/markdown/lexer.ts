/** marked's lexer, held to linear time and a bounded stack. */
import { getDefaults, Lexer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import type { ParseBudget } from '../budget.js';

/**
 * How deep block quotations and lists may nest, and marks in a line. marked calls itself for each level and reads the
 * rest again, so that depth costs stack and time; people nest five or six deep.
 */
const MAX_CONTAINERS = 64;
export const MAX_MARKS = 24;

/**
 * A paragraph longer than this is read in pieces, divided at white space: for each character that may begin a mark,
 * marked may look for its end up to the line's end. UTF-16 units; some 2,500 words, more than a page of a book has.
 */
const MAX_LINE = 1 << 14;

/**
 * How many tokens are made of a text: each costs, with what is made of it, up to 1.4 KB, and a gigabyte is enough for
 * any text. What comes after them is plain text.
 */
const MAX_TOKENS = 700_000;

/**
 * A list is read in pieces of so many UTF-16 units, divided at a line: marked holds all its items before the first is
 * read.
 */
const MAX_LIST = 1 << 20;

/**
 * A text with this many ASCII units without white space gets no emphasis and no bare links: marked is quadratic
 * there.
 */
const CROWDED = /(?<![!-~])[!-~]{1024}/;
/** What marked looks for inside a line. Most prose has none of it, and needs none of marked's patterns. */
const MARKED = /[\\`*_~[\]<@]|:\/\/|www\.| {2}\n/i;
/** Plain text up to what may be something else. */
const PLAIN = /^(?:`+|[\s\S])[^\\<![`\s]*/;

/** The limits of reading Markdown. */
export interface Limits {
  budget?: ParseBudget | undefined;
  /** Called with a sentence when the budget is spent, or the text has too many marks. */
  onNote?: ((note: string) => void) | undefined;
}

/** The tokens of a Markdown text. What is left when a limit is reached is one token of plain text. */
export function tokensOf(markdown: string, limits: Limits): Token[] {
  return new BoundedLexer(limits).lex(boundNesting(markdown));
}

/** Leaves out what is quadratic on a crowded line. */
class BoundedTokenizer extends Tokenizer {
  crowded = false;
  /** Asked before each block; true where everything that is left is to be plain text. */
  isStopped: () => boolean = () => false;

  override emStrong(src: string, maskedSrc: string, prevChar?: string) {
    return this.crowded ? undefined : super.emStrong(src, maskedSrc, prevChar);
  }

  override del(src: string, maskedSrc: string, prevChar?: string) {
    return this.crowded ? undefined : super.del(src, maskedSrc, prevChar);
  }

  override url(src: string) {
    return this.crowded ? undefined : super.url(src);
  }

  // marked's pattern tries each shorter run of backticks as well; only one as long closes.
  override codespan(src: string) {
    const run = /^`+/.exec(src)?.[0].length;
    if (run === undefined) return undefined;
    for (const { 0: other, index } of src.slice(run).matchAll(/`+/g))
      if (other.length === run) return super.codespan(src.slice(0, 2 * run + index));
    return undefined;
  }

  // marked's pattern goes a step deeper for each empty line, and overflows after some millions. A piece ends with a
  // line, so that the
  // next line keeps its indent.
  override space(src: string) {
    // marked takes what this returns for a token before it tries anything else, of whatever type it is.
    if (this.isStopped() && src.length > 1) return plainToken(src) as unknown as Tokens.Space;
    const end = src.length > MAX_LINE ? src.lastIndexOf('\n', MAX_LINE) + 1 : 0;
    return super.space(end > 0 ? src.slice(0, end) : src);
  }

  override list(src: string) {
    const end = src.length > MAX_LIST ? src.lastIndexOf('\n', MAX_LIST) + 1 : 0;
    return super.list(end > 0 ? src.slice(0, end) : src);
  }

  // marked's pattern goes a step deeper for each character of a paragraph, and overflows after some millions.
  override lheading(src: string) {
    return super.lheading(src.slice(0, MAX_LINE));
  }

  override inlineText(src: string) {
    const raw = this.crowded ? PLAIN.exec(src)?.[0] : undefined;
    return raw === undefined ? super.inlineText(src) : textToken(raw);
  }
}

const textToken = (raw: string): Tokens.Text => ({ type: 'text', raw, text: raw, escaped: false });

/** A block that is only text. */
const plainToken = (src: string): Tokens.Text => ({ ...textToken(src), tokens: [textToken(src)] });

class BoundedLexer extends Lexer {
  readonly #tokenizer: BoundedTokenizer;
  readonly #limits: Limits;
  #depth = 0;
  #stopped = false;
  #tokens = 0;

  constructor(limits: Limits, tokenizer = new BoundedTokenizer()) {
    super({ ...getDefaults(), tokenizer });
    this.#tokenizer = tokenizer;
    this.#limits = limits;
    tokenizer.isStopped = () => {
      this.#tokens++;
      return this.#isStopped();
    };
  }

  /** True once the budget is spent or there are too many tokens, of which there is one note. */
  #isStopped(): boolean {
    if (this.#stopped) return true;
    const tooMany = this.#tokens > MAX_TOKENS;
    if (!tooMany && !this.#limits.budget?.isSpent()) return false;
    this.#stopped = true;
    const reason = tooMany ? 'the text has too many marks' : 'the text takes too long to parse';
    this.#limits.onNote?.(`${reason}; the rest of it is read as plain text`);
    return true;
  }

  override blockTokens(src: string, tokens?: Token[], clipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, clipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], clipped?: boolean): Token[] {
    if (!this.#isStopped()) return super.blockTokens(src, tokens, clipped);
    tokens.push(plainToken(src));
    return tokens;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    let rest = src;
    while (rest.length > MAX_LINE) {
      const space = rest.slice(0, MAX_LINE).search(/\s\S*$/);
      // Without white space, at least not between the halves of a surrogate pair.
      const end = space > 0 ? space : MAX_LINE - (/[\ud800-\udbff]/.test(rest[MAX_LINE - 1] ?? '') ? 1 : 0);
      this.#piece(rest.slice(0, end), tokens);
      rest = rest.slice(end);
    }
    return this.#piece(rest, tokens);
  }

  #piece(src: string, tokens: Token[]): Token[] {
    if (this.#depth >= MAX_MARKS || !MARKED.test(src) || this.#isStopped()) {
      tokens.push(textToken(src));
      return tokens;
    }
    const { crowded } = this.#tokenizer;
    this.#tokenizer.crowded = CROWDED.test(src);
    this.#depth++;
    try {
      const before = tokens.length;
      super.inlineTokens(src, tokens);
      this.#tokens += tokens.length - before;
      return tokens;
    } finally {
      this.#depth--;
      this.#tokenizer.crowded = crowded;
    }
  }
}

/** Markers of block quotations and list items, one after the other at the head of a line. */
const CONTAINERS = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;
const DEEP_LINE = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${MAX_CONTAINERS}}|^[ \\t]{${2 * MAX_CONTAINERS},}[->+*\\d]`,
  'm',
);

/**
 * Makes plain text of markers that nest deeper than `MAX_CONTAINERS`, by a backslash before the first one too many.
 */
function boundNesting(markdown: string): string {
  if (!DEEP_LINE.test(markdown)) return markdown;
  return markdown
    .split('\n')
    .map((line) => (DEEP_LINE.test(line) ? boundLine(line) : line))
    .join('\n');
}

function boundLine(line: string): string {
  let at = 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  for (let depth = Math.floor(indent / 2); depth < MAX_CONTAINERS; depth++) {
    CONTAINERS.lastIndex = at;
    const match = CONTAINERS.exec(line);
    if (!match) return line;
    at += match[0].length;
  }
  const [, space = '', number = '', rest = ''] = /^([ \t]*)(\d*)(.*)$/s.exec(line.slice(at)) ?? [];
  // Of an indent, no more than nests: each level reads it again.
  return `${line.slice(0, at)}${space.slice(0, 2 * MAX_CONTAINERS)}${number}\\${rest}`;
}
