/** German: words of time. Each list is explained in ../language.ts. */
import { anyOf, words } from '../define.js';
import type { Time } from '../language.js';

const DAYS = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag';
const MONTHS = 'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember';
const PARTS = 'morgen vormittag mittag nachmittag abend nacht';

export const TIME: Time = {
  timeWords: words(`
    ${DAYS.toLowerCase()}
    ${DAYS.toLowerCase()
      .split(' ')
      .flatMap((day) => PARTS.split(' ').map((part) => day + part))
      .join(' ')}
    ${MONTHS.toLowerCase()} ${PARTS}
    anfang ende mitte jahr jahre jahren jahres monat monate monaten monats stunde stunden tag tage tagen uhr woche
    wochen wochenende wochenendes minuten heute gestern vorgestern
  `),
  timeModifiers: words('am letzten letzte vergangenen vergangene nächsten'),
  occasion: new RegExp(
    `\\b(?:am|seit|vergangenen|letzten) ${anyOf(DAYS)}(?:${anyOf(PARTS)})?\\b|\\b(?:gestern|vorgestern)\\b|\\bam \\d{1,2}\\. ${anyOf(MONTHS)}`,
  ),
  calendar: new RegExp(`^${anyOf(DAYS)}|^${anyOf(MONTHS)}\\b`),
};
