/** An article as lines that a person can compare. */
import type { Article, Block, Inline } from '../../../src/article/model.js';
import { inlineText } from '../../../src/article/passages.js';

/** One line for each fact of an article, body in order: "¶ text", "h2 text", "• item", "related 3 headline <address>". */
export function outline(article: Article): string[] {
  const { kicker, headline, dek, authors, date, updated, place, related, credits, removed, source, language } = article;
  const lines: string[] = [];
  const add = (name: string, value: string | undefined) => value !== undefined && lines.push(`${name} ${value}`);
  add('kicker', kicker);
  add('headline', headline);
  add('dek', dek);
  for (const author of authors) add('by', author.name);
  add('date', date?.iso);
  add('updated', updated?.iso);
  add('place', place?.words);
  add('site', source.site);
  add('url', source.url);
  add('language', language);
  lines.push(...blockLines(article.body));
  for (const story of related) lines.push(`related ${story.after} ${story.headline} <${story.url ?? ''}>`);
  for (const credit of credits) lines.push(`credit ${credit.kind}: ${credit.words}`);
  for (const entry of removed) lines.push(`removed ${entry.rule}: ${entry.text.replaceAll('\n', ' / ')}`);
  return lines;
}

/** The lines of some blocks. */
export function blockLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [`¶ ${words(block.content)}`];
      case 'heading':
        return [`h${block.level} ${words(block.content)}`];
      case 'list':
        return block.items.flatMap((item, i) =>
          blockLines(item.blocks).map((line) => `${block.ordered ? `${(block.start ?? 1) + i}.` : '•'} ${line}`),
        );
      case 'quote':
        return blockLines(block.blocks).map((line) => `> ${line}`);
      case 'code':
        return [`code ${block.language ?? ''}: ${block.text.replaceAll('\n', '⏎')}`];
      case 'table':
        return [block.header, ...block.rows].map((row) => `| ${row.map(inlineText).join(' | ')} |`);
      case 'figure':
        return [`figure ${block.url ?? ''} ${block.alt ?? ''} — ${block.caption ? inlineText(block.caption) : ''}`];
      default:
        return ['***'];
    }
  });
}

/** Inline text with its marks: *strong*, _emphasis_, [words](address). */
function words(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'code':
          return `\`${node.text}\``;
        case 'break':
          return '⏎';
        case 'link':
          return `[${words(node.children)}](${node.url})`;
        case 'strong':
          return `*${words(node.children)}*`;
        case 'deleted':
          return `~${words(node.children)}~`;
        default:
          return `_${words(node.children)}_`;
      }
    })
    .join('');
}
