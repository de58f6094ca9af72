/**
 * The five folds over the sites of the saved pages. The pages of a fold are read with weights that were trained on the
 * pages of the other four, so that no page is scored with weights that have seen its site. scripts/train divides the
 * pages by the same rule.
 */
import { createHash } from 'node:crypto';

/** How many folds there are; they are numbered from 0. */
export const FOLDS = 5;

/**
 * The site of a page: the last two labels of its host. That is coarser than the registrable domain ("co.uk" is one
 * site), so pages of one owner never stand in two folds.
 * @param {string} url an absolute address; another text is its own site @returns {string}
 */
export function siteOf(url) {
  if (!URL.canParse(url)) return url;
  const { hostname } = new URL(url);
  return hostname
    .replace(/^www\./, '')
    .split('.')
    .slice(-2)
    .join('.');
}

/**
 * The fold of a page: the MD5 of its site's name, as one number of 128 bits, modulo the number of folds.
 * @param {string} url @returns {number}
 */
export function foldOf(url) {
  return Number(BigInt(`0x${createHash('md5').update(siteOf(url)).digest('hex')}`) % BigInt(FOLDS));
}
