/** The place and agency at the head of a first paragraph: "WASHINGTON, July 26 (Reuters) - ". */
import { clean } from '../../article/clean.js';
import type { Article } from '../../article/model.js';
import { onDemand, oneOf } from '../patterns.js';
import { CAPITALS, LETTERS } from './names.js';
import { phrases } from './phrases/index.js';

/** A quick test: a dateline ends with a dash, or an agency and a mark, among its first words. */
const MAY_BE_DATELINE = /^.{2,90}?(?:[–—-]|[)/][:.]?|\p{Lu}\.)\s/u;

/**
 * News agencies of other languages than English, as datelines name them. No language writes another's names, so one
 * list does for all.
 */
const AGENCIES = [
  ...['dpa(?:/[a-z]{2,3})?', 'epd', 'KNA', 'sid', 'APA', 'SDA', 'Keystone-SDA', 'ots'],
  ...['EFE', 'Europa Press', 'Lusa', 'ANSA', 'AGI', 'Adnkronos', 'LaPresse', 'Agência Brasil', 'Notimex', 'Télam'],
  ...['NTB', 'TT', 'Ritzau', 'STT', 'ANP', 'Belga', 'PAP', 'ČTK', 'MTI', 'Agerpres', 'BTA', 'HINA'],
  ...['ТАСС', 'РИА Новости', 'Интерфакс', 'Укринформ', 'ΑΠΕ-ΜΠΕ', 'AA', 'DHA', 'İHA', 'Antara', 'Kyodo', 'Yonhap'],
];

/** Small words in the names of places: "Rio de Janeiro", "Frankfurt am Main". */
const SMALL_WORDS = 'de|da|do|dos|del|la|las|el|los|di|du|sur|am|an|der|den|of|upon';

const PATTERNS = onDemand(() => {
  const agencies = oneOf([...phrases('datelineAgencies'), ...AGENCIES]);
  const capitalPlace = `[${CAPITALS}][${CAPITALS}.’' -]{1,40}`;
  const capitalPlaces = `${capitalPlace}(?:/${capitalPlace})?`;
  // "July 26", "26 juillet", "26. Juli", "26 de julio"
  const day = `[${CAPITALS}][${LETTERS}]{2,8}\\.? \\d{1,2}|\\d{1,2}\\.? (?:de )?[${LETTERS}]{3,10}\\.?`;
  const regionAndDay = `(?:, [${LETTERS}. ]{2,30}?)?(?:, (?:${day}))?`;
  const desk = `\\([${LETTERS} .&-]{2,40}\\)`;
  const dash = '\\.?\\s?(?:[–—]|--?)';
  const word = `[${CAPITALS}][${LETTERS}.’'/-]*`;
  const place = `${word}(?: (?:(?:${SMALL_WORDS}) )*${word}){0,4}`;
  const sentence = `(?=[“"‘'«„]?[${CAPITALS}\\d])`;
  return {
    /** "SAN JOSÉ, Costa Rica – ", "WASHINGTON, July 26 (Reuters) - ": a place in capitals. */
    capitals: new RegExp(`^(${capitalPlaces})${regionAndDay}\\s*(${desk})?\\s*${dash}\\s+${sentence}`),
    /** "St. Louis, Mo. (AP) — ", "New Delhi (PTI): ", "МОСКВА, 26 июля (ТАСС). ": a place before an agency. */
    agency: new RegExp(
      `^(${place})${regionAndDay}\\.?\\s*(?:\\(|/)((?:${agencies})(?![${LETTERS}])[^)/]{0,30})[)/]` +
        `\\s*(?:${dash}|[:.]|(?=\\s))\\s+${sentence}`,
    ),
    /** "(ANSA) - ROMA, 26 LUG - ": an agency before its place. */
    agencyFirst: new RegExp(
      `^\\((${agencies})\\)\\s*${dash}\\s+(${capitalPlaces})${regionAndDay}\\s*${dash}\\s+${sentence}`,
    ),
    /** "KIEL. ": a place of four letters or more in capitals, which a full stop ends. */
    stopped: new RegExp(`^([${CAPITALS}]{4,}(?:[ /-][${CAPITALS}]{2,}){0,3})\\.\\s+${sentence}`),
    /** "(CNN) — ", or "(CNN)" alone: an agency without a place. */
    agencyAlone: new RegExp(`^\\((${agencies})(?: Business)?\\)\\s*(?:${dash}\\s*)?(?=[“"‘'„«${CAPITALS}])`),
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
  const { capitals, agency: withAgency, agencyFirst, stopped, notPlace } = PATTERNS();
  const first = agencyFirst.exec(text);
  const match = first ?? withAgency.exec(text) ?? capitals.exec(text) ?? stopped.exec(text);
  if (!match) return undefined;
  const [words = '', one = '', other] = match;
  const [place, agency] = first ? [other ?? '', one] : [one, other];
  if (notPlace.test(place)) return undefined;
  return { place: place.trim(), words, ...(agency && { agency: agency.replace(/[()]/g, '') }) };
}

/**
 * Takes the dateline, or the agency, at the head of an article's first paragraph into `article`; returns the text
 * after it, or the text as it was where it has none.
 */
export function takeDateline(text: string, article: Article): string {
  const found = findDateline(text);
  if (found) {
    article.place = { name: clean(found.place), words: clean(found.words.trim()) };
    if (found.agency) article.credits.push({ kind: 'agency', names: [clean(found.agency)], words: clean('') });
    return text.slice(found.words.length);
  }
  const alone = text.startsWith('(') ? PATTERNS().agencyAlone.exec(text) : null;
  if (!alone?.[1]) return text;
  article.credits.push({ kind: 'agency', names: [clean(alone[1])], words: clean(alone[0].trim()) });
  return text.slice(alone[0].length);
}
