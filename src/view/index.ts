/**
 * What is shown of an article: each view says itself three times, as blocks for a person, as rows for a pipe, and as a record
 * for a program. Pure.
 */

import { clean, cleanLine } from '../article/clean.js';
import type { Article, Block, Inline, SafeText } from '../article/model.js';
import { formatDate, inlineText, passages, readingMinutes, wordCount } from '../article/passages.js';
import { EXIT, LedeError } from '../base/errors.js';
import type { Quotation } from '../quotes/index.js';

/** A view, ready for any format. */
export interface View {
  title?: Inline[];
  /** For a terminal, and for Markdown. */
  blocks: Block[];
  /** For a pipe: cells joined by tabs, as gh does. */
  rows: SafeText[][];
  /** For --json: the fields beside "schema" and "view". */
  record: Record<string, unknown>;
  /** For --ndjson: one record a line. */
  records: unknown[];
}

const text = (words: string): Inline => ({ type: 'text', text: clean(words) });
const strong = (words: string): Inline => ({ type: 'strong', children: [text(words)] });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
/** Lines that belong together: one paragraph, each of them on a line of its own. */
const together = (lines: readonly Inline[][]): Block =>
  paragraph(...lines.flatMap((line, i): Inline[] => (i === 0 ? line : [{ type: 'break' }, ...line])));
const cell = (value: string | number | undefined): SafeText => cleanLine(String(value ?? ''));

/** Every quotation as a pull quote with its speaker under it. Rows: paragraph, speaker, cue, kind, text. */
export function quotesView(quotations: readonly Quotation[]): View {
  const blocks = quotations.map((quotation): Block => {
    const { speaker } = quotation;
    const said = [quotation.cue, quotation.addressee, quotation.occasion].filter((part) => part).join(' ');
    const where = quotation.paragraph && `¶${quotation.paragraph}`;
    const left = quotation.reason && `not a quotation: ${quotation.reason}`;
    const notes = [said, where, left].filter((note) => note).join(' · ');
    const role = speaker?.role === undefined ? '' : `, ${speaker.role}`;
    return {
      type: 'quote',
      blocks: [paragraph(text(`“${quotation.text}”`))],
      source: [strong(speaker?.name ?? 'Speaker not named'), text(`${role}${notes === '' ? '' : ` · ${notes}`}`)],
    };
  });
  return {
    blocks: blocks.length > 0 ? blocks : [paragraph(text('No quotations.'))],
    rows: quotations.map((one) => [
      cell(one.paragraph && `¶${one.paragraph}`),
      cell(one.speaker?.name),
      cell(one.cue),
      cell(one.reason ?? one.kind),
      cell(one.text),
    ]),
    record: { quotations },
    records: [...quotations],
  };
}

/** How often each speaker is quoted, most first. Rows: count, words, speaker, role. */
export function speakersView(
  speakers: readonly { name: SafeText | null; role?: SafeText; quotations: number; words: number }[],
): View {
  return {
    blocks:
      speakers.length === 0
        ? [paragraph(text('No quotations.'))]
        : [
            together(
              speakers.map(({ name, role, quotations, words }) => [
                strong(name ?? 'Speaker not named'),
                text(`${role ? `, ${role}` : ''}: ${count(quotations, 'quotation')}, ${count(words, 'word')}`),
              ]),
            ),
          ],
    rows: speakers.map(({ name, role, quotations, words }) => [
      cell(quotations),
      cell(words),
      cell(name ?? ''),
      cell(role),
    ]),
    record: { speakers },
    records: [...speakers],
  };
}

/** The related stories, numbered. Rows: number, kicker, headline, address. */
export function relatedView({ related }: Article): View {
  const items = related.map((story) => {
    const headline = text(story.headline);
    const title: Inline = story.url ? { type: 'link', url: story.url, children: [headline] } : headline;
    const content = story.kicker ? [strong(story.kicker), text(': '), title] : [title];
    return { blocks: [paragraph(...content)] };
  });
  return {
    blocks: items.length > 0 ? [{ type: 'list', ordered: true, items }] : [paragraph(text('No related stories.'))],
    rows: related.map((story, i) => [cell(i + 1), cell(story.kicker), cell(story.headline), cell(story.url)]),
    record: { related: related.map((story, i) => ({ number: i + 1, ...story })) },
    records: related.map((story, i) => ({ number: i + 1, ...story })),
  };
}

/** The key points. Rows: one point each. */
export function keyPointsView({ keyPoints }: Article): View {
  const points = keyPoints.map((point) => cell(point.blocks.map(blockText).join(' ')));
  return {
    blocks:
      points.length > 0
        ? [{ type: 'list', ordered: false, items: [...keyPoints] }]
        : [paragraph(text('No key points.'))],
    rows: points.map((point) => [point]),
    record: { keyPoints: points },
    records: points.map((point, i) => ({ number: i + 1, text: point })),
  };
}

