/** Makes quotations of what was found: names resolved, words cleaned, parts joined. Pure. */
import { clean } from '../article/clean.js';
import type { SafeText } from '../article/model.js';
import type { Passage } from '../article/passages.js';
import { confidenceOf, LABELLED, LED_TO } from './confidence.js';
import type { Language } from './languages/language.js';
import type { Attribution, Quotation, Run, Span, Speaker, Stretch } from './model.js';
import type { People } from './people/people.js';
import type { Speech } from './speeches.js';
import { type Found, leadTo } from './walk.js';

/** The occasion stands within this many UTF-16 units behind the cue. */
const OCCASION_MAX = 120;

/** The quotations of marked runs, in reading order. `all`: with those that are none, each with its reason. */
export function markedQuotations(
  found: readonly Found[],
  people: People,
  all: boolean,
  language: Language | undefined,
): Quotation[] {
  const quotations: Quotation[] = [];
  for (const one of found) {
    if (one.reason !== undefined && !all) continue;
    const before = quotations[quotations.length - 1];
    if (one.joins && before && before.reason === undefined && one.reason === undefined)
      before.parts.push(span(one.passage, one.run.textStart, one.run.textEnd));
    else quotations.push(markedQuotation(one, people, language));
  }
  // Joined once: a quotation that runs on and on would be copied for each part.
  for (const one of quotations) if (one.parts.length > 1) one.text = joined(one.parts);
  return quotations;
}

function markedQuotation(found: Found, people: People, language: Language | undefined): Quotation {
  const { passage, run, attribution, from, reason } = found;
  const part = span(passage, run.textStart, run.textEnd);
  const speaker = reason === undefined ? speakerOf(attribution, from, people) : null;
  return {
    text: part.text,
    parts: [part],
    ...(passage.paragraph !== undefined && { paragraph: passage.paragraph }),
    kind: isDirect(passage.text, run) ? 'direct' : 'mixed',
    speaker,
    ...details(attribution, from, language),
    confidence: speaker ? confidenceOf(attribution.how, part.text, speaker, language) : 0,
    ...(reason !== undefined && { reason }),
  };
}

/** What a block quotation or a dialogue gives as somebody's words. */
export function unmarkedQuotation(speech: Speech, people: People, language: Language | undefined): Quotation {
  const { parts, label, before } = speech;
  const spans = parts.map(({ passage, start, end }) => span(passage, start, end));
  const lead = language && before ? leadTo(before, language) : undefined;
  const led = lead && before ? speakerOf(lead, before, people) : null;
  const speaker = label ? labelledSpeaker(label.passage, label, people) : led;
  const { paragraph } = parts[0].passage;
  return {
    text: joined(spans),
    parts: spans,
    ...(paragraph !== undefined && { paragraph }),
    kind: 'direct',
    speaker,
    ...(lead && before && details(lead, before, language)),
    confidence: speaker === null ? 0 : label ? LABELLED : LED_TO,
  };
}

function span(passage: Passage, start: number, end: number): Span {
  return { start: passage.start + start, end: passage.start + end, text: clean(passage.text.slice(start, end)) };
}

const joined = (parts: readonly Span[]): SafeText => clean(parts.map(({ text }) => text).join(' '));

/** The person whom a label names: by the fullest name in the article, whether the label is in capitals or not. */
function labelledSpeaker(passage: Passage, { start, end }: Stretch, people: People): Speaker {
  const mention = span(passage, start, end);
  const inCapitals = mention.text === mention.text.toUpperCase();
  const words = inCapitals
    ? mention.text.toLowerCase().replace(/(?:^|[ '’-])\p{L}/gu, (first) => first.toUpperCase())
    : mention.text;
  const known = people.resolve(words, mention.start);
  if (!known) return { name: mention.text, mention };
  return {
    // A name that the article has nowhere else stays as it was set.
    name: clean(known.name === words ? mention.text : known.name),
    mention,
    ...(known.role !== undefined && { role: clean(known.role) }),
  };
}

function speakerOf({ mention, how }: Attribution, from: Passage, people: People): Speaker | null {
  if (!mention) return null;
  const where = span(from, mention.start, mention.end);
  const head = mention.antecedent ? span(from, mention.antecedent.start, mention.antecedent.end) : where;
  if (how === 'subject' && !people.isSomebody(head.text)) return null;
  const known = people.resolve(head.text, head.start, mention.antecedent !== undefined);
  if (!known) return { name: where.text, mention: where };
  return { name: clean(known.name), mention: where, ...(known.role !== undefined && { role: clean(known.role) }) };
}

/** The cue, the listener and the occasion, as the article states them. */
function details(
  { cue, addressee }: Attribution,
  { text }: Passage,
  language: Language | undefined,
): Pick<Quotation, 'cue' | 'addressee' | 'occasion'> {
  if (!cue) return {};
  const [after = ''] = text.slice(cue.end, cue.end + OCCASION_MAX).split(/[.;:“”"]/, 1);
  const occasion = language?.occasion.exec(after)?.[0];
  const listener = addressee && clean(text.slice(addressee.start, addressee.end));
  return {
    cue: clean(text.slice(cue.start, cue.end)),
    ...(listener !== undefined && { addressee: withoutOccasion(listener, occasion) }),
    ...(occasion !== undefined && { occasion: clean(occasion) }),
  };
}

/** A listener without the day: "analysts on Wednesday". */
function withoutOccasion(listener: SafeText, occasion: string | undefined): SafeText {
  const at = occasion === undefined ? -1 : listener.indexOf(` ${occasion}`);
  return at > 0 ? clean(listener.slice(0, at)) : listener;
}

/** Direct: whole sentences, which begin with a capital and stand outside the article's own sentence. */
function isDirect(text: string, run: Run): boolean {
  const words = text.slice(run.textStart, run.textEnd);
  if (!/^[\p{Lu}\p{N}¿¡…(]/u.test(words)) return false;
  const before = text.slice(Math.max(0, run.start - 3), run.start).trim();
  return /[.,!?…—–-]$/.test(words) || text[run.end] === ',' || /[:,]$/.test(before) || !run.closed;
}
