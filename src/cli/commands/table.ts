/** The table of commands. From it come their flags, --help, manual pages and completion. */
import { check } from './checking.js';
import type { CommandRow } from './command.js';
import { news, subscribe, subscriptions, unsubscribe } from './feeds.js';
import type { CommandName } from './names.js';
import { exportRow, find, importRow, remove, save, saved, tag } from './shelf.js';

export const COMMANDS: Readonly<Record<CommandName, CommandRow>> = {
  save,
  saved,
  find,
  tag,
  remove,
  export: exportRow,
  import: importRow,
  check,
  ...{ subscribe, subscriptions, unsubscribe, news },
};
