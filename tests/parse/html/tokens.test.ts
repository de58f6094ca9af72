/** How a page's characters are told apart as tags and text: the smallest page for each rule, and what is called. */
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/parse/html/tokens.js';

/** The calls for a page in one line: `a` text, `<p id=a>` a start tag, `</p>` an end tag. */
function calls(page: string, wanted: (name: string) => boolean = () => true): string {
  const out: string[] = [];
  let foreign = false;
  tokenize(page, {
    isInForeignContext: () => foreign,
    startTag(name) {
      foreign ||= name === 'svg';
      out.push(`<${name}`);
    },
    attribute(name) {
      out.push(` ${name}`);
      return wanted(name);
    },
    value: (value) => out.push(`=${value}`),
    startTagEnd: (closed) => out.push(closed ? '/>' : '>'),
    endTag: (name) => out.push(`</${name}>`),
    text: (text) => out.push(`[${text}]`),
  });
  return out.join('');
}

describe('tags', () => {
  test.each([
    ['names are in lower case', '<DIV><Div></DIV>', '<div><div></div>'],
    ['an end tag ends at its ">", whatever stands before', '</p class="a" b>a', '</p>[a]'],
    ['a slash at the end closes', '<br/><br / ><br /a>', '<br/><br/><br a=>'],
    ['"<" before no letter is text', 'a < b <3 <', '[a < b <3 <]'],
    ['an end tag without a name is nothing', 'a</>b', '[a][b]'],
    ['a tag that never ends is no token but its name', 'a<b c="d', '[a]<b c=d'],
    ['so too an end tag', 'a</b', '[a]'],
  ])('%s', (_, page, expected) => expect(calls(page)).toBe(expected));
});

describe('attributes', () => {
  test.each([
    ['with quotation marks of both kinds, or none', `<a b="c d" e='f"' g=h/i>`, '<a b=c d e=f" g=h/i>'],
    ['without a value', '<a b c>', '<a b= c=>'],
    ['with space around the sign', '<a b = "c"\n d\t=\te>', '<a b=c d=e>'],
    ['not parted by space', '<a b="c"d="e">', '<a b=c d=e>'],
    ['one may begin with any sign', '<a =b "c>', '<a =b= "c=>'],
    ['an empty value', '<a b= >', '<a b=>'],
    ['"&copy" before a letter or "=" is an address', '<a b="?a&copy=1&amp;c&lt;">', '<a b=?a&copy=1&c<>'],
  ])('%s', (_, page, expected) => expect(calls(page)).toBe(expected));

  test('values that are not wanted are passed over', () => {
    expect(calls('<a b="&amp;>" c=d e>f', (name) => name === 'c')).toBe('<a b c=d e>[f]');
  });
});

describe('text', () => {
  test.each([
    ['entities are decoded', '&lt;&eacute;&#8212;&#x41;&copy2 &unknown; & &amp', '[<é—A©2 &unknown; & &]'],
    ['of a script up to its own end tag', '<script>a &lt; "</p>" </SCRIPT x>b', '<script>[a &lt; "</p>" ]</script>[b]'],
    ['a longer name ends no script', '<style>a</styles>b</style>', '<style>[a</styles>b]</style>'],
    ['a script that never ends', '<script>a</p>', '<script>[a</p>]'],
    ['of a title with entities', '<title>a <b> &amp; c</title>', '<title>[a <b> & c]</title>'],
    ['a title in SVG holds elements', '<svg><title><b>a', '<svg><title><b>[a]'],
    ['plaintext never ends', '<plaintext>a</plaintext>&lt;', '<plaintext>[a</plaintext>&lt;]'],
    ['soft hyphens are no part of it', 'a\u00adb&shy;c<a title="d\u00ade&shy;f">', '[abc]<a title=def>'],
  ])('%s', (_, page, expected) => expect(calls(page)).toBe(expected));
});

describe('comments and declarations', () => {
  test.each([
    ['end at the first "-->" or "--!>"', 'a<!-- b > - -- --->c<!-- --!>d', '[a][c][d]'],
    ['may be empty, and cut short', 'a<!---->b<!-->c<!--->d', '[a][b][c][d]'],
    ['hide the rest where they never end', 'a<!-- b', '[a]'],
    ['bogus ones end at the first ">"', 'a<?b?>c<!d>e</ f>g<![CDATA[h>i', '[a][c][e][g][i]'],
    ['a doctype', '<!DOCTYPE html>a', '[a]'],
  ])('%s', (_, page, expected) => expect(calls(page)).toBe(expected));
});
