/** The place and agency at the head of a first paragraph: "WASHINGTON, July 26 (Reuters) - ". */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { CAPITALS, LETTERS } from './names.js';
import { phrases } from './phrases/index.js';

/** A quick test: a dateline ends with a dash, or an agency and a colon, among its first words. */
const MAY_BE_DATELINE = /^.{3,90}?(?:[–—-]|\):)\s/;

const PATTERNS = onDemand(() => {
  const agencies = oneOf(phrases('datelineAgencies'));
  const capitalPlace = `[${CAPITALS}][${CAPITALS}.’' -]{1,40}`;
  const regionAndDay = `(?:, [${LETTERS}. ]{2,30}?)?(?:, [${CAPITALS}][${LETTERS}]{2,8}\\.? \\d{1,2})?`;
  const desk = `\\([${LETTERS} .&-]{2,40}\\)`;
  const dash = '(?:[–—]|--?)';
  return {
    /** "SAN JOSÉ, Costa Rica – ", "WASHINGTON, July 26 (Reuters) - ": a place in capitals. */
    capitals: new RegExp(
      `^(${capitalPlace}(?:/${capitalPlace})?)${regionAndDay}\\s*(${desk})?\\s*${dash}\\s+(?=[“"‘'«]?[${CAPITALS}\\d])`,
    ),
    /** "St. Louis, Mo. (AP) — ", "New Delhi (PTI): ": a place in any letters before an agency. */
    agency: new RegExp(
      `^([${CAPITALS}][${LETTERS}.’' -]{1,40}?)${regionAndDay}` +
        `\\s*\\((${agencies}[^)]{0,30})\\)\\s*(?:${dash}|:)\\s+(?=\\S)`,
    ),
    /** "(CNN) — ", or "(CNN)" alone: an agency without a place. */
    agencyAlone: new RegExp(`^\\((${agencies})(?: Business)?\\)\\s*(?:${dash}\\s*)?(?=[“"‘'A-Z])`),
    notPlace: new RegExp(`^${oneOf(phrases('notPlaces'))}\\b`, 'i'),
  };
});

interface Dateline {
  place: string;
  agency?: string;
  /** The dateline as it stands, with the white space after it. */
  words: string;
}

/** The dateline at the head of a paragraph. */
export function findDateline(text: string): Dateline | undefined {
  if (!MAY_BE_DATELINE.test(text)) return undefined;
  const { capitals, agency: withAgency, notPlace } = PATTERNS();
  const match = capitals.exec(text) ?? withAgency.exec(text);
  const [words = '', place = '', agency] = match ?? [];
  if (!match || notPlace.test(place)) return undefined;
  return { place: place.trim(), words, ...(agency && { agency: agency.replace(/[()]/g, '') }) };
}

/**
 * Takes the dateline, or the agency, at the head of an article's first paragraph into `article`; returns the text
 * after it, or the text as it was where it has none.
 */
export function takeDateline(text: string, article: Article): string {
  const alone = text.startsWith('(') ? PATTERNS().agencyAlone.exec(text) : null;
  if (alone?.[1]) {
    article.credits.push({ kind: 'agency', names: [clean(alone[1])], words: clean(alone[0].trim()) });
    return text.slice(alone[0].length);
  }
  const found = findDateline(text);
  if (!found) return text;
  article.place = { name: clean(found.place), words: clean(found.words.trim()) };
  if (found.agency) article.credits.push({ kind: 'agency', names: [clean(found.agency)], words: clean('') });
  return text.slice(found.words.length);
}
