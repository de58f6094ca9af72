/** What a text is taken for, by its first characters. */
import { describe, expect, test } from 'vitest';
import { sniff } from '../../src/parse/sniff.js';

const PROSE = 'The ferry left the pier at nine.\n\nNobody on board was told why.\n';

describe('by content alone', () => {
  test.each([
    ['html', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><title>x</title>'],
    ['html', '  \n<!-- saved -->\n<!-- twice --><HTML><body>'],
    ['html', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="x">'],
    ['html', '\ufeff<html>'],
    ['html', '<table><tr><td>x'],
    ['html', '<a href="/x">y</a>'],
    ['html', '<img src="x">'],
    ['html', '<h2>Ferry</h2>'],
    ['text', '<Ann> said that the ferry was late.'],
    ['text', `${PROSE}# ferry\nmore\n`],
    ['text', `${PROSE}See [the note](https://example.org/) of it.\n`],
    ['text', `5 < 6 and 7 > 2\n${PROSE}`],
    ['text', PROSE],
    ['markdown', `# Ferry\n\n${PROSE}`],
    ['markdown', `---\nheadline: Ferry\n---\n${PROSE}`],
    ['markdown', `${PROSE}## One\n\n${PROSE}## Two\n`],
    ['markdown', `${PROSE}\`\`\`\ncode\n\`\`\`\n`],
    ['markdown', `${PROSE}**Bold** and [a link](https://example.org/)\n`],
  ])('%s: %j', (format, text) => expect(sniff({}, text)).toBe(format));
});

test.each([
  ['html', { mediaType: 'text/html' }],
  ['html', { mediaType: 'application/xhtml+xml' }],
  ['markdown', { mediaType: 'text/markdown' }],
  ['html', { name: 'a/b.HTM' }],
  ['text', { name: 'b.txt' }],
])('%s by what is known of it', (format, known) => expect(sniff(known, '# Ferry')).toBe(format));

test.each([
  ['<rss version="2.0"><channel>', {}],
  ['<?xml version="1.0"?>\n<!-- made -->\n<feed xmlns="http://www.w3.org/2005/Atom">', {}],
  ['<?xml version="1.0"?><rdf:RDF>', { name: 'news.xml' }],
  ['anything', { mediaType: 'application/atom+xml' }],
])('a feed is refused: %j', (text, known) => expect(() => sniff(known, text)).toThrow('this is a feed'));
