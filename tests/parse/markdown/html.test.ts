/** HTML inside Markdown, taken apart. */
import { expect, test } from 'vitest';
import { htmlPieces } from '../../../src/parse/markdown/html.js';

/** Pieces as rows: "<a href=x>" for a tag, "</a>" for an end tag, "!text" for a comment, the text for text. */
const rows = (html: string) =>
  htmlPieces(html).map((piece) => {
    if (piece.type !== 'tag') return piece.type === 'comment' ? `!${piece.text}` : piece.text;
    const attributes = Array.from(piece.attributes, ([name, value]) => ` ${name}=${value}`).join('');
    return `<${piece.closing ? '/' : ''}${piece.name}${attributes}>`;
  });

test.each([
  ['tags and text', 'a <B>b</B> c', ['a ', '<b>', 'b', '</b>', ' c']],
  ['attributes, the first of a name', '<a HREF="x" href=y z>', ['<a href=x z=>']],
  ['references are left as they are', '&amp; <a href="?a&amp;b">', ['&amp; ', '<a href=?a&amp;b>']],
  ['a bracket inside quotation marks', '<a title="b > c">d', ['<a title=b > c>', 'd']],
  ['an empty element', '<br/>a', ['<br>', 'a']],
  ['a comment', '<!-- a --><!-->b', ['! a ', '!', 'b']],
  ['a comment that is not closed', 'a<!-- b', ['a', '! b']],
  ['a CDATA section', '<![CDATA[ a > b ]]>c', ['! a > b ', 'c']],
  ['a declaration and an instruction', '<!DOCTYPE html><?xml version="1.0"?>a', ['a']],
  ['the content of a script', '<script>a("<b>")</script>c', ['<script>', 'a("<b>")', '</script>', 'c']],
  ['a script that is not closed', '<script>a <b> c', ['<script>', 'a <b> c']],
  ['a tag that is not closed', 'a <b c="d', ['a ', '<b c="d']],
  ['an end tag that is not closed', 'a </b', ['a ', '</b']],
  ['brackets that begin no tag', 'I </3 you, 1 < 2', ['I ', '</3 you, 1 < 2']],
  ['a bracket that begins no tag before one', '1 < 2 <b>', ['1 ', '< 2 ', '<b>']],
])('%s', (_, html, expected) => expect(rows(html)).toEqual(expected));
