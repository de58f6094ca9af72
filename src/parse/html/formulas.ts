/**
 * Formulas as text: the TeX that a formula carries, else its MathML in one line ("x = (a + b)/2"). Pure, except
 * for the tree it changes.
 *
 * A page often holds a formula several times: for machines, for the screen, as a picture. Here each is left once.
 */
import { type Element, Element as PageElement, Text } from './dom.js';

/** Classes of what KaTeX, MathJax and MediaWiki make of one formula; "katex" holds it as MathML and for the screen. */
const CONTAINER = /(?:^|\s)(?:katex|mwe-math-element|MathJax(?:_\w+)?)(?:\s|$)/;

const DISPLAY = /(?:^|\s)MathJax(?:_\w+)?_Display(?:\s|$)|(?:^|\s)MathJax_Display(?:\s|$)/;

/** What MathJax 2 shows of a formula whose TeX stands in the script right after it. */
const BEFORE_SCRIPT = /(?:^|\s)MathJax(?:_\w+)?(?:\s|$)/;

/** How many nodes before the script that may be: the source, the formula, and white space. */
const MAX_BEFORE_SCRIPT = 5;

/** Relations and operators with a space on both sides, unless they begin the formula. */
const SPACED = /^[=<>≤≥≠≈≡∼∝+\-−±∓×·⋅÷→←↔⇒⇔↦∈∉⊂⊆∪∩∧∨]$/u;

/** Operators without a sign: function application, invisible times, separator and plus (Unicode 22.6). */
const UNSEEN = /[\u2061-\u2064]/g;

/** True for an element that holds a formula, and may hold it more than once. */
export function isFormula(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (tag === 'math' || tag === 'mjx-container') return true;
  // A larger element of such a name may hold the text around the formulas too.
  const names = tag === 'span' ? CONTAINER : tag === 'div' ? DISPLAY : undefined;
  return attributes.class !== undefined && names?.test(attributes.class) === true;
}

/** A script that holds TeX, as an element, and how many children its parent had before it. */
export interface TexScript {
  element: Element;
  index: number;
}

/** The element for the TeX of a script: a line of its own where it is a displayed formula. */
export function texScript(scriptType: string, parent: Element): TexScript {
  const tag = /mode\s*=\s*display/i.test(scriptType) ? 'div' : 'span';
  return { element: new PageElement(tag, {}, parent), index: parent.children.length };
}

/**
 * Makes each formula one text. `formulas` are the elements for which `isFormula` holds, in document order, and
 * `scripts` those that hold TeX.
 */
export function simplifyFormulas(formulas: readonly Element[], scripts: readonly TexScript[]): void {
  scripts.forEach(clearBefore);
  const simplified = new Set<Element>();
  for (const formula of formulas) {
    if (standsInOneOf(simplified, formula)) continue;
    simplified.add(formula);
    const math = formula.tag === 'math' ? formula : firstMath(formula);
    const text = math === undefined ? '' : textOf(math);
    if (math === undefined) {
      // MathJax draws with shapes, which hold no text of use.
      if (formula.tag === 'mjx-container') formula.takeChildren();
      // What KaTeX shows is hidden from machines that read MathML; here it is all that there is.
      else if (KATEX.test(formula.get('class') ?? '')) showAsText(formula);
      continue;
    }
    formula.takeChildren();
    if (text !== '') addText(formula, text, math.get('display') === 'block');
  }
}

const KATEX = /(?:^|\s)katex(?:\s|$)/;

/** Makes a formula that is shown by letters in places those letters. */
function showAsText(formula: Element): void {
  const text = rawText(formula)
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
  if (text === '') return;
  formula.takeChildren();
  formula.add(new Text(text));
}

/** True where one of these elements stands around `inner`. */
function standsInOneOf(elements: ReadonlySet<Element>, inner: Element): boolean {
  for (let at = inner.parent; at !== undefined; at = at.parent) if (elements.has(at)) return true;
  return false;
}

