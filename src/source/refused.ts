/** The error of an answer without a page. */
import { EXIT, LedeError } from '../base/errors.js';

/** A server refuses: its answer has no page. */
export class RefusedError extends LedeError {
  /**
   * @param status the status of the answer.
   * @param retryAfter when the server asks to try again, in milliseconds since 1970, where it says so.
   */
  constructor(
    message: string,
    readonly status: number,
    readonly retryAfter: number | undefined,
  ) {
    super(message, EXIT.failed);
  }
}
