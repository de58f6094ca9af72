/** Exit codes, documented in the manual, so that scripts can test them. */
export const EXIT = { done: 0, failed: 1, usage: 2, notAnArticle: 3, notVerified: 4, interrupted: 130 } as const;

/**
 * Something went wrong that the user can correct. Any module may throw it; only the command line prints it
 * (`lede: message`) and turns `exitCode` into the process's. The message is one line that says what went wrong and
 * what to do about it.
 */
export class LedeError extends Error {
  override name = 'LedeError';
  readonly exitCode: (typeof EXIT)[keyof typeof EXIT];

  constructor(message: string, exitCode: LedeError['exitCode'] = EXIT.failed, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
