/** Which pages are refused: each by a sign of its own. A short page is a short article. */
import { describe, expect, test } from 'vitest';
import { EXIT, LedeError } from '../../../src/base/errors.js';
import { parseHtml } from '../../../src/parse/html/index.js';
import { MESSAGES } from '../../../src/parse/html/rules/refusals.js';
import { A, B } from './ferry.js';

const SCRIPT = `<script>${'x();'.repeat(600)}</script>`;
const LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';

describe('a short page is printed', () => {
  test.each([
    ['one sentence', `<h1>Ferry turns back</h1><p>${A}</p>`],
    ['a few words', '<h1>Ferry turns back</h1><p>No boats today.</p>'],
    ['with much script', `${SCRIPT}<h1>Ferry turns back</h1><p>${A}</p>`],
    ['with a request for consent', `<h1>Ferry turns back</h1><p>${A}</p><div>We use cookies. Accept all cookies</div>`],
    [
      'with a request for scripts',
      `${SCRIPT}<noscript>You need to enable JavaScript</noscript><h1>Ferry</h1><p>No boats.</p>`,
    ],
    [
      'with a warning about scripts',
      `<div>JavaScript is disabled in your browser.</div>${SCRIPT}<h1>Ferry</h1><p>${A}</p>`,
    ],
    [
      'for AMP',
      `<script async src="https://cdn.ampproject.org/v0.js"></script><h1>Ferry turns back</h1><p>No boats.</p>`,
    ],
    ['of links', `<h1>Ferry turns back</h1><p><a href="/a">${A}</a></p><p><a href="/b">${B}</a></p>`],
    ['a list', '<ul><li>Milk</li><li>Bread</li><li>Two pounds of flour</li></ul>'],
    ['a list of titles', `<ul>${`<li><a href="/a">${B.slice(0, 50)}</a></li>`.repeat(9)}</ul>`],
    ['a table', '<table><tr><th>Boat</th><th>Time</th></tr><tr><td>Anna</td><td>9:00</td></tr></table>'],
    ['a poem', '<p>The tide comes in<br>the tide goes out<br>and nobody asks it why.</p>'],
    ['code', '<pre><code>const tide = 1;</code></pre>'],
    ['a picture', '<figure><img src="boat.jpg" alt="A boat"><figcaption>A boat at the pier.</figcaption></figure>'],
    [
      'beside a form to log in',
      `<header><form><input name="u"><input type="password"></form></header><h1>Ferry</h1><p>No boats.</p>`,
    ],
    [
      'about consent',
      '<h1>Court: consent to cookies must be free</h1><p>Nobody may be forced to accept all cookies.</p>',
    ],
    ['about errors', `<title>404: the page that never was</title><h1>404: the page that never was</h1><p>${A}</p>`],
    [
      'with teasers under a name for offers',
      `<main>${`<div class="promo-item"><a href="/a">${A}</a> Today</div>`.repeat(4)}</main>`,
    ],
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
    [
      'a check for robots with more text',
      '<title>Just a moment...</title><h1>coast.example</h1><p>Checking if the site connection is secure.</p><p>The site needs to review the security of your connection before it goes on, which takes some seconds.</p>',
      'robotCheck',
    ],
    [
      'a denial',
      '<title>Access Denied</title><h1>Access Denied</h1><p>You have no permission to access this server.</p>',
      'robotCheck',
    ],
    [
      'a request for consent with buttons',
      '<main><h2>Wir verwenden Cookies</h2><p>Mit Ihrer Einwilligung speichern wir und unsere Partner Daten auf Ihrem Gerät, um Werbung zu messen.</p><button>Alle akzeptieren</button></main>',
      'consent',
    ],
    [
      'a form to log in',
      '<title>Log in | Boats</title><h1>Log in</h1><form><label>Name</label><input type="password"><button>Log in</button><a href="/f">Forgot your password?</a></form>',
      'login',
    ],
    [
      'an error',
      '<title>Page not found | Boats</title><h1>Page not found</h1><p>Sorry, we could not find that page.</p>',
      'error',
    ],
    ['an error of a server', '<title>404 Not Found</title><center><h1>404 Not Found</h1></center><hr>nginx', 'error'],
    ['an element for scripts from a file', '<div id="root"></div><script src="/app.js"></script>', 'needsScript'],
    [
      'a form to log in that is hidden, and scripts',
      '<form style="display: none"><input type="password"></form><script src="/a.js"></script>',
      'needsScript',
    ],
    [
      'a menu',
      '<nav><a href="/a">News</a> <a href="/b">Sport</a></nav><footer>© 2024 Boats and more</footer>',
      'nothing',
    ],
    ['an article for subscribers', '<h1>Ferry turns back</h1><p>This article is for subscribers.</p>', 'paywall'],
    ['a few links', `<ul>${'<li><a href="/a">Harbour news</a>'.repeat(10)}</ul>`, 'links'],
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
