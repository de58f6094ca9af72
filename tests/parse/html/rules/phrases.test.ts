/** Each row of the lists of phrases matches its example, by itself. */
import { describe, expect, test } from 'vitest';
import {
  AFTER_STORY,
  afterStoryPattern,
  CONTROL_LABELS,
  controlPattern,
  DISCLOSURES,
  disclosurePattern,
  EMBED_CONSENTS,
  embedConsentPattern,
  KEY_POINT_LABELS,
  linePattern,
  MACHINE_SUMMARIES,
  PICTURE_CREDITS,
  POINTERS,
  pictureCreditPattern,
  pointerPattern,
} from '../../../../src/parse/html/rules/phrases.js';
import {
  ACCEPT_PHRASES,
  CONSENT_PHRASES,
  ERROR_PHRASES,
  LOGIN_PHRASES,
  NEEDS_SCRIPT_PHRASES,
  noticePattern,
  PAYWALL_PHRASES,
  paywallPattern,
  ROBOT_CHECK_PHRASES,
  titlePattern,
} from '../../../../src/parse/html/rules/refusals.js';
import { CODE_LABELS, noteLinePattern, POST_NOTES } from '../../../../src/parse/html/rules/threads.js';
import type { PhraseRow } from '../../../../src/parse/html/rules/words.js';

const lists: [name: string, rows: readonly PhraseRow[], pattern: (rows: readonly PhraseRow[]) => RegExp][] = [
  ['pointers to other stories', POINTERS, pointerPattern],
  ['lines after the story', AFTER_STORY, afterStoryPattern],
  ['credits of pictures', PICTURE_CREDITS, pictureCreditPattern],
  ['disclosures', DISCLOSURES, disclosurePattern],
  ['requests to allow an embedded video', EMBED_CONSENTS, embedConsentPattern],
  ['labels of key points', KEY_POINT_LABELS, linePattern],
  ['labels of summaries by programs', MACHINE_SUMMARIES, linePattern],
  ['labels of controls', CONTROL_LABELS, controlPattern],
  ['paywalls', PAYWALL_PHRASES, paywallPattern],
  ['requests for consent', CONSENT_PHRASES, noticePattern],
  ['buttons that accept', ACCEPT_PHRASES, noticePattern],
  ['titles of errors', ERROR_PHRASES, titlePattern],
  ['titles of forms to log in', LOGIN_PHRASES, titlePattern],
  ['checks for robots', ROBOT_CHECK_PHRASES, noticePattern],
  ['pages that need scripts', NEEDS_SCRIPT_PHRASES, noticePattern],
  ['notes of the software of a forum', POST_NOTES, noteLinePattern],
  ['labels over code', CODE_LABELS, noteLinePattern],
];

describe.each(lists)('%s', (_, rows, pattern) => {
  test.each(rows)('%s matches "%s"', (phrase, example) => {
    expect(example).toMatch(pattern([[phrase, example]]));
  });
});