function addText(formula: Element, text: string, isBlock: boolean): void {
  if (!isBlock) {
    formula.add(new Text(text));
    return;
  }
  const line = new PageElement('div', {}, formula);
  line.add(new Text(text));
  formula.add(line);
}

/** Empties what shows the formula of a script before it. */
function clearBefore({ element, index }: TexScript): void {
  const siblings = element.parent?.children ?? [];
  for (let i = index - 1; i >= Math.max(0, index - MAX_BEFORE_SCRIPT); i--) {
    const before = siblings[i];
    if (before instanceof Text && before.text.trim() === '') continue;
    if (before instanceof Text || before === undefined || !isBeforeScript(before)) return;
    before.takeChildren();
  }
}

function isBeforeScript({ tag, attributes }: Element): boolean {
  return isFormula(tag, attributes) && BEFORE_SCRIPT.test(attributes.class ?? '');
}

function firstMath(element: Element): Element | undefined {
  for (const child of element.elements) {
    const found = child.tag === 'math' ? child : firstMath(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(math: Element): string {
  const tex = texOf(math) ?? math.get('alttext');
  return (tex === undefined ? inLine(math) : withoutStyle(tex)).replace(/\s+/g, ' ').trim();
}

/** The TeX that the formula carries as an annotation. */
function texOf(element: Element): string | undefined {
  for (const child of element.elements) {
    if (child.tag === 'annotation' && /tex/i.test(child.get('encoding') ?? '')) return rawText(child);
    const found = texOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** TeX without the style that MediaWiki puts around it: "{\displaystyle x}" → "x". */
function withoutStyle(tex: string): string {
  return tex.trim().replace(/^\{\\(?:displaystyle|textstyle|scriptstyle)\s*([\s\S]*)\}$/, '$1');
}

function rawText(element: Element): string {
  return element.children.map((child) => (child instanceof Text ? child.text : rawText(child))).join('');
}

/** MathML in one line. */
function inLine(element: Element): string {
  const parts = (): string[] => element.elements.map(inLine);
  const [first = '', second = '', third = ''] = ONE_LINE.has(element.tag) ? parts() : [];
  switch (element.tag) {
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return rawText(element).replace(/\s+/g, ' ').trim();
    case 'mo':
      return operator(element);
    case 'mspace':
      return ' ';
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
      return `${grouped(first)}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${first}_${grouped(second)}`;
    case 'mover':
      return /^[\p{L}\d]/u.test(second) ? `${first}^${grouped(second)}` : `${first}${second.trim()}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√${grouped(parts().join(''))}`;
    case 'mroot':
      return `√[${second}]${grouped(first)}`;
    case 'mtable':
      return `[${parts().join('; ')}]`;
    case 'mtr':
    case 'mlabeledtr':
      return parts().join(', ');
    case 'mfenced':
      return `${element.get('open') ?? '('}${parts().join(', ')}${element.get('close') ?? ')'}`;
    default:
      return element.elements.length === 0 ? rawText(element).trim() : parts().join('');
  }
}

/** Elements of which the place of each child says what it is. */
const ONE_LINE: ReadonlySet<string> = new Set('mfrac msup msub munder mover msubsup munderover mroot'.split(' '));

function operator(element: Element): string {
  const sign = rawText(element).replace(UNSEEN, '').trim();
  const begins = element.parent?.children.find((child) => child instanceof PageElement) === element;
  if (SPACED.test(sign) && !begins) return ` ${sign} `;
  return sign === ',' || sign === ';' ? `${sign} ` : sign;
}

/** In brackets, unless it is one word, number or group. */
function grouped(text: string): string {
  const trimmed = text.trim();
  return /^(?:[\p{L}\p{M}]|[\d.]+|.)$/u.test(trimmed) || /^\([^()]*\)$/.test(trimmed) ? trimmed : `(${trimmed})`;
}
