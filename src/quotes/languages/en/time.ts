/** English: words of time. Each list is explained in ../language.ts. */
import { anyOf, words } from '../define.js';
import type { Time } from '../language.js';

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';
const MONTHS = 'January February March April May June July August September October November December';

/** "on Monday", "earlier this week", "last Friday night". */
const BEFORE_A_TIME = anyOf('on last this earlier late early');
const A_TIME = anyOf(`${DAYS} week month year night morning today`);
const PART_OF_A_DAY = anyOf('morning afternoon evening night');

export const TIME: Time = {
  timeWords: words(`
    ${DAYS.toLowerCase()}
    ${MONTHS.toLowerCase()}
    hours minutes day days night morning afternoon evening weekend week weeks month months year years
    today yesterday tomorrow
  `),
  timeModifiers: words('last next this that one earlier late'),
  occasion: new RegExp(`\\b${BEFORE_A_TIME} ${A_TIME}(?: ${PART_OF_A_DAY})?\\b|\\b${anyOf(DAYS)}\\b`),
  calendar: new RegExp(`^${anyOf(DAYS)}|^${anyOf(MONTHS)}\\b`),
};
