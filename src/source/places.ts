/** Where one stopped reading, kept between readings: a file in the XDG state folder. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

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

function readKept(file: string): Kept | 'newer' | 'damaged' | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Not there yet, or not to be read: the article opens at its start.
    return undefined;
  }
  try {
    const kept = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || typeof kept.version !== 'number') return 'damaged';
    if (kept.version > 1) return 'newer';
    return typeof kept.places === 'object' && kept.places !== null ? kept : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** The place kept for an article. A damaged file is set aside; a newer program's is left alone. */
export function readPlace(file: string, key: string): Places {
  const kept = readKept(file);
  if (kept === 'newer') return { word: 'the places are a newer lede’s; this one leaves them alone' };
  if (kept === 'damaged') {
    try {
      renameSync(file, `${file}.damaged`);
    } catch {
      return { word: `the file of places is damaged: ${file}` };
    }
    return { word: `the file of places was damaged; it is now ${file}.damaged` };
  }
  const place = kept?.places[key];
  return place && Number.isInteger(place.block) && place.block >= 0 ? { place } : {};
}

/**
 * Keeps a place: the file is read again, so that another reader's places stay, and written whole beside itself, then renamed.
 * @throws the system's error where it cannot be written.
 */
export function writePlace(file: string, key: string, place: Place): void {
  const kept = readKept(file);
  if (kept === 'newer') return;
  const places = kept === undefined || kept === 'damaged' ? {} : kept.places;
  const entries = Object.entries({ ...places, [key]: place })
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST);
  const text = `${JSON.stringify({ version: 1, places: Object.fromEntries(entries) })}\n`;
  mkdirSync(join(file, '..'), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    const fd = openSync(beside, 'w', 0o600);
    try {
      writeSync(fd, text);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
