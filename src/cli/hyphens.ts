/** What divides an article's words, as --hyphenate asks. */
import type { Article } from '../article/model.js';
import { namesSpeakers } from '../quotes/index.js';
import type { Hyphenator } from '../render/typeset/breaks.js';
import { hyphenatorFor } from '../render/typeset/hyphenate.js';

/** The hyphenator of the article's language. Without one the words stay whole, and `tell` is told why. */
export async function hyphensOf(article: Article, tell: (message: string) => void): Promise<Hyphenator | undefined> {
  // What is named in English articles only is named by the words that tell English from the rest.
  const language = article.language ?? (namesSpeakers(article) ? 'en' : undefined);
  const found = language === undefined ? undefined : await hyphenatorFor(language);
  if (language === undefined) tell('the article does not say its language, so its words stay whole');
  else if (!found) tell(`no rules are known for dividing words in "${language}"; they stay whole`);
  return found;
}
