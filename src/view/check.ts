/** The view of lede check. */
import type { Block, Inline } from '../article/model.js';
import { type Change, type CheckedQuotation, isInOrder, VERDICTS, type Verdict } from '../quotes/check/index.js';
import type { View } from './model.js';
import { cell, count, lines, paragraph, strong, text } from './parts.js';

/** A quotation with where it stands in the draft: the draft's name, and its line from 1 where that is known. */
export interface DraftedQuotation extends CheckedQuotation {
  draft: string;
  line?: number;
}

/**
 * What the sources say of each quotation, and how many there are of each kind. Rows: "draft:line:", the verdict, where it
 * stands in which source, the words with what was changed, and what is to be said of the speaker.
 */
export function checkView(checked: readonly DraftedQuotation[]): View {
  return {
    blocks: [...checked.map(block), paragraph(strong(summary(checked)))],
    rows: checked.map((one) => [
      cell(`${placeInDraft(one)}:`),
      cell(one.verdict),
      cell(placeInSource(one)),
      cell(one.changes ? one.changes.map(inPlain).join(' ') : one.quotation.text),
      cell(aboutSpeaker(one)),
    ]),
    record: { quotations: checked.map(record) },
    records: checked.map(record),
  };
}

/** "3 quotations: 2 verified, 1 altered". */
function summary(checked: readonly CheckedQuotation[]): string {
  if (checked.length === 0) return 'No quotations to check.';
  const counts = VERDICTS.map((verdict): [Verdict, number] => [
    verdict,
    checked.filter((one) => one.verdict === verdict).length,
  ]);
  const parts = counts.flatMap(([verdict, number]) => (number > 0 ? [`${number} ${verdict}`] : []));
  return `${count(checked.length, 'quotation')}: ${parts.join(', ')}`;
}

function block(one: DraftedQuotation): Block {
  const { verdict, quotation, changes } = one;
  const mark: Inline = { type: isInOrder(verdict) ? 'added' : 'dropped', children: [strong(verdict)] };
  const where = [placeInSource(one), aboutSpeaker(one)].filter((part) => part !== '').join(' · ');
  const words = changes
    ? changes.flatMap((change, i) => (i === 0 ? changed(change) : [text(' '), ...changed(change)]))
    : [text(`“${quotation.text}”`)];
  return lines([[mark, text(` ${placeInDraft(one)}${where === '' ? '' : ` · ${where}`}`)], words]);
}

function changed(change: Change): Inline[] {
  const { kind, words } = change;
  if (kind === 'same') return [text(words)];
  return [{ type: kind, children: [text(inPlain(change))] }];
}

/** As git marks words that differ. */
function inPlain({ kind, words }: Change): string {
  return kind === 'same' ? words : kind === 'dropped' ? `[-${words}-]` : `{+${words}+}`;
}

const placeInDraft = ({ draft, line }: DraftedQuotation): string => (line === undefined ? draft : `${draft}:${line}`);

const placeInSource = ({ at }: CheckedQuotation): string =>
  at === undefined ? '' : at.paragraph === undefined ? at.source : `${at.source} ¶${at.paragraph}`;

function aboutSpeaker({ speaker, speakerInSource, quotation }: CheckedQuotation): string {
  if (speaker !== 'differs') return '';
  return `said by ${speakerInSource ?? 'somebody else'}, not ${quotation.speaker?.name ?? 'the one named'}`;
}

function record({ draft, line, quotation, verdict, at, changes, speaker, speakerInSource }: DraftedQuotation): object {
  return {
    draft,
    ...(line !== undefined && { line }),
    verdict,
    quotation,
    ...(at && { at }),
    ...(changes && { changes }),
    speaker,
    ...(speakerInSource !== undefined && { speakerInSource }),
  };
}
