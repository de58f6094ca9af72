/** The flow of a page's elements into blocks, in reading order. Pure, except for marking which text was taken. */
import { clean, cleanLine, oneLine } from '../../../article/clean.js';
import type { Block, Inline } from '../../../article/model.js';
import { inlineText } from '../../../article/passages.js';
import { hasClassWord } from '../class-words.js';
import { allText, Element, hasTextAround, type Node, Text } from '../dom.js';
import { embedOf } from '../embeds.js';
import { pictureAddress, pictureUse } from '../pictures.js';
import { BADGE_WORDS } from '../rules/class-words.js';
import { CUSTOM_EMBED, EMBED, HEADINGS } from '../rules/elements.js';
import { InlineRun, type Mark } from './inline-run.js';
import { markDropped, type PageBlock } from './page-block.js';

/** Makes an address absolute, or undefined for one that leads nowhere or runs something. */
export type ResolveAddress = (address: string) => string | undefined;

/** What makes blocks of an element of one kind, and adds them to the flow. */
export type ElementHandler = (element: Element, flow: Flow) => void;

/**
 * How deep blocks stand in each other in an article, as in Markdown; what stands deeper stands beside its like.
 * Each level looks through the text of all within it.
 */
const MAX_NESTING = 64;

/** In these a button's text is theirs. */
const LABELLED = /^(?:h[1-6]|dt|summary)$/;

/** How many elements up a heading may stand around its text. */
const HEADING_DEPTH = 4;

/** What an inline element makes of its text. */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['var', 'emphasis'],
  ['del', 'deleted'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['a', 'link'],
]);

export class Flow {
  /** The blocks so far. */
  readonly blocks: PageBlock[] = [];
  readonly #resolve: ResolveAddress;
  readonly #handlerOf: (element: Element) => ElementHandler | undefined;
  readonly #step: () => void;
  /** The inline text that no block holds yet. */
  #run = new InlineRun();
  /** Where the link leads that stands around the blocks. */
  #aroundUrl: string | undefined;
  /** How many quotations, lists and the like are open. */
  #depth = 0;

  /**
   * `handlerOf` says what makes blocks of an element, if not its children; `step` is called for each block and
   * may throw.
   */
  constructor(resolve: ResolveAddress, handlerOf: (element: Element) => ElementHandler | undefined, step: () => void) {
    this.#resolve = resolve;
    this.#handlerOf = handlerOf;
    this.#step = step;
  }

  /** Adds the blocks of an element that begins a line. */
  addElement(element: Element): void {
    const handle = this.#depth < MAX_NESTING ? this.#handlerOf(element) : undefined;
    if (handle) handle(element, this);
    else this.addContent(element);
  }

  /** Adds what stands in an element as blocks. */
  addContent(element: Element): void {
    this.#addNodes(element.children, element);
    this.endParagraph(element);
  }

  add(block: Block, from: Pick<PageBlock, 'text' | 'element'> & Partial<PageBlock>): void {
    this.blocks.push({ linked: 0, texts: [], ...from, block });
  }

  /** What stands in an element, or some of its children, as blocks of their own that are not in the flow. */
  blocksWithin(element: Element, nodes: readonly Node[] = element.children): PageBlock[] {
    this.endParagraph(element);
    const start = this.blocks.length;
    this.#depth++;
    this.#addNodes(nodes, element);
    this.endParagraph(element);
    this.#depth--;
    return this.blocks.splice(start);
  }

  /** Adds what stands in an element as blocks with one mark on all their text. */
  addMarked(element: Element, mark: Mark): void {
    this.#run.open(mark, '');
    this.#addNodes(element.children, element);
    this.#run.close();
    this.endParagraph(element);
  }

