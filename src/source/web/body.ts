/** Reads the body of an answer. */
import { LedeError } from '../../base/errors.js';
import { formatSize } from '../../base/size.js';
import type { LoadOptions } from '../input.js';
import { bodyError } from './errors.js';
import type { Answer } from './network.js';

const DEFAULT_MAX_BYTES = 25 * 2 ** 20;

/** The content codings that are asked for: those that every supported version of Node decompresses while it reads. */
export const CODINGS = ['gzip', 'deflate', 'br'];

/** The codings of an answer that need no more than that: none, and the old name of gzip (RFC 9110, 8.4.1.3). */
const READABLE_CODINGS = ['', 'identity', 'x-gzip', ...CODINGS];

/**
 * Reads the body, decompressed.
 * @throws {LedeError} where it is larger than the limit, compressed in another way than was asked for, damaged, or ends
 *   too early.
 */
export async function readBody(
  { headers, body }: Answer,
  url: URL,
  { maxBytes = DEFAULT_MAX_BYTES, progress }: LoadOptions,
): Promise<Uint8Array> {
  const codings = (headers.get('content-encoding') ?? '').split(',').map((coding) => coding.trim().toLowerCase());
  const unknown = codings.find((coding) => !READABLE_CODINGS.includes(coding));
  if (unknown !== undefined) {
    const what = `the page is compressed as "${unknown}", which lede cannot read`;
    throw new LedeError(`${url.href}: ${what}; save the page from a browser and read the file`);
  }
  // The declared length is that of the compressed body.
  const isCompressed = codings.some((coding) => coding !== '' && coding !== 'identity');
  const length = isCompressed ? Number.NaN : Number(headers.get('content-length') ?? Number.NaN);
  if (length > maxBytes) throw tooLarge(url, maxBytes);
  const chunks: Uint8Array[] = [];
  let count = 0;
  try {
    for await (const chunk of body ?? []) {
      count += chunk.length;
      if (count > maxBytes) throw tooLarge(url, maxBytes);
      chunks.push(chunk);
      progress?.(count);
    }
  } catch (error) {
    throw error instanceof LedeError ? error : bodyError(url, error, count, length);
  }
  return Buffer.concat(chunks);
}

function tooLarge(url: URL, maxBytes: number): LedeError {
  return new LedeError(
    `${url.href}: larger than the limit of ${formatSize(maxBytes)}; raise the limit with --max-size`,
  );
}
