/** The article of a story whose text stands in a feed. */
import { expect, test } from 'vitest';
import { plainText } from '../../src/article/passages.js';
import { parseArticleOrStories } from '../../src/parse/index.js';
import { articleOfStory } from '../../src/parse/story.js';

const PROSE =
  'The ferry left the pier at noon, and drifted for an hour in the fog before a tug came from the harbour. ';
const PAGE = `<p>${PROSE.repeat(4)}</p><p>${PROSE.repeat(4)}</p>`;

async function articleIn(content: string, more = '') {
  const feed =
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Post</title>' +
    `<item><title>Ferry &amp;lt; pier</title><link>https://h.example/a/</link>${more}` +
    `<content:encoded><![CDATA[${content}]]></content:encoded></item></channel></rss>`;
  const parsed = await parseArticleOrStories(feed, { url: 'https://h.example/feed', name: 'https://h.example/feed' });
  const [story] = 'list' in parsed ? parsed.list.stories : [];
  if (!story || !('list' in parsed)) throw new Error('no story');
  return articleOfStory(story, parsed.list);
}

test('says what the feed says of it', async () => {
  const article = await articleIn(PAGE, '<author>ann@h.example (Ann Lee)</author><pubDate>2026-11-23</pubDate>');
  expect(article).toMatchObject({
    headline: 'Ferry < pier',
    authors: [{ name: 'Ann Lee' }],
    date: { iso: '2026-11-23' },
    source: { format: 'html', name: 'https://h.example/feed', site: 'Harbour Post', url: 'https://h.example/a/' },
  });
  expect(article.body).toHaveLength(2);
});

test('has whole addresses', async () => {
  const article = await articleIn(`${PAGE}<p>${PROSE}<a href="b">The tug</a></p>`);
  expect(JSON.stringify(article.body)).toContain('https://h.example/a/b');
});

test.each([
  [
    'buttons',
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="?share=a">A site</a></li></ul></div>',
    'sharing',
    'A site',
  ],
  [
    'the note of WordPress',
    '<p>The post <a href="/a">Ferry</a> appeared first on <a href="/">Harbour Post</a>.</p>',
    'feed-note',
    'The post Ferry appeared first on Harbour Post.',
  ],
])('leaves out %s', async (_, below, rule, text) => {
  const article = await articleIn(PAGE + below);
  expect(plainText(article)).not.toContain(text);
  expect(article.removed).toMatchObject([{ rule, text: expect.stringContaining(text) }]);
});

test('keeps all, where little would be left of it', async () => {
  const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/${i}">Ferry number ${i} of the fleet</a></li>`);
  const article = await articleIn(`<p>Short.</p><ul>${links.join('')}</ul>`);
  expect(plainText(article)).toContain('Ferry number 29 of the fleet');
});

test('is empty where the feed gives nothing', async () => {
  const parsed = await parseArticleOrStories(
    '<rss version="2.0"><channel><item><title>Ferry</title></item></channel></rss>',
  );
  if (!('list' in parsed) || !parsed.list.stories[0]) throw new Error('no story');
  expect(await articleOfStory(parsed.list.stories[0], parsed.list)).toMatchObject({ headline: 'Ferry', body: [] });
});
