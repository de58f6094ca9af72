/** The views of an article, as the flags ask for them. */
import type { Article } from '../article/model.js';
import type { Flags, Settings } from '../cli/settings.js';
import {
  briefView,
  keyPointsView,
  metaView,
  quotesView,
  relatedView,
  removedView,
  speakersView,
  type View,
  whyView,
} from './index.js';

/** What is told of an article where it is not shown whole; `tell` is told what the person should know beside it. */
export async function makeView(
  article: Article,
  view: Settings['view'],
  flags: Flags,
  tell: (message: string) => void,
): Promise<View> {
  const quotations = async () => {
    const { quotes } = await import('../quotes/index.js');
    return quotes(article, { all: flags.all === true });
  };
  switch (view) {
    case 'related':
      return relatedView(article);
    case 'key-points':
      return keyPointsView(article);
    case 'removed':
      return removedView(article);
    case 'why':
      return whyView(article, flags.why ?? 1);
    case 'meta':
      return metaView(article, (await quotations()).length);
    case 'brief':
      return briefView(article, (await quotations()).length);
    default: {
      const { bySpeaker, countSpeakers, namesSpeakers } = await import('../quotes/index.js');
      const found = await quotations();
      if (found.length > 0 && !namesSpeakers(article))
        tell('speakers are named in English articles only; the quotations stand without theirs');
      const wanted = flags.by === undefined ? found : bySpeaker(found, flags.by);
      if (flags.by !== undefined && wanted.length === 0) {
        const names = [...new Set(found.flatMap((one) => (one.speaker ? [one.speaker.name] : [])))];
        const known = names.length > 0 ? `; quoted are ${names.join(', ')}` : '';
        tell(`nobody named "${flags.by}" is quoted${known}`);
      }
      return view === 'speakers' ? speakersView(countSpeakers(wanted)) : quotesView(wanted);
    }
  }
}

/** An article as the one record that --json and --batch print of it: whole, or the view that was asked for. */
export async function recordOf(
  article: Article,
  view: Settings['view'],
  flags: Flags,
  tell: (message: string) => void,
): Promise<Record<string, unknown>> {
  if (view === 'article') return (await import('../render/json/index.js')).projectArticle(article);
  return { schema: 1, view, ...(await makeView(article, view, flags, tell)).record };
}
