/** Preformatted text. Pure, except for the flow it adds to. */
import { clean, cleanLine } from '../../../article/clean.js';
import { type Element, Text } from '../dom.js';
import type { Flow } from './flow.js';

/** A class that names the language, as highlighters write it: "language-js", "lang-js", "brush: js". */
const LANGUAGE = /(?:^|\s)(?:lang|language|brush)[-:]\s?([\w+#-]+)/;

export function addCode(element: Element, flow: Flow): void {
  flow.endParagraph(element);
  const texts: Text[] = [];
  const text = clean(gather(element, texts)).replace(/^\n+/, '').trimEnd();
  if (text === '') return;
  for (const one of texts) one.inArticle = true;
  const inner = element.elements.find(({ tag }) => tag === 'code');
  const language = LANGUAGE.exec(`${element.get('class') ?? ''} ${inner?.get('class') ?? ''}`)?.[1];
  flow.add(
    { type: 'code', ...(language !== undefined && { language: cleanLine(language) }), text: clean(text) },
    { text: cleanLine(text), element, texts },
  );
}

/** All characters in an element, white space as it stands; adds the texts that hold them to `texts`. */
function gather(element: Element, texts: Text[]): string {
  let all = '';
  for (const child of element.children) {
    if (child instanceof Text) {
      texts.push(child);
      all += child.text;
    } else if (child.tag === 'br') all += '\n';
    else if (child.cutBy === undefined) all += gather(child, texts);
  }
  return all;
}
