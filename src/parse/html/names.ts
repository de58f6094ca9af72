/** A byline's words → the authors' names. Pure. */

/** What templates and machines put where a name should be. */
const NOBODY =
  /^(?:admin(?:istrator)?|author|authors?|editor(?:s|ial)?|staff|guest|contributor|webmaster|user|root|null|undefined|none|unknown|anonymous|n\/?a|test|wordpress|website|marketing|team|blog|news|default|super user|written by|posted by|by|share|follow|view (?:all|profile|bio|posts).*|read more|bio|contact|email|.*\b(?:updated|published|posted|min read|minutes?|comments?|subscribe|newsletter)\b.*)$/i;

/** Letters after a name that are a degree or a title: "MS", "Ph.D.", "CFP®". */
const DEGREE =
  /^(?:[A-Z][A-Za-z]?\.?(?:[A-Z][a-z]?\.?){1,6}|Jr\.?|Sr\.?|I{2,3}|IV|Ph\.? ?D\.?|M\.? ?D\.?|Esq\.?|[A-Z]{2,6}(?:[-/][A-Z\d]{1,5})*[®™]?)(?: [\dA-Z][\w-]*)?$/;

/**
 * The names in a byline: "By Ann Lee and Bo Ek, Staff Writers" is Ann Lee and Bo Ek. What is no name (an address, a sentence, a
 * template's word) is left out.
 */
export function authorNames(byline: string): string[] {
  const line = byline
    .replace(/\s+/g, ' ')
    .replace(/^[\s|·•:–—-]+/, '')
    .replace(/^\p{L}{3,9}\.? \d{1,2}, \d{4}\s*[·|•,–—-]?\s*/u, '')
    .replace(/\s+on behalf of\b.*$/i, '')
    .replace(
      /^(?:(?:story|words|text|article|post|written|posted|reported|reviewed|published|contributed|compiled|edited|report|photos?)\s+(?:and \w+ )?)?(?:by|von|par|por|di|door|af|av)\b[:\s]+|^(?:authors?|author\(s\)|writer|contributor|reporter|autor|auteur|text|texte)\s*[:|–-]\s*/i,
      '',
    )
    .replace(
      /\s+[|·•–—]\s.*$|\s+(?:on|at|updated|published|posted)\b:?\s+(?=\d|[A-Z][a-z]+ \d|Mon|Tue|Wed|Thu|Fri|Sat|Sun).*$/i,
      '',
    )
    .replace(/\s*\((?:[^()]{0,60})\)\s*$/, '')
    .trim();
  if (line === '' || line.length > 160) return [];
  const names: string[] = [];
  // An organisation's own "and" parts nothing: "Center for Drug Evaluation and Research".
  const parts = /\b(?:for|of|the)\b/i.test(line) ? [line] : line.split(PARTING);
  for (const part of parts) {
    const [first = '', ...rest] = part.split(/\s*,\s*/);
    // "Lee, Ann" cannot be told from "Ann Lee, Bo Ek" but by its single words.
    if (isName(first)) names.push(first);
    for (const other of rest) {
      if (DEGREE.test(other) || ROLE.test(other)) continue;
      if (isName(other) && other.includes(' ')) names.push(other);
      else break;
    }
  }
  return [...new Set(names.map((name) => name.replace(/[,.:;|–—-]+$/, '').trim()))].filter((name) => name !== '');
}

const PARTING = /\s*(?:;|&|\s\/\s|\||\band\b|\bwith\b|\bund\b|\bet\b)\s*/;

const ROLE =
  /\b(?:writer|editor|reporter|correspondent|staff|contributor|author|director|manager|officer|president|founder|ceo|producer|columnist|journalist|analyst|specialist|expert|coach|professor|consultant|associate|press|news|today|times|post|network|inc|llc|university|strategist|lead|head of|reviewed|medically|fact.checked)\b/i;

function isName(value: string): boolean {
  const name = value.trim();
  if (name.length < 2 || name.length > 60 || NOBODY.test(name)) return false;
  if (/https?:|www\.|@\w+\.\w|[<>{}[\]=#\\:]|\d/.test(name)) return false;
  const words = name.split(' ');
  return words.length <= 6 && /\p{L}/u.test(name) && !/[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(name);
}
