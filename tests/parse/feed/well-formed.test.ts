/** Broken XML, made well-formed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeWellFormed } from '../../../src/parse/feed/well-formed.js';

describe('XML is mended', () => {
  test.each([
    ['what is well-formed stays', '<a b="c"><d>e &amp; f</d></a>', '<a b="c"><d>e &amp; f</d></a>', false],
    ['CDATA stays', '<a><![CDATA[<b> & </c>]]></a>', '<a><![CDATA[<b> & </c>]]></a>', false],
    ['comments and instructions go', '<?xml version="1.0"?><a><!-- <b> --><?php x?>c</a>', '<a>c</a>', false],
    ['a document type goes', '<!DOCTYPE rss PUBLIC "-//A//B" "http://x/y.dtd"><a/>', '<a/>', false],
    [
      '… with its entities',
      '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///x">]><a>&b;</a>',
      '<a>&b;</a>',
      false,
    ],
    ['what is cut is closed', '<rss><item><title>Ferry', '<rss><item><title>Ferry</title></item></rss>', true],
    ['CDATA without an end', '<a><![CDATA[Ferry', '<a><![CDATA[Ferry]]></a>', true],
    ['a comment without an end', '<a>Ferry<!-- <b>', '<a>Ferry</a>', true],
    ['an element without an end', '<a><b>c</a>', '<a><b>c</b></a>', true],
    ['an end without an element', '<a>b</c></a>', '<a>b</a>', true],
    ['an item in an item', '<item><title>a<item>b</item>', '<item><title>a</title></item><item>b</item>', true],
    ['"<" as a character', '<a>1 < 2 <3 <"x</a>', '<a>1 &lt; 2 &lt;3 &lt;"x</a>', true],
    ['a quote without an end', '<a><b c="d>e</b></a>', '<a>&lt;b c="d>e</a>', true],
    ['">" in an attribute', '<a b="c>d">e</a>', '<a b="c>d">e</a>', false],
    ['HTML without end tags', '<a>b<br>c<img src="d"></a>', '<a>b<br/>c<img src="d"/></a>', false],
    ['the case of an end tag', '<pubDate>a</pubdate>', '<pubDate>a</pubDate>', false],
    [
      'a table of contents goes',
      '<a><rdf:Seq><rdf:li resource="b"/></rdf:Seq></a>',
      '<a><rdf:Seq></rdf:Seq></a>',
      false,
    ],
    [
      'a person with a very long name',
      `<author>${'(a'.repeat(1000)}</author>`,
      `<author>${'(a'.repeat(250)}</author>`,
      false,
    ],
    ['names that JavaScript knows', '<a><__proto__>b</__proto__></a>', '<a>b</a>', true],
  ])('%s', (_, xml, text, mended) => {
    expect(makeWellFormed(xml)).toEqual({ text, mended, cut: false });
  });
});

test('elements deeper than 90 lose their tags, not their text', () => {
  const { text } = makeWellFormed(`${'<a>'.repeat(200)}deep${'</a>'.repeat(200)}`);
  expect(text).toBe(`${'<a>'.repeat(90)}deep${'</a>'.repeat(90)}`);
});

test('no more elements are kept than asked for', () => {
  const { text, cut } = makeWellFormed('<a><b>1</b><b>2</b><b>3</b></a>', 3);
  expect(text).toBe('<a><b>1</b><b>2</b></a>');
  expect(cut).toBe(true);
});

test('what has been mended needs no mending', () => {
  const piece = fc.constantFrom(
    ...['<a>', '</a>', '<b c="', '<b c="d">', '"', '>', '<', '<![CDATA[', ']]>', '<!--', '-->', '<item>', '</item>'],
    ...['text', '<br>', '<!DOCTYPE a [', ']>', '<?', '?>', '/>', '&', '<d/>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = makeWellFormed(pieces.join(''));
      expect(makeWellFormed(text)).toEqual({ text, mended: false, cut: false });
    }),
  );
});
