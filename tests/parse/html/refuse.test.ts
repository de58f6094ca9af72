/** Which pages are refused: each by a sign of its own. A short page is a short article. */
import { describe, expect, test } from 'vitest';
import { EXIT, LedeError } from '../../../src/base/errors.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { MESSAGES } from '../../../src/parse/html/rules/refusals.js';

const A = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.';
const B = 'Nobody on board was told why, and the harbour office, which opens at ten, had no answer either.';
const SCRIPT = `<script>${'x();'.repeat(600)}</script>`;
const LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';

describe('a short page is printed', () => {
  test.each([
    ['one sentence', `<h1>Ferry turns back</h1><p>${A}</p>`],
    ['a few words', '<h1>Ferry turns back</h1><p>No boats today.</p>'],
    ['with much script', `${SCRIPT}<h1>Ferry turns back</h1><p>${A}</p>`],
    ['with a request for consent', `<h1>Ferry turns back</h1><p>${A}</p><div>We use cookies. Accept all cookies</div>`],
  ])('%s', (_, page) => expect(parseHtml(page).body.length).toBeGreaterThan(0));
});

describe('a page is refused', () => {
  test.each<[string, string, keyof typeof MESSAGES]>([
    ['a check for robots', '<h1>Just a moment</h1><p>Verify you are human by ticking the box.</p>', 'robotCheck'],
    [
      'text that only a script makes',
      `${SCRIPT}<noscript>You need to enable JavaScript</noscript><div></div>`,
      'needsScript',
    ],
    ['a script and no text', `${SCRIPT}<div id="root"></div>`, 'needsScript'],
    ['a request for consent', '<div><p>Before you continue</p><p>Accept all cookies</p></div>', 'consent'],
    ['an article for subscribers', '<h1>Ferry turns back</h1><p>This article is for subscribers.</p>', 'paywall'],
    ['a list of links', `<ul>${'<li><a href="/a">A story of the day</a>'.repeat(30)}</ul>`, 'links'],
    ['nothing at all', '<div></div>', 'nothing'],
  ])('%s', (_, page, kind) => {
    const refuse = () => parseHtml(page);
    expect(refuse).toThrow(LedeError);
    expect(refuse).toThrow(expect.objectContaining({ exitCode: EXIT.notAnArticle }));
    expect(refuse).toThrow(MESSAGES[kind].found);
  });
});

describe('a page shows only the beginning', () => {
  const story = `<h1>Ferry turns back</h1><p>${A}</p><p>${B}</p>`;
  const long = `<p>${A}</p>`.repeat(40);
  test.each([
    ['where its data say that it is not free', `${LOCKED}<article>${story}</article>`, true],
    ['where it asks its readers to pay', `<article>${story}<p>Subscribe to continue reading</p></article>`, true],
    ['not where nothing says so', `<article>${story}</article>`, false],
    ['not where the story is long', `${LOCKED}<article>${story}${long}</article>`, false],
    [
      'not where text stands in an element named for a paywall',
      `${LOCKED}<article>${story}<div class="paywall"><p>${B}</p></div></article>`,
      false,
    ],
    ['but where that element is empty', `${LOCKED}<article>${story}<div class="paywall"></div></article>`, true],
  ])('%s', (_, page, incomplete) => expect(parseHtml(page).incomplete !== undefined).toBe(incomplete));
});
