/** The words of bylines: what stands around a name, and what stands where a name should be. */
import { CAPITALS, LETTERS } from '../../news/names.js';
import { HEAD_WORDS, headWords } from '../../news/phrases/heads.js';
import { phrases } from '../../news/phrases/index.js';
import { onDemand, oneOf } from '../../patterns.js';
import { words } from './words.js';

/** Nobody in particular: "Contributors to Wikimedia projects". */
export const NOBODY = /^contributors? to\b/i;

/** What templates and programs put in the place of a name. */
export const NOT_A_NAME = new RegExp(
  `^${oneOf([
    // Names of accounts.
    'admin(?:istrator)?|root|user|super user|webmaster|wordpress|website|default|test|guest',
    // A role, or a part of the publication.
    'authors?|editor(?:s|ial)?|staff|contributor|team|marketing|blog|news|publisher',
    // No value.
    'null|undefined|none|unknown|anonymous|n/?a|(?:un)?categori[sz]ed|categor(?:y|ies)',
    // The label without the name.
    'written by|posted by|by|bio|contact|email',
    // Buttons.
    'share|follow(?: .*)?|subscribe(?: .*)?|read more|view (?:all|profile|bio|posts).*|more (?:from|by).*|about .*',
    // What somebody is, without a name.
    '(?:(?:senior|chief|staff|managing|deputy|contributing|news) )*(?:writer|reporter|correspondent|columnist)s?',
    "(?:full|read|see|short|author(?:['’]?s)?) (?:bio|profile|page)|" +
      '(?:more|all|other) (?:posts?|articles?|stories)(?: .*)?',
    'cc by.*|creative commons.*|paid content|sponsored.*',
    'twitter|x|facebook|instagram|linkedin|youtube|tiktok|mastodon|bluesky|threads|whatsapp|telegram|xing|rss|website',
    // Those who write where nobody is named, in other languages.
    ...headWords('staff'),
    'anonymous|anónimo|anonym|anonyme|anonimo|gast|guest author|gastautor',
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

/** An opener ends with its word: "by" is not the beginning of "Byron". */
const END_OF_WORD = `(?![${LETTERS}'’-])`;

/** A word of any language: not a part of a longer one. */
const whole = (pattern: string): string => `(?<![${LETTERS}])${pattern}(?![${LETTERS}])`;

/** Longer alternatives first, so that "written by" is not read as the label "written". */
const longestFirst = (list: string[]): string => oneOf(list.sort((a, b) => b.length - a.length));

/** The patterns of bylines in all languages. Compiled for the first page with a byline. */
export const BYLINES = onDemand(() => {
  const opener = longestFirst(headWords('openers'));
  const label = longestFirst(headWords('labels'));
  // A single letter is rather an initial of a name.
  const dated = longestFirst(
    [...headWords('published'), ...headWords('updated'), ...headWords('beside')].filter((word) => word.length > 1),
  );
  const start = [
    // "Words and pictures by"
    `(?:story|words|text|article|report|photos?)\\s+and \\w+ by${END_OF_WORD}`,
    '(?:reviewed|contributed|compiled|edited) by\\b',
    `${opener}${END_OF_WORD}`,
    // "Author: ", "Texte | "
    `${label}(?: ${longestFirst(headWords('and'))} \\w+)?\\s*[:：|–-]`,
  ];
  return {
    /** What stands before the names: "By", "Geschrieben von", "Texte :". */
    start: new RegExp(`^${oneOf(start)}[:：\\s]*`, 'i'),
    /** An opener with a name after it. */
    opened: new RegExp(`^${oneOf(start)}[:：\\s]*(?=[@${CAPITALS}]|\\p{Lo}|$)`, 'iu'),
    /** A line that is only what stands before the names, which are in the next element. */
    alone: new RegExp(`^${oneOf([...start, label])}[:\\s]*$`, 'i'),
    /** Labels of a date where the date has been taken out: "Posted on", "am", "Uhr". */
    dateLabels: new RegExp(`^(?:${whole(dated)}[\\s:,.]*)+|(?:[\\s,(]*${whole(dated)}[:,.]?)+$`, 'gi'),
  };
});

/** What stands after the names: "… on Monday", "… updated 26 July", "… in Oslo". */
export const BYLINE_END = new RegExp(
  '\\s+(?:on|at|updated|published|posted)\\b:?\\s+(?=\\d|[A-Z][a-z]+ \\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun).*$|' +
    `\\s+(?:in|IN) (?=[${CAPITALS}])[^,;&]*$`,
);

/** The services that a name has a button for beside it: "Ann Lee Twitter". */
export const SERVICE_END = / (?:Twitter|Facebook|Instagram|LinkedIn|Mastodon|Bluesky|YouTube|TikTok|E-?[Mm]ail|RSS)$/;

/** The account beside a name: "Ann Lee @annlee". */
export const HANDLE_END = /(?<=\S) @\w{2,30}$/;

/** For whom a person wrote: "Ann Lee for The Valley Post", "ANN LEE THE VALLEY POST", "Ann Lee Associated Press". */
export const DESK_END = new RegExp(
  `^((?:\\S+ ){1,3}?[${CAPITALS}]\\S+)(?: (?:for|of|from) (?:the |The )?[${CAPITALS}].*| THE [${CAPITALS}].*| (?:The )?${oneOf(phrases('agencies'))})$`,
);

/** What a person is, after the name: "Ann Lee Senior Staff Writer". */
export const ROLE_END = new RegExp(
  `^([${CAPITALS}]\\S*[a-z]\\S*(?: \\S+)+?)(?: ${oneOf([
    'Senior|Chief|Staff|Managing|Deputy|Associate|Contributing|Political|Business|Sports|Digital|News|Special|Freelance',
  ])}){0,3} ${oneOf([
    'Writer|Reporter|Correspondent|Editor|Columnist|Contributor|Photographer|Producer|Journalist',
    'Redakteur(?:in)?|Reporterin|Korrespondent(?:in)?|Journalistin|Volontär(?:in)?',
  ])}$`,
);

/** Places of two words that stand after a name and a comma, as no person's name: "Ann Lee, New York". */
export const PLACE = new RegExp(
  `^${oneOf([
    'New (?:York|Delhi|Orleans)|Los Angeles|San (?:Francisco|Diego|Juan|José|Jose)|Las Vegas|Hong Kong|Tel Aviv',
    'Buenos Aires|Rio de Janeiro|São Paulo|Sao Paulo|Mexico City|Cape Town|Kuala Lumpur|Abu Dhabi|Addis Abeba',
    'Frankfurt (?:am Main|a\\. ?M\\.)|Den Haag|The Hague|Bad \\p{Lu}\\p{L}+|St\\. \\p{Lu}\\p{L}+|Washington,? D\\.? ?C\\.?',
    'United (?:States|Kingdom)|South Africa|North Korea|South Korea|New Zealand|Costa Rica',
  ])}$`,
  'u',
);

/** Those who are named beside a story and did not write it: "Medically reviewed by", "Foto:", "Übersetzt von". */
export const HELPER = new RegExp(
  `^${oneOf([
    '(?:medically |expert |technically |last )?(?:reviewed|fact[- ]checked|edited|verified|translated|approved)\\b',
    '(?:photos?|photography|pictures?|images?|illustrations?|illustrated|video|graphics?|editing|translation)(?: by|:)',
    '(?:fotos?|bild(?:er)?|grafik|illustration|übersetzung|übersetzt|redaktion|kamera|schnitt)(?: von|:)',
    '(?:crédits? )?(?:photos?|images?|illustrations?|traduction|traduit)(?: :|:| par| de)',
    '(?:fotos?|fotografía|imagen|ilustración|traducción|tradução|traduzione|foto di)(?::| de| por| di)',
  ])}`,
  'i',
);

/** What separates two names. */
export const BETWEEN_NAMES = /\s*(?:;|&|、|\s\/\s|\||\band\b|\bwith\b|\bund\b|\bet\b)\s*/;

/** Letters that mean "and" in one language, and may stand in a name or mean something else in another. */
const SHORT_AND = new Set(['a', 'e', 'i', 'o', 'y', 'en', 'та', 'й']);

/** What separates two names in the given language; where it isn't known, what does so in any. */
export const andOf = (language: string | undefined): RegExp => {
  const own = HEAD_WORDS[language?.slice(0, 2).toLowerCase() ?? '']?.and;
  return own === undefined ? ANY_AND() : betweenNames(own);
};

const ANY_AND = onDemand(() => betweenNames(headWords('and').filter((word) => !SHORT_AND.has(word))));

/** The patterns by their words: one is asked for with each name. */
const known = new Map<readonly string[], RegExp>();

function betweenNames(words: readonly string[]): RegExp {
  let pattern = known.get(words);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s+${oneOf(words)}\\s+`, 'i');
    known.set(words, pattern);
  }
  return pattern;
}

/** Words that name an organisation or a part of one: no person is called so. */
export const ORGANISATION = new RegExp(
  [
    `(?:^|[\\s(/-])${oneOf([
      // Companies and associations.
      'gmbh|ag|inc|llc|ltd|plc|corp(?:oration)?|company|holdings?|group|gruppe|groupe|e\\. ?v|verein|verband|verlag',
      'association|society|foundation|stiftung|fondation|institute?|institut|university|universität|université',
      'universidad|clinic|hospital|college|school|academy|ministry|ministerium|bundesamt|department|agency|agentur',
      'agencia|council|committee|commission|library|museum|club|partners|solutions|consulting|services',
      'police|polizei|policía|polícia|feuerwehr|bundesverband|landesverband|departement|customs|bank|church|kirche',
      // Publications, and who writes there.
      'news|media|magazine?|magazin|zeitung|nachrichten|anzeiger|journal|gazette|tribune|herald|radio|tv|fernsehen',
      'press|presse|prensa|online|blog|website|network|studios?|community|kitchens?|podcast|experience',
      'team|webteam|staff|editors?|editorial|newsroom|desk|bureau|correspondents?|contributors?',
      'redaktion|rédaction|redacción|redação|redazione|redactie|redaktionen|redaksjonen|redakcja|redakce|redactor',
    ])}(?=$|[\\s).,/-])`,
    // "tagesschau.de", "Motorsport-Total.com"
    '\\S\\.[a-z]{2,4}$',
    // "Die Achse", "The Economist"
    '^(?:the|die|der|das|le|la|les|el|il) ',
    // "U.S. Coast Guard"
    '^U\\.S\\. ',
  ].join('|'),
  'i',
);

/** What owns a site or makes it, or its desk, which nobody would call an author: "Valley Media GmbH". */
export const COMPANY = /(?:^|\s)(?:gmbh|ag|inc|llc|ltd|s\.?a|s\.?p\.?a|b\.?v)\b\.?|redaktion$/i;

/** Words of a name that are in lower case: "Vincent van Gogh", "Oscar de la Renta". */
const SMALL_WORDS = [
  ...words('of the and for de da del der van von al el bin ibn la le di du dos ter ten'),
  "d['’]\\S+",
  'al-\\S+',
].join('|');

const NAME_WORD = `(?:(?:\\p{Lu}|\\d)\\S*|\\p{Lo}\\S*|${SMALL_WORDS})`;

/** A name in which every word but the small ones begins with a capital, or that is one word. */
export const CAPITALISED = new RegExp(`^(?:\\S+|${NAME_WORD}(?: ${NAME_WORD})*)$`, 'u');

/** Two to five words that begin as a person's name does, with small words between: "Ann Lee", "Oscar de la Renta". */
export const PERSON = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:${SMALL_WORDS}) ){0,2}(?:d['’]|al-|el-)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,4}$`,
  'u',
);

/** The name of an account: "freeman1984". */
export const ACCOUNT = /^[\p{L}_][\p{L}\p{N}_.-]{1,39}$/u;

/** The address of an author's page: "/author/ann-lee", "/autoren/jana". */
export const AUTHOR_ADDRESS = new RegExp(
  `/${oneOf([
    'authors?|contributors?|writers?|journalists?|reporters?|columnists?|by|people|staff|profiles?|bio',
    'autor(?:en|es|in|innen|a|as)?|autori|auteurs?|autrices?|redakteure?|verfasser|profil|redacteurs?|redaktion',
    'skribent(?:er)?|forfatter(?:e)?|kirjoittaja|autorzy|autor[iy]|yazar(?:lar)?|penulis|journalistes?|firmas?',
  ])}/[^/]`,
  'i',
);

/** What follows a name where a paragraph says who the author is: " is a reporter", " schreibt". */
export const BIOGRAPHY = new RegExp(
  `^ ${oneOf([
    '(?:is|was|has (?:been|written)|writes|covers|works|joined|holds|lives)',
    '(?:ist|war|schreibt|arbeitet|studiert(?:e)?|leitet|lebt|berichtet)',
    '(?:est|écrit|travaille|es|escribe|trabaja|é|escreve|è|scrive|schrijft|werkt|är|skriver|er|jest|pisze|on|kirjoittaa)',
  ])} `,
);