  /** Makes a paragraph, or a heading, of the inline text so far, if there is any; `element` holds it. */
  endParagraph(element: Element): void {
    this.#step();
    if (this.#run.isEmpty) return;
    const run = this.#run;
    this.#run = run.split();
    const text = oneLine(inlineText(run.content));
    if (text === '') return;
    for (const one of run.texts) one.inArticle = true;
    const [only, ...more] = run.content;
    if (only?.type === 'code' && more.length === 0 && only.text.includes('\n')) {
      this.add({ type: 'code', text: only.text }, { text, linked: run.linked, element, texts: run.texts.slice() });
      return;
    }
    const content = this.#inLinkAround(run.content.slice());
    const level = headingLevel(element);
    this.add(level === undefined ? { type: 'paragraph', content } : { type: 'heading', level, content }, {
      text,
      linked: this.#aroundUrl === undefined ? run.linked : text.length,
      element,
      // Copied, as the content is: an array that has grown holds room for more.
      texts: run.texts.slice(),
    });
  }

  #inLinkAround(content: Inline[]): Inline[] {
    return this.#aroundUrl === undefined ? content : [{ type: 'link', url: clean(this.#aroundUrl), children: content }];
  }

  /** Adds nodes; `holder` is the block that holds them most closely. */
  #addNodes(nodes: readonly Node[], holder: Element): void {
    let before: Node | undefined;
    for (const child of nodes) {
      if (before instanceof Element && child instanceof Element && standApart(before, child, holder))
        this.#run.separate();
      before = child;
      if (child instanceof Text) {
        if (child.droppedBy === undefined && !child.outsideBody) this.#run.addText(child);
      } else if (child.cutBy !== undefined) {
        if (child.isBlock || child.hasBlock) this.endParagraph(holder);
      } else if (child.isBlock) {
        this.endParagraph(holder);
        this.addElement(child);
      } else if (child.tag === 'button' && !LABELLED.test(holder.tag) && !hasTextAround(child)) {
        this.endParagraph(holder);
        // The label of what it opens; a heading in it is one already.
        if (child.hasBlock) this.addContent(child);
        else this.addMarked(child, 'strong');
      } else if (child.hasBlock) {
        this.endParagraph(holder);
        this.#addInlineAroundBlocks(child);
      } else this.#addInline(child, holder);
    }
  }

  /** An inline element around blocks: a link's card, a span that wraps the story. */
  #addInlineAroundBlocks(element: Element): void {
    const outer = this.#aroundUrl;
    const url = element.tag === 'a' ? this.#linkTarget(element) : undefined;
    if (url !== undefined) this.#aroundUrl = url;
    this.addContent(element);
    this.#aroundUrl = outer;
  }

  #addInline(element: Element, holder: Element): void {
    switch (element.tag) {
      case 'br':
        // Two line breaks in a row begin a new paragraph.
        if (this.#run.isAtBreak) this.endParagraph(holder);
        else this.#run.addBreak();
        return;
      case 'img':
        this.#addPicture(element, holder);
        return;
      case 'wbr':
        return;
      case 'rp':
        // Its brackets stand around every ruby text here.
        for (const child of element.children) if (child instanceof Text) child.inArticle = true;
        return;
      case 'rt':
      case 'rtc':
        this.#addRuby(element, holder);
        return;
      case 'q':
        this.#run.add('“');
        this.#addNodes(element.children, holder);
        this.#run.add('”');
        return;
      default:
        if (EMBED.has(element.tag) || CUSTOM_EMBED.has(element.tag)) this.#addEmbed(element, holder);
        else this.#addInlineMarked(element, holder);
    }
  }

  /** How a word is read, in brackets after it: 港(みなと). */
  #addRuby(element: Element, holder: Element): void {
    const hasBrackets = element.tag === 'rt' && allText(element).trim() !== '';
    if (hasBrackets) this.#run.add('(');
    this.#addNodes(element.children, holder);
    if (hasBrackets) this.#run.add(')');
  }

  /** A video, a post or a document from elsewhere, as a line with its title that leads to its page. */
  #addEmbed(element: Element, holder: Element): void {
    const embed = embedOf(element, this.#resolve);
    if (embed === undefined) return;
    this.endParagraph(holder);
    const text = cleanLine(embed.title);
    const link: Inline = { type: 'link', url: cleanLine(embed.url), children: [{ type: 'text', text }] };
    // Its words are no link of the page's text: a rule for lines of links is not about it.
    this.add({ type: 'paragraph', content: [link] }, { text, element });
  }

  #addInlineMarked(element: Element, holder: Element): void {
    const mark = MARKS.get(element.tag);
    const url = mark === 'link' && this.#aroundUrl === undefined ? this.#linkTarget(element) : undefined;
    const isMarked = mark !== undefined && (mark !== 'link' || url !== undefined);
    const names = element.get('class') ?? '';
    if (names !== '' && NOTE_MARK.test(names)) {
      markDropped(element);
      return;
    }
    const isNote = names !== '' && NOTE_IN_LINE.test(names);
    if (isNote) this.#run.openBracket();
    const isBox = BOX_ROLES.test(element.attributes.role ?? '') || hasClassWord(element, BADGE_WORDS);
    if (isBox) this.#run.separate();
    if (isMarked) this.#run.open(mark, url ?? '');
    this.#addNodes(element.children, holder);
    if (isMarked) this.#run.close();
    if (isBox) this.#run.separate();
    if (isNote) this.#run.add(')');
  }

  /** A picture is a figure of its own, unless it stands in a line: it does not end the line. */
  #addPicture(element: Element, holder: Element): void {
    const src = pictureAddress(element);
    const alt = cleanLine(element.attributes.alt ?? '');
    const use = pictureUse(element, alt, src);
    if (use.kind === 'text') this.#run.add(use.text);
    if (use.kind !== 'figure') return;
    const url = src === undefined ? undefined : this.#resolve(src);
    if ((alt === '' && url === undefined) || this.#run.content.length > 0) return;
    this.add(
      { type: 'figure', ...(url !== undefined && { url: cleanLine(url) }), ...(alt !== '' && { alt }) },
      { text: '', element: holder },
    );
  }

  #linkTarget(element: Element): string | undefined {
    const href = element.attributes.href?.trim();
    // A link within the page leads nowhere else.
    return href === undefined || href === '' || href.startsWith('#') ? undefined : this.#resolve(href);
  }
}

