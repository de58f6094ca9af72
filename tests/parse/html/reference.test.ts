/** How a page of reference is read: a manual, a wiki, the documentation of a program. */
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/parse/html/head/index.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { measure } from '../../../src/parse/html/measure.js';
import { findReference } from '../../../src/parse/html/reference.js';
import { REFERENCE_LABELS, referenceLabelPattern } from '../../../src/parse/html/rules/references.js';
import { readTree } from '../../../src/parse/html/tree.js';
import { outline } from './outline.js';

const A = 'The pump starts when the float falls below the lower mark, and stops when it reaches the upper one.';
const B = 'Set the delay in seconds, where zero means that the pump starts at once and never waits for the float.';
const C = 'The option was added in the third edition, and replaces the two switches that older pumps had.';
const TEXT = `<p>${A}</p><p>${B}</p><p>${C}</p>`;

/** A page with a menu and the text of a manual, as its software would name them. */
const manual = (content: string, { head = '', holder = 'main' } = {}) =>
  `<html><head><title>Pumps</title>${head}</head><body><nav><a href="/a">Home</a></nav>` +
  `<${holder}><h1>Pumps</h1>${content}</${holder.replace(/ .*/, '')}><footer>Made by hand</footer></body></html>`;

describe('which pages are references', () => {
  const holderOf = (page: string, url?: string) => {
    const tree = readTree(page);
    measure(tree.body);
    const found = findReference(tree, url, readMetadata(tree).published !== undefined);
    return found && `${found.tag}${found.get('class') ? `.${found.get('class')}` : ''}`;
  };
  const generator = (name: string) => ({ head: `<meta name="generator" content="${name}">` });
  test.each([
    ['a container of documentation software', manual(TEXT, { holder: 'div class="rst-content"' }), 'div.rst-content'],
    ['a container of a wiki', manual(TEXT, { holder: 'div class="mw-parser-output"' }), 'div.mw-parser-output'],
    ['a generator', manual(TEXT, generator('mkdocs-1.6')), 'main'],
    [
      'a generator, without an element for the text',
      manual(TEXT, { ...generator('Doxygen 1.9'), holder: 'div' }),
      'div',
    ],
    ['a generator of any site', manual(TEXT, generator('WordPress 6')), undefined],
    [
      'a type of schema.org',
      manual(TEXT, { head: '<script type="application/ld+json">{"@type":"TechArticle"}</script>' }),
      'main',
    ],
    ['no sign', manual(TEXT), undefined],
  ])('%s', (_, page, holder) => expect(holderOf(page)).toBe(holder));

  test.each([
    ['https://docs.example.org/pumps', 'main'],
    ['https://example.org/en/manual/pumps.html', 'main'],
    ['https://example.org/documents/pumps', undefined],
    ['https://example.org/2024/pumps', undefined],
  ])('by the address %s', (url, holder) => expect(holderOf(manual(TEXT), url)).toBe(holder));

  test('a page with a date of publication is none by its path alone', () => {
    const dated = manual(TEXT, { head: '<meta property="article:published_time" content="2024-05-03">' });
    expect(holderOf(dated, 'https://example.org/docs/pumps')).toBeUndefined();
    expect(holderOf(dated, 'https://docs.example.org/pumps')).toBe('main');
  });
});

describe('what stands in a reference', () => {
  const url = 'https://docs.example.org/pumps';
  const linesOf = (content: string) => outline(parseHtml(manual(content), { url }));
  test.each([
    [
      'the first paragraph, which is the page’s description too, is text',
      `<p>${A}</p><section>${TEXT}</section>`,
      `¶ ${A}`,
    ],
    [
      'a section named for its heading, which has a number',
      `${TEXT}<section id="sponsors"><h2><span>2.2. </span>Sponsors</h2><p>${B} Twice.</p></section>`,
      'h2 2.2. Sponsors',
    ],
    [
      'a section with the id of its heading',
      `${TEXT}<section id="review-comments"><h2>Review comments</h2><p>${B} Twice.</p></section>`,
      'h2 Review comments',
    ],
    ['a heading that its class hides from a menu', `${TEXT}<h2 class="hide-from-toc">Delays</h2>${TEXT}`, 'h2 Delays'],
    ['an aside that is a note', `${TEXT}<aside><p>Note</p><p>${B} Beware.</p></aside>${TEXT}`, `¶ ${B} Beware.`],
    ['an aside that shows code', `${TEXT}<aside><pre>pump --now</pre></aside>${TEXT}`, 'code : pump --now'],
  ])('%s is kept', (_, content, line) => {
    const lines = linesOf(content);
    expect(lines.filter((one) => !one.startsWith('removed'))).toContain(line);
  });

  test.each([
    [
      'an aside of links',
      '<aside><a href="#a">Delays of the pump</a> <a href="#b">Floats of the pump</a></aside>',
      'Delays of',
    ],
    ['comments', `<div class="comments"><h2>Comments</h2><p>${B} I say.</p></div>`, 'I say'],
    ['a label', '<div><a href="/edit">Edit this page</a></div>', 'Edit this'],
    ['the day of the last change', '<p>Last updated on May 3, 2024</p>', '¶ Last'],
  ])('%s is left out', (_, content, words) => {
    const lines = linesOf(`${TEXT}${content}${TEXT.replaceAll('pump', 'engine')}`);
    expect(lines.filter((one) => !one.startsWith('removed')).join('\n')).not.toContain(words);
  });
});

