/**
 * Text that was encoded as UTF-8 twice: its bytes were taken for ISO-8859-1 or windows-1252 in between, so that "don’t"
 * has become "donâ\u0080\u0099t" or "donâ€™t". Pure.
 */

/** Two to four bytes of UTF-8, each as the character that it is in ISO-8859-1. */
const ENCODED = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;

/** Fewer of them may be what a writer wrote. */
const MIN_ENCODED = 3;

/** A control character of ISO-8859-1: no text holds one, but bytes of UTF-8 often are one. */
const CONTROL = /[\u0080-\u009f]/;

/**
 * The text, decoded once more where every character beyond ASCII is a byte of UTF-8 and some are none of a text; else
 * undefined.
 */
export function decodeTwice(text: string): string | undefined {
  if (!CONTROL.test(text)) return undefined;
  let encoded = 0;
  const decoded = text.replace(ENCODED, (bytes) => {
    encoded++;
    return Buffer.from(bytes, 'latin1').toString('utf8');
  });
  return encoded >= MIN_ENCODED && isWhole(text) ? decoded : undefined;
}

/** True where no character beyond ASCII is left when the encoded ones are taken away. */
function isWhole(text: string): boolean {
  return !/[^ -~\s]/.test(text.replace(ENCODED, ''));
}
