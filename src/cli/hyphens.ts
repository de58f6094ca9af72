/** The hyphenator for an article, by its language. */
import type { Article } from '../article/model.js';
import { languageOfSpeakers } from '../quotes/index.js';
import { hyphenatorFor } from '../render/typeset/hyphenate.js';
import type { Hyphenator } from '../render/typeset/opportunities.js';

/** Undefined where the language is not known or has no rules; `onNote` is then given a message. */
export async function hyphensOf(article: Article, onNote: (note: string) => void): Promise<Hyphenator | undefined> {
  // Where the article does not name its language, its commonest words may.
  const language = article.language ?? languageOfSpeakers(article);
  const found = language === undefined ? undefined : await hyphenatorFor(language);
  if (language === undefined) onNote('the article does not name its language, so words are not hyphenated');
  else if (!found) onNote(`there are no hyphenation rules for the language "${language}"; words are not hyphenated`);
  return found;
}