describe('the parts of a reference that are links', () => {
  const link = (name: string) => `<li><a href="/${name}">${name}</a></li>`;
  const url = 'https://docs.example.org/pumps';
  const shownOf = (page: string) =>
    outline(parseHtml(page, { url })).filter((line) => !line.startsWith('removed') && !line.startsWith('related'));

  test('a menu before the headline is left out, versions in it too', () => {
    const menu = `<nav><ul>${['Version 1.8', 'Version 1.7', 'Pump.js'].map(link).join('')}</ul></nav>`;
    const lines = shownOf(`<title>Pumps</title><main>${menu}<h1>Pumps</h1>${TEXT}${TEXT}${TEXT}</main>`);
    expect(lines.join('\n')).not.toContain('Version');
  });

  test('a list of links in the text is kept', () => {
    const lines = shownOf(manual(`${TEXT}<h2>See also</h2><ul>${['Floats', 'Valves'].map(link).join('')}</ul>`));
    expect(lines).toContain('h2 See also');
    expect(lines).toContain('• ¶ [Floats](https://docs.example.org/Floats)');
  });

  test('the first page of a chapter is its table of contents', () => {
    const names = ['Floats of old pumps', 'Valves and their seats', 'Delays in seconds', 'Repairs by hand'];
    const lines = shownOf(
      manual(`<p>${A}</p><div class="toc"><p>Contents</p><ul>${names.map(link).join('')}</ul></div>`),
    );
    expect(lines.join('\n')).toContain('Valves and their seats');
  });

  test('a box that is named for an offer is text where it has sentences and no form', () => {
    const lines = shownOf(manual(`${TEXT}<section class="pump-promo"><p>${B} Twice.</p></section>${TEXT}`));
    expect(lines).toContain(`¶ ${B} Twice.`);
  });

  test('a term with a tooltip is kept', () => {
    const lines = shownOf(manual(`${TEXT}<ul><li><a class="glossary-tooltip" href="/f">Float</a></li></ul>${TEXT}`));
    expect(lines).toContain('• ¶ [Float](https://docs.example.org/f)');
  });
});

test('the name of a function is no author', () => {
  const lines = outline(
    parseHtml(
      `<title>Pump</title><meta name="generator" content="rustdoc"><main><h1>Enum Pump</h1>` +
        `<h4 class="code-header">pub const fn <a href="#is_on" class="fn">is_on</a>(&amp;self) -&gt; bool</h4>${TEXT}${TEXT}</main>`,
    ),
  );
  expect(lines).toContain('h4 pub const fn is_on(&self) -> bool');
  expect(lines.join('\n')).not.toContain('by is_on');
});

describe('the headline of a reference', () => {
  const headlineOf = (heading: string, title: string) =>
    parseHtml(`<title>${title}</title><div class="rst-content"><h1>${heading}</h1>${TEXT}</div>`).headline;
  test.each([
    ['a short name', 'API', 'API — Pumps 2.1 documentation', 'API'],
    ['a name after its kind', 'Class Pump', 'Pump (Harbour 2.1 API)', 'Class Pump'],
    ['words that the page hides', '<span class="sr-only">View source</span>Pump', 'Pump — harbour', 'Pump'],
  ])('%s', (_, heading, title, headline) => expect(headlineOf(heading, title)).toBe(headline));
});

describe('the labels', () => {
  test.each(REFERENCE_LABELS)('%s', (pattern, example) => {
    expect(referenceLabelPattern([[pattern, example]]).test(example)).toBe(true);
  });
  test.each(['Copying files between pumps', 'Nextcloud', 'Source code of the pump', 'Indexes', 'Show me the pump'])(
    '"%s" is none',
    (line) => expect(referenceLabelPattern(REFERENCE_LABELS).test(line)).toBe(false),
  );
});
