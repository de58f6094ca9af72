/** marked-terminal with lede's paints. */
import { Marked } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { type Theme, unpainted } from '../theme.js';

/** The classes that the highlighter gives to tokens, by their paint: two accents are enough to tell code apart. */
const HIGHLIGHTED = {
  marker: ['keyword', 'built_in', 'type'],
  code: ['literal', 'number', 'string'],
  quiet: ['comment', 'doctag', 'meta'],
  strong: ['title', 'section'],
} as const;

/**
 * Sets marked's tokens as painted text.
 * @param options More options of marked-terminal.
 */
export function terminalSetter(theme: Theme, options: object = {}): Marked {
  const paints = {
    ...{ code: unpainted, table: unpainted, strong: theme.strong, em: theme.emphasis, codespan: theme.code },
    ...{ del: theme.deleted, link: theme.link, href: theme.link },
  };
  const highlight = Object.fromEntries([
    ['default', unpainted],
    ...HIGHLIGHTED.marker.map((name) => [name, theme.marker]),
    ...HIGHLIGHTED.code.map((name) => [name, theme.code]),
    ...HIGHLIGHTED.quiet.map((name) => [name, theme.quiet]),
    ...HIGHLIGHTED.strong.map((name) => [name, theme.strong]),
  ]);
  // Reflow and emoji stay off: lines are broken by lede, and text stays as it is.
  const settings = { ...paints, tab: 0, emoji: false, unescape: false, reflowText: false, ...options };
  return new Marked(markedTerminal(settings, { theme: highlight, ignoreIllegals: true }));
}
