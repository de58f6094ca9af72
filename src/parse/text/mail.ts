/** The header of a mail. */

const HEADER = /^(From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|List-Id): ?(.*)$/i;

/** True for a line like "Subject: The pool". */
export const isMailHeader = (line: string): boolean => HEADER.test(line);

/**
 * A header line's name, in lower case, and its value; undefined for any other line, and for one of over 500 UTF-16
 * units.
 */
export function parseMailHeader(line: string): { name: string; value: string } | undefined {
  const [all, name = '', value = ''] = (line.length <= 500 && HEADER.exec(line)) || [];
  return all === undefined ? undefined : { name: name.toLowerCase(), value };
}