function blockText(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineText(block.content);
  if (block.type === 'list') return block.items.map((item) => item.blocks.map(blockText).join(' ')).join(' ');
  return Array.from(passages({ body: [block] }), (passage) => passage.text).join(' ');
}

/** What was left out, and why. Rows: number, rule, reason, text. */
export function removedView({ removed }: Article): View {
  const items = removed.map((entry) => ({
    blocks: [paragraph(text(entry.text), { type: 'break' }, { type: 'emphasis', children: [text(entry.reason)] })],
  }));
  return {
    blocks: items.length > 0 ? [{ type: 'list', ordered: true, items }] : [paragraph(text('Nothing was removed.'))],
    rows: removed.map((entry, i) => [cell(i + 1), cell(entry.rule), cell(entry.reason), cell(entry.text)]),
    record: { removed: removed.map((entry, i) => ({ number: i + 1, ...entry })) },
    records: removed.map((entry, i) => ({ number: i + 1, ...entry })),
  };
}

/**
 * One thing that was left out, explained.
 * @throws {LedeError} (usage) where `number` is none of theirs.
 */
export function whyView({ removed }: Article, number: number): View {
  const entry = removed[number - 1];
  if (!entry) {
    const there =
      removed.length === 0 ? 'nothing was removed' : `${count(removed.length, 'thing was', 'things were')} removed`;
    throw new LedeError(`there is no removed text number ${number}; ${there} (see lede --removed)`, EXIT.usage);
  }
  const facts = {
    number,
    rule: entry.rule,
    reason: entry.reason,
    ...(entry.where !== undefined && { where: entry.where }),
  };
  return {
    blocks: [
      together(Object.entries(facts).map(([name, value]) => [strong(label(name)), text(': '), text(String(value))])),
      { type: 'quote', blocks: entry.text.split('\n').map((line) => paragraph(text(line))) },
    ],
    rows: [
      ...Object.entries(facts).map(([name, value]) => [cell(name), cell(value)]),
      [cell('text'), cell(entry.text)],
    ],
    record: { why: { ...facts, text: entry.text } },
    records: [{ ...facts, text: entry.text }],
  };
}

/** Facts about the article. Rows: name, value. */
export function metaView(article: Article, quotations: number): View {
  const words = wordCount(article);
  let paragraphs = 0;
  for (const passage of passages(article)) paragraphs = passage.paragraph ?? paragraphs;
  const facts: Record<string, string | number | string[] | undefined> = {
    headline: article.headline,
    kicker: article.kicker,
    dek: article.dek,
    date: article.date?.iso,
    updated: article.updated?.iso,
    place: article.place?.name,
    authors: article.authors.length > 0 ? article.authors.map((author) => author.name) : undefined,
    language: article.language,
    words,
    minutes: readingMinutes(words),
    paragraphs,
    keyPoints: article.keyPoints.length,
    quotations,
    related: article.related.length,
    removed: article.removed.length,
    format: article.source.format,
    name: article.source.name,
    site: article.source.site,
    url: article.source.url,
  };
  const known = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    blocks: [together(known.map(([name, value]) => [strong(label(name)), text(': '), text(said(value))]))],
    rows: known.map(([name, value]) => [cell(name), cell(said(value))]),
    record: { meta: Object.fromEntries(known) },
    records: [Object.fromEntries(known)],
  };
}

const said = (value: string | number | readonly string[]) =>
  typeof value === 'object' ? value.join(', ') : String(value);

/** "keyPoints" → "Key points". */
function label(name: string): string {
  const apart = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return apart[0]?.toUpperCase() + apart.slice(1);
}

/** A glance on one screen. Rows: name, value. */
export function briefView(article: Article, quotations: number): View {
  const words = wordCount(article);
  const counts = [
    article.date && formatDate(article.date.iso),
    `${readingMinutes(words)} min`,
    count(quotations, 'quotation'),
    count(article.related.length, 'related story', 'related stories'),
  ].filter((part) => part !== undefined);
  const points = article.keyPoints.map((point) => cell(point.blocks.map(blockText).join(' ')));
  const blocks: Block[] = [paragraph(text(counts.join(' · ')))];
  if (points.length > 0) blocks.push({ type: 'list', ordered: false, items: [...article.keyPoints] });
  const record = {
    headline: article.headline,
    date: article.date?.iso,
    minutes: readingMinutes(words),
    keyPoints: points,
    quotations,
    related: article.related.length,
  };
  return {
    ...(article.headline !== undefined && { title: [text(article.headline)] }),
    blocks,
    rows: [[cell(article.headline)], [cell(counts.join(' · '))], ...points.map((point) => [cell(`• ${point}`)])],
    record: { brief: record },
    records: [record],
  };
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
