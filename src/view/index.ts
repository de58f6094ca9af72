/** Article → what a view shows of it, as data. Pure. */
import type { Article } from '../article/model.js';
import { bySpeaker, countSpeakers } from '../quotes/by-speaker.js';
import type { Quotation } from '../quotes/index.js';
import { briefView } from './brief.js';
import { keyPointsView } from './key-points.js';
import { metaView } from './meta.js';
import type { View, ViewName } from './model.js';
import { quotesView } from './quotes.js';
import { relatedView } from './related.js';
import { removedView } from './removed.js';
import { speakersView } from './speakers.js';
import { whyView } from './why.js';

export { VIEW_NAMES, type View, type ViewName } from './model.js';

/** The quotations of an article. */
export interface FoundQuotations {
  quotations: readonly Quotation[];
  /** True where the article is in a language in which speakers are found. */
  namesSpeakers: boolean;
}

/** What a view depends on, beside the article. */
export interface ViewOptions {
  /** The article's quotations, where they are known already; else they are looked for. */
  found?: FoundQuotations | undefined;
  /** Also show marked words that are no quotation, each with the reason (quotes). */
  all?: boolean | undefined;
  /** Only the quotations of a speaker with this name (quotes, speakers). */
  by?: string | undefined;
  /** Which removed text to explain, from 1, as --removed numbers them (why). */
  why?: number | undefined;
}

/**
 * The view of that name.
 * @throws {LedeError} (usage) for `why` where no removed text has that number.
 */
export async function makeView(article: Article, name: ViewName, options: ViewOptions = {}): Promise<View> {
  switch (name) {
    case 'related':
      return relatedView(article);
    case 'key-points':
      return keyPointsView(article);
    case 'removed':
      return removedView(article);
    case 'why':
      return whyView(article, options.why ?? 1);
    case 'meta':
      return metaView(article, (await findQuotations(article, options)).quotations.length);
    case 'brief':
      return briefView(article, (await findQuotations(article, options)).quotations.length);
    case 'quotes':
    case 'speakers':
      return quotationsView(article, name, options);
  }
}

/** The quotations of an article. Finding them takes a large part of the program, loaded only when it is needed. */
async function findQuotations(article: Article, { found, all = false }: ViewOptions): Promise<FoundQuotations> {
  if (found && !all) return found;
  const { languageOfSpeakers, quotes } = await import('../quotes/index.js');
  return { quotations: quotes(article, { all }), namesSpeakers: languageOfSpeakers(article) !== undefined };
}

async function quotationsView(article: Article, name: 'quotes' | 'speakers', options: ViewOptions): Promise<View> {
  const { quotations, namesSpeakers } = await findQuotations(article, options);
  const { by } = options;
  const wanted = by === undefined ? quotations : bySpeaker(quotations, by);
  const view = name === 'speakers' ? speakersView(countSpeakers(wanted)) : quotesView(wanted);
  const notes: string[] = [];
  if (!namesSpeakers && name === 'quotes') view.record = { speakers: 'not-supported', ...view.record };
  if (quotations.length > 0 && !namesSpeakers)
    notes.push('speakers are named in English, French, German and Spanish articles; these quotations have none');
  if (by !== undefined && wanted.length === 0) {
    const names = [...new Set(quotations.flatMap((one) => (one.speaker ? [one.speaker.name] : [])))];
    const known = names.length > 0 ? `; the article quotes ${names.join(', ')}` : '';
    notes.push(`there is no quotation by "${by}"${known}`);
  }
  return notes.length > 0 ? { ...view, notes } : view;
}
