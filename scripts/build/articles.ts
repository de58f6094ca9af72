/** The bundled articles as the build stores them: parsed, and with their quotations, so that start-up does neither. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/article/model.js';
import { parse } from '../../src/parse/index.js';
import { languageOfSpeakers, quotes } from '../../src/quotes/index.js';
import type { FoundQuotations } from '../../src/view/index.js';

/** What the folder's Markdown files hold: the content of articles.json and of quotations.json. */
export async function bundledArticles(folder: string): Promise<{
  articles: { text: string; article: Article }[];
  quotations: Record<string, FoundQuotations>;
}> {
  const articles: { text: string; article: Article }[] = [];
  const quotations: Record<string, FoundQuotations> = {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  for (const file of files.sort()) {
    const name = file.slice(0, -3);
    const text = readFileSync(join(folder, file), 'utf8');
    const article = await parse(text, { from: 'markdown', name });
    articles.push({ text, article });
    quotations[name] = { quotations: quotes(article), namesSpeakers: languageOfSpeakers(article) !== undefined };
  }
  return { articles, quotations };
}