/** A note that stands right in the line it is about, and that the page shows beside it: Tufte CSS, LaTeXML, WordPress. */
const NOTE_IN_LINE =
  /(?:^|\s)(?:sidenote|marginnote|margin-note|side-note|inline-note|ltx_note_content|modern-footnotes-footnote__note)(?:\s|$)/;

/** The number of a note that LaTeXML writes three times. */
const NOTE_MARK = /(?:^|\s)(?:ltx_note_mark|ltx_tag_note)(?:\s|$)/;

/** Inline elements that a browser shows as boxes, with space around them. */
const BOX_ROLES = /^(?:tab|option|menuitem|button)$/;

/** A word or more: UTF-16 units. A heading that moves may have an element for each letter. */
const WORD_MIN = 2;

/** True for two parts of a line that follow each other, each with a class of its own: a name and its type. */
function standApart(before: Element, after: Element, holder: Element): boolean {
  const { class: one } = before.attributes;
  const { class: other } = after.attributes;
  if (before.tag !== 'span' || after.tag !== 'span' || one === undefined || other === undefined || one === other)
    return false;
  if (before.length < WORD_MIN || after.length < WORD_MIN) return false;
  if (holder.tag === 'p') return false;
  return holder.tag === 'dt' || headingLevel(holder) !== undefined || isRow(before.parent);
}

/** More parts than this are pieces of a text: a line of code, a word whose letters move. */
const PARTS_MAX = 6;

/** True for an element of a few parts and no text between them: a name and its value. */
function isRow(element: Element | undefined): boolean {
  if (element === undefined || element.children.length > PARTS_MAX) return false;
  return !element.children.some((child) => child instanceof Text && child.text.trim() !== '');
}

type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

/** The level of the heading that `element` is or stands in; undefined for other text. */
function headingLevel(element: Element): HeadingLevel | undefined {
  let at: Element | undefined = element;
  for (let up = 0; at !== undefined && up < HEADING_DEPTH; up++) {
    const { tag }: Element = at;
    if (HEADINGS.has(tag)) return LEVELS[Number(tag[1]) - 1];
    // WAI-ARIA 1.2: a heading without a level is of level 2.
    if (at.attributes.role === 'heading') return LEVELS[clampLevel(Number(at.attributes['aria-level'])) - 1];
    if (tag === 'p' || tag === 'li' || tag === 'td') return undefined;
    at = at.parent;
  }
  return undefined;
}

function clampLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.floor(level) || 2));
}
