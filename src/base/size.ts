/** Sizes in words, and back. Pure. K, M and G are powers of 1,024. */

/**
 * The most bytes that are read as one text: about as many characters as the longest string of JavaScript engines holds.
 */
export const MAX_TEXT = 500 * 2 ** 20;

const UNITS = ['bytes', 'KB', 'MB', 'GB'];

/** A number of bytes for a person: "312 bytes", "1.5 KB", "25 MB". */
export function formatSize(bytes: number): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** power;
  return `${Number(value.toFixed(value < 100 ? 1 : 0))} ${UNITS[power]}`;
}

/** The bytes that "4096", "800k", "25M", "25 MB" or "1.5G" means; undefined for what is no size. */
export function parseSize(words: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?) ?(?:([kmg])i?)?b?$/i.exec(words.trim()) ?? [];
  if (number === '') return undefined;
  return Math.floor(Number(number) * 1024 ** ('kmg'.indexOf(unit.toLowerCase()) + (unit === '' ? 0 : 1)));
}
