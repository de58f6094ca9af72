/** The view of --quotes. */
import type { Block } from '../article/model.js';
import type { Quotation } from '../quotes/index.js';
import type { View } from './model.js';
import { cell, paragraph, strong, text } from './parts.js';

/** Every quotation as a pull quote with its speaker below it. Rows: paragraph, speaker, cue, kind, text. */
export function quotesView(quotations: readonly Quotation[]): View {
  return {
    blocks: quotations.length > 0 ? quotations.map(pullQuote) : [paragraph(text('No quotations.'))],
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

function pullQuote({ text: words, speaker, cue, addressee, occasion, paragraph: number, reason }: Quotation): Block {
  const saying = [cue, addressee, occasion].filter((part) => part).join(' ');
  const notes = [saying, number && `¶${number}`, reason && `not a quotation: ${reason}`]
    .filter((note) => note)
    .join(' · ');
  const role = speaker?.role === undefined ? '' : `, ${speaker.role}`;
  return {
    type: 'quote',
    blocks: [paragraph(text(`“${words}”`))],
    source: [strong(speaker?.name ?? 'Speaker not named'), text(`${role}${notes === '' ? '' : ` · ${notes}`}`)],
  };
}
