/** The row of the command that checks quotations. */
import { command } from './command.js';
import { INPUT, LISTING } from './shared-options.js';

export const check = command({
  summary: 'check that the quotations of a draft are in its sources',
  argument: {
    words: '<draft> [sources...]',
    help: 'the draft, and what it quotes: files, addresses, or "-" for standard input',
  },
  options: {
    shelf: { group: 'command', flags: '--shelf', help: 'also look in all saved articles' },
    quiet: { group: 'command', flags: '-q, --quiet', help: 'print nothing; only set the exit code' },
    ...LISTING,
    ...INPUT,
  },
  manual: [
    'Each quotation of the draft is looked for in the sources: in their quotations and in all of their text, as a ' +
      'transcript is. It is "verified" where a source has the same words, "shortened" where the draft itself shows ' +
      'what it left out or put in (an ellipsis, words in brackets), "altered" where a source has other words, which are shown, ' +
      '"speaker differs" where somebody else said the words, and otherwise "not found".',
    'Words are the same but for white space, the kinds of quotation marks, apostrophes and dashes, the case of the ' +
      'first letter, and a comma or full stop at the end. Nothing else is: "did not" is not "didn\'t".',
    'The exit code is 0 where every quotation is verified or shortened, and 4 where one is not. A source that cannot ' +
      'be read gives a message and the exit code 1, and the others are looked in.',
  ],
  examples: [
    ['lede check draft.md interview.txt https://example.com/a', 'check a draft'],
    ['lede check draft.md notes/*.txt --quiet && lede draft.md', 'go on only where all is in order'],
    ['lede check draft.md --shelf --json', 'look in the saved articles, for a program'],
  ],
  run: async (words, flags) => (await import('./check.js')).check(words, flags),
});
