/** The words of bylines: what stands around a name, and what stands where a name should be. */
import { oneOf } from '../../patterns.js';
import { words } from './words.js';

/** What templates and programs put in the place of a name. */
export const NOT_A_NAME = new RegExp(
  `^${oneOf([
    // Names of accounts.
    'admin(?:istrator)?|root|user|super user|webmaster|wordpress|website|default|test|guest',
    // A role, or a part of the publication.
    'authors?|editor(?:s|ial)?|staff|contributor|team|marketing|blog|news',
    // No value.
    'null|undefined|none|unknown|anonymous|n/?a',
    // The label without the name.
    'written by|posted by|by|bio|contact|email',
    // Buttons.
    'share|follow|read more|view (?:all|profile|bio|posts).*',
    // A line about something else: "Updated today", "5 min read", "12 comments".
    '.*\\b(?:updated|published|posted|min read|minutes?|comments?|subscribe|newsletter)\\b.*',
  ])}$`,
  'i',
);

/** Letters after a name that are a degree or a title: "MS", "Ph.D.", "CFP®", perhaps with a word after them. */
export const DEGREE = new RegExp(
  `^${oneOf([
    // "B.Sc.", "LLM"
    '[A-Z][A-Za-z]?\\.?(?:[A-Z][a-z]?\\.?){1,6}',
    'Ph\\.? ?D\\.?|M\\.? ?D\\.?|Esq\\.?',
    // "John Roe, Jr.", "John Roe, III"
    'Jr\\.?|Sr\\.?|I{2,3}|IV',
    // "CPA/PFS", "CFP®"
    '[A-Z]{2,6}(?:[-/][A-Z\\d]{1,5})*[®™]?',
  ])}(?: [\\dA-Z][\\w-]*)?$`,
);

/** A word of a part of a byline that says what the person before it is: "Ann Lee, staff writer". */
export const ROLE = new RegExp(
  `\\b${oneOf([
    // On a newspaper.
    'writer|editor|reporter|correspondent|staff|contributor|author|producer|columnist|journalist',
    // Elsewhere.
    'director|manager|officer|president|founder|ceo|head of|lead|analyst|strategist|consultant|associate',
    'specialist|expert|coach|professor|university',
    // What they work for.
    'press|news|today|times|post|network|inc|llc',
    // Who checked it.
    'reviewed|medically|fact.checked',
  ])}\\b`,
  'i',
);

/** What stands before the names: "By", "Story by", "Words and pictures by", "Author:". */
export const BYLINE_START = new RegExp(
  [
    `^(?:${oneOf([
      'story|words|text|article|post|report|photos?',
      'written|posted|reported|reviewed|published|contributed|compiled|edited',
    ])}\\s+(?:and \\w+ )?)?(?:by|von|par|por|di|door|af|av)\\b[:\\s]+`,
    '^(?:authors?|author\\(s\\)|writer|contributor|reporter|autor|auteur|text|texte)\\s*[:|–-]\\s*',
  ].join('|'),
  'i',
);

/** What stands after the names: "… | The Valley Post", "… on Monday", "… updated 26 July". */
export const BYLINE_END = new RegExp(
  [
    '\\s+[|·•–—]\\s.*$',
    '\\s+(?:on|at|updated|published|posted)\\b:?\\s+(?=\\d|[A-Z][a-z]+ \\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun).*$',
  ].join('|'),
  'i',
);

/** What separates two names. */
export const BETWEEN_NAMES = /\s*(?:;|&|\s\/\s|\||\band\b|\bwith\b|\bund\b|\bet\b)\s*/;

/** Words of a name that are in lower case: "Vincent van Gogh", "Oscar de la Renta". */
const SMALL_WORDS = [
  ...words('of the and for de da del der van von al el bin ibn la le di du dos ter ten'),
  "d['’]\\S+",
  'al-\\S+',
].join('|');

const NAME_WORD = `(?:(?:\\p{Lu}|\\d)\\S*|\\p{Lo}\\S*|${SMALL_WORDS})`;

/** A name in which every word but the small ones begins with a capital, or that is one word. */
export const CAPITALISED = new RegExp(`^(?:\\S+|${NAME_WORD}(?: ${NAME_WORD})*)$`, 'u');

/** Two to four words that each begin as a person's name does. */
export const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: (?:de|van|von|da|la|el|bin|al)\b)?(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
