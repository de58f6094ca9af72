/**
 * The names of the commands, and nothing else: each start of lede looks here whether its first word is one of them.
 * `table.ts` says what they are. Pure.
 */
export const COMMAND_NAMES = [
  ...(['save', 'saved', 'find', 'tag', 'remove', 'export', 'import'] as const),
  ...(['check'] as const),
  ...(['subscribe', 'subscriptions', 'unsubscribe', 'news'] as const),
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

/** The command that a word names. A file of such a name is read as `./NAME`. */
export function commandNamed(word: string | undefined): CommandName | undefined {
  return COMMAND_NAMES.find((name) => name === word);
}
