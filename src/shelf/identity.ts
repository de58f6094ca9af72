/** Which file a name stands for at the moment. */
import { statSync } from 'node:fs';

/** What tells a file from one that has taken its name since. */
export function identityOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? 0;
}
