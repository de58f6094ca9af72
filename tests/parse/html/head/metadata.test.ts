/** What a page's data say, also where a template broke them. */
import { expect, test } from 'vitest';
import { readMetadata } from '../../../../src/parse/html/head/index.js';
import { readTree } from '../../../../src/parse/html/tree.js';

const read = (head: string, attributes = '') =>
  readMetadata(readTree(`<html ${attributes}><head>${head}</head><body></body></html>`, () => undefined));

const LINKED = (source: string) => `<script type="application/ld+json">${source}</script>`;

test.each([
  ['a comma after the last', '{"@type": "Article", "headline": "Ferry, turns back", "keywords": ["a", "b",],}'],
  ['a comment', '{"@type": "Article", /* our story */ "headline": "Ferry, turns back"}'],
  ['a comment to the end of the line', '{"@type": "Article", // ours\n "headline": "Ferry, turns back"}'],
  ['a CDATA section', '//<![CDATA[\n{"@type": "Article", "headline": "Ferry, turns back"}\n//]]>'],
  ['a CDATA section in comments', '/*<![CDATA[*/{"@type": "Article", "headline": "Ferry, turns back"}/*]]>*/'],
  ['an HTML comment', '<!-- {"@type": "Article", "headline": "Ferry, turns back"} -->'],
  ['a semicolon', '{"@type": "Article", "headline": "Ferry, turns back"};'],
  ['a line end in a string', '{"@type": "Article", "headline": "Ferry,\nturns back"}'],
  ['a list', '[{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Ferry, turns back"}]'],
  ['a graph', '{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "headline": "Ferry, turns back"}]}'],
])('JSON-LD with %s', (_, source) => expect(read(LINKED(source)).titles).toEqual(['Ferry, turns back']));

test('what looks like a comment in a string stays', () => {
  const { url } = read(LINKED('{"@type": "Article", "url": "https://example.org/a,}",}'));
  expect(url).toBe('https://example.org/a,}');
});

test.each([
  ['a name', '"Ann Lee"', ['Ann Lee']],
  ['names', '["Ann Lee", "Bo Ek"]', ['Ann Lee', 'Bo Ek']],
  ['people', '[{"name": "Ann Lee"}, {"name": "Bo Ek"}]', ['Ann Lee', 'Bo Ek']],
  ['a person with two names', '{"givenName": "Ann", "familyName": "Lee"}', ['Ann Lee']],
  ['a person with several names', '{"name": ["Ann Lee", "Bo Ek"]}', ['Ann Lee', 'Bo Ek']],
  ['nobody', '{"name": ""}', []],
])('an author that is %s', (_, author, names) =>
  expect(read(LINKED(`{"@type": "Article", "author": ${author}}`)).authors).toEqual(names),
);

test.each([
  ['lang="de-AT"', '', 'de-AT'],
  ['lang="en_US"', '', 'en-US'],
  ['lang=""', '<meta property="og:locale" content="fr_FR">', 'fr-FR'],
  ['', '<meta http-equiv="content-language" content="nl, en">', 'nl'],
  ['', LINKED('{"@type": "Article", "inLanguage": "it"}'), 'it'],
  ['lang="the language"', '', undefined],
])('the language of <html %s> %s', (attributes, head, language) =>
  expect(read(head, attributes).language).toBe(language),
);

test.each([
  ['<meta property="og:site_name" content="Valley Post">', 'Valley Post'],
  [LINKED('{"@type": "Article", "publisher": {"name": "Valley Post"}}'), 'Valley Post'],
  [LINKED('[{"@type": "WebSite", "name": "Valley Post"}, {"@type": "Article"}]'), 'Valley Post'],
])('the name of the site: %s', (head, site) => expect(read(head).site).toBe(site));
