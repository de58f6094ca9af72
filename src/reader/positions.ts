/** Where one stopped reading, kept between readings: a file in the XDG state folder. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sleep } from '../base/sleep.js';

/** A place in an article: the block at the top of the screen, of how many. */
export interface Place {
  block: number;
  blocks: number;
  /** When it was left, in milliseconds since 1970: the oldest are forgotten first. */
  at: number;
}

interface Kept {
  version: 1;
  places: Record<string, Place>;
}

/** How many articles' places are kept. */
const MOST = 1000;

export interface Places {
  place?: Place;
  /** What was wrong with the file, for the person. */
  word?: string;
}

/** The file's path, after the XDG Base Directory Specification; undefined where there is no home. */
export function placesFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const state = env.XDG_STATE_HOME || (env.HOME ? join(env.HOME, '.local', 'state') : undefined);
  return state === undefined ? undefined : join(state, 'lede', 'places.json');
}

const code = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** What the file holds; undefined where there is none. @throws the system's error where it cannot be read. */
function readKept(file: string): Kept | 'newer' | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (code(error) === 'ENOENT' || code(error) === 'ENOTDIR') return undefined;
    throw error;
  }
  try {
    const kept = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || typeof kept.version !== 'number') return 'damaged';
    if (kept.version > 1) return 'newer';
    return isPlaces(kept.places) ? kept : 'damaged';
  } catch {
    return 'damaged';
  }
}

function isPlaces(value: unknown): value is Record<string, Place> {
  const isRecord = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
  return isRecord(value) && Object.values(value as object).every((one) => isRecord(one) && typeof one.at === 'number');
}

/** Sets a damaged file aside, over no other; its new name. */
function setAside(file: string): string {
  for (let number = 1; ; number++) {
    const aside = `${file}.damaged${number === 1 ? '' : `-${number}`}`;
    if (existsSync(aside)) continue;
    renameSync(file, aside);
    return aside;
  }
}

/** The place kept for an article. A damaged file is set aside; a newer program's is left alone. */
export function readPlace(file: string, key: string): Places {
  let kept: ReturnType<typeof readKept>;
  try {
    kept = readKept(file);
    if (kept === 'damaged') return { word: `the file of places was damaged; it is now ${setAside(file)}` };
  } catch {
    return { word: `the file of places cannot be read: ${file}` };
  }
  if (kept === 'newer') return { word: 'the places are a newer lede’s; this one leaves them alone' };
  const place = kept?.places[key];
  return place && Number.isInteger(place.block) && place.block >= 0 ? { place } : {};
}

/**
 * Keeps a place: with the file locked, it is read again, so that another reader's places stay, and written whole beside itself, then renamed.
 * A damaged file is set aside; a newer program's is left alone.
 * @throws the system's error where it cannot be written; the file is then as it was.
 */
export function writePlace(file: string, key: string, place: Place): void {
  mkdirSync(dirname(file), { recursive: true });
  // A link to a file elsewhere stays one.
  const path = existsSync(file) ? realpathSync(file) : file;
  withLock(path, () => {
    const kept = readKept(path);
    if (kept === 'newer') return;
    if (kept === 'damaged') setAside(path);
    const places = kept === undefined || kept === 'damaged' ? {} : kept.places;
    const entries = Object.entries({ ...places, [key]: place })
      .sort(([, a], [, b]) => b.at - a.at)
      .slice(0, MOST);
    writeWhole(path, `${JSON.stringify({ version: 1, places: Object.fromEntries(entries) })}\n`);
  });
}

/** Writes beside the file, flushes, renames: whoever reads it finds the old or the new, whole. */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}`;
  try {
    const fd = openSync(beside, 'w', 0o600);
    try {
      // Not writeSync, which a disk that is nearly full ends half-way without an error.
      writeFileSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, path);
    flushFolder(dirname(path));
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A new name is on the disk only when its folder is. */
function flushFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch {
    // Windows opens no folders, and needs no such flush.
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    // Some file systems flush no folders. The file itself is whole either way.
  } finally {
    closeSync(fd);
  }
}

/** How long another's lock is waited for, and after what time one without a living owner is broken, in milliseconds: a write takes ten. */
const PATIENCE = 2000;

/** Does the work while no other lede does, and takes away what one that was killed left behind. */
function withLock(path: string, work: () => void): void {
  const lock = `${path}.lock`;
  const fd = takeLock(lock);
  try {
    writeFileSync(fd, String(process.pid));
    const folder = dirname(path);
    for (const name of readdirSync(folder)) {
      const rest = name.startsWith(basename(path)) ? name.slice(basename(path).length) : '';
      if (/^(?:\.lock)?\.\d+$/.test(rest)) rmSync(join(folder, name), { force: true });
    }
    work();
  } finally {
    closeSync(fd);
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): number {
  for (const until = Date.now() + PATIENCE; ; ) {
    try {
      return openSync(lock, 'wx', 0o600);
    } catch (error) {
      if (code(error) !== 'EEXIST' || Date.now() > until) throw error;
      if (isAbandoned(lock)) breakLock(lock);
      else sleep(5);
    }
  }
}

/**
 * Takes an abandoned lock away. Two may find it abandoned at once, and the slower must not take away what the faster has made meanwhile: what
 * was moved aside is looked at again, and put back where it is alive.
 */
function breakLock(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (!isAbandoned(aside)) linkSync(aside, lock);
  } catch (error) {
    // ENOENT: another was faster. EEXIST: a third has taken the lock already.
    if (code(error) !== 'ENOENT' && code(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** True for a lock whose owner has ended, or that has stood for too long. */
function isAbandoned(lock: string): boolean {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const owner = Number(readFileSync(lock, 'utf8'));
    if (age > 10 * PATIENCE) return true;
    // Its owner may be about to write its name.
    if (!Number.isInteger(owner) || owner <= 0) return age > PATIENCE / 2;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // ENOENT: it is gone already, and the next try may have it. EPERM: somebody else's, alive.
    return code(error) === 'ESRCH';
  }
}
