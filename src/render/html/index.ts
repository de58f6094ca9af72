/**
 * Articles → one HTML document, for a browser: a list of the articles, and each with its text below. It loads nothing
 * from elsewhere but the pictures that a person asks for by their links. Pure.
 */
import { formatDate } from '../../article/dates.js';
import type { Article, Block, Inline, ListItem } from '../../article/model.js';
import { inlineText } from '../../article/passages.js';

/** An article of the document; `number` is what it is called there. */
export interface NumberedArticle {
  number: number;
  article: Article;
}

/** What stands before the articles; `titles` are what the list shows of each. */
export function* documentStart(titles: Iterable<{ number: number; title: string }>): Generator<string> {
  yield `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Saved articles</title>
<style>body { max-width: 40em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.5 serif } pre { overflow: auto }</style>
</head>
<body>
<ol>
`;
  for (const { number, title } of titles)
    yield `<li value="${number}"><a href="#a${number}">${escapeHtml(title)}</a></li>\n`;
  yield '</ol>\n';
}

export const DOCUMENT_END = '</body>\n</html>\n';

/** An article as an element of its own. */
export function* articleHtml({ number, article }: NumberedArticle): Generator<string> {
  const { kicker, headline, dek, authors, date, place, keyPoints, body, related, credits, source, language } = article;
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  yield `<article id="a${number}"${lang}>\n<header>\n`;
  if (kicker !== undefined) yield `<p>${escapeHtml(kicker)}</p>\n`;
  const title = escapeHtml(headline ?? source.url ?? source.name ?? 'Without a headline');
  yield `<h1>${linked(title, source.url)}</h1>\n`;
  if (dek !== undefined) yield `<p><em>${lines(dek)}</em></p>\n`;
  const facts = [source.site ?? '', authors.map(({ name }) => name).join(', ')].filter((fact) => fact !== '');
  const time = date ? [`<time datetime="${escapeHtml(date.iso)}">${escapeHtml(formatDate(date.iso))}</time>`] : [];
  if (facts.length + time.length > 0) yield `<p>${[...time, ...facts.map(escapeHtml)].join(' · ')}</p>\n`;
  yield '</header>\n';
  if (keyPoints.length > 0) yield `${listHtml('ul', keyPoints)}\n`;
  let dateline = place?.words;
  for (const block of body) {
    if (block.type === 'paragraph' && dateline !== undefined) {
      yield `<p>${escapeHtml(dateline)} ${inlineHtml(block.content)}</p>\n`;
      dateline = undefined;
    } else yield `${blockHtml(block)}\n`;
  }
  if (related.length > 0) {
    const items = related.map((story) => `<li>${linked(escapeHtml(story.headline), story.url)}</li>\n`);
    yield `<h2>Related</h2>\n<ul>\n${items.join('')}</ul>\n`;
  }
  for (const { words } of credits) yield `<p><small>${lines(words)}</small></p>\n`;
  yield '</article>\n';
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading': {
      // The headline is the heading of level 1.
      const level = Math.max(2, block.level);
      return `<h${level}>${inlineHtml(block.content)}</h${level}>`;
    }
    case 'list':
      return listHtml(block.ordered ? 'ol' : 'ul', block.items, block.start);
    case 'quote': {
      const cite = block.source ? `\n<footer>${inlineHtml(block.source)}</footer>` : '';
      return `<blockquote>\n${block.blocks.map(blockHtml).join('\n')}${cite}\n</blockquote>`;
    }
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table': {
      const row = (tag: 'th' | 'td', cells: readonly Inline[][]) =>
        `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell)}</${tag}>`).join('')}</tr>`;
      const caption = block.caption ? `<caption>${inlineHtml(block.caption)}</caption>\n` : '';
      const head = block.header.some((cell) => inlineText(cell) !== '') ? [row('th', block.header)] : [];
      return `<table>\n${caption}${[...head, ...block.rows.map((cells) => row('td', cells))].join('\n')}\n</table>`;
    }
    case 'figure': {
      const { url, alt, caption, credit } = block;
      const words = [caption ? inlineHtml(caption) : escapeHtml(alt ?? 'Picture'), escapeHtml(credit ?? '')];
      return `<figure><figcaption>${linked(words.filter((part) => part !== '').join(' '), url)}</figcaption></figure>`;
    }
    case 'break':
      return '<hr>';
  }
}

function listHtml(tag: 'ol' | 'ul', items: readonly ListItem[], start?: number): string {
  const first = start === undefined ? '' : ` start="${start}"`;
  const texts = items.map(({ checked, blocks }) => {
    const box = checked === undefined ? '' : checked ? '☑ ' : '☐ ';
    const [only, another] = blocks;
    const text = only?.type === 'paragraph' && !another ? inlineHtml(only.content) : blocks.map(blockHtml).join('\n');
    return `<li>${box}${text}</li>\n`;
  });
  return `<${tag}${first}>\n${texts.join('')}</${tag}>`;
}

const TAGS = { strong: 'strong', emphasis: 'em', deleted: 'del', dropped: 'del', added: 'ins' } as const;

function inlineHtml(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return lines(node.text);
        case 'code':
          return `<code>${escapeHtml(node.text)}</code>`;
        case 'break':
          return '<br>';
        case 'link':
          return linked(inlineHtml(node.children), node.url);
        default:
          return `<${TAGS[node.type]}>${inlineHtml(node.children)}</${TAGS[node.type]}>`;
      }
    })
    .join('');
}

/** HTML as the words of a link. An address that is no page's and no mailbox's, such as javascript:, is none. */
function linked(html: string, url: string | undefined): string {
  return url !== undefined && /^(?:https?|mailto):/i.test(url) ? `<a href="${escapeHtml(url)}">${html}</a>` : html;
}

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
