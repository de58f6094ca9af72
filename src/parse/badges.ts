/** Badges: small pictures that show a number or a state, made by a service ("build passing"). Pure. */
import { oneOf } from './patterns.js';

/** The services, and the ends of addresses that sites give their own badges. */
const BADGES: readonly string[] = [
  '^(?:https?:)?//(?:img\\.shields\\.io|(?:flat\\.)?badgen\\.net|badge\\.fury\\.io|badges\\.[\\w.-]+|isitmaintained\\.com)/',
  '^(?:https?:)?//(?:www\\.)?(?:travis-ci\\.\\w+|codecov\\.io|coveralls\\.io|snyk\\.io|ci\\.appveyor\\.com|circleci\\.com)/',
  '^(?:https?:)?//(?:opencollective\\.com|api\\.codacy\\.com|app\\.codacy\\.com|api\\.securityscorecards\\.dev|zenodo\\.org)/.*badge',
  '/(?:badges?|workflows/[^/]+/badge)(?:\\.svg|/)',
];
const BADGE = new RegExp(oneOf(BADGES), 'i');

/** True for the address of a badge. */
export function isBadge(address: string): boolean {
  return BADGE.test(address);
}
