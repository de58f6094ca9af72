/** The configuration file: where it is, and what it says, with the line of a mistake. */
import { readFileSync } from 'node:fs';
import { cleanLine } from '../article/clean.js';
import { EXIT, LedeError } from '../base/errors.js';
import { isObject } from '../base/is-object.js';
import { type Config, SETTING_ROWS } from './options.js';
import type { Environment } from './settings.js';

/**
 * Reads and checks the configuration file; an empty configuration where there is no file.
 * @throws {LedeError} (usage) for a file that cannot be read or says something wrong, with its line.
 */
export function readConfig(path: string, env: Environment): Config {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // The usual file may be missing; the one that LEDE_CONFIG names may not.
    if ((code === 'ENOENT' || code === 'ENOTDIR') && !env.LEDE_CONFIG) return {};
    throw new LedeError(`could not read the configuration file ${path}: ${code ?? error}`, EXIT.usage, {
      cause: error,
    });
  }
  return parseConfig(source, path);
}

/**
 * Reads the text of a configuration file: a JSON object.
 * @throws {LedeError} (usage) that names the file, the line and the mistake.
 */
export function parseConfig(source: string, path: string): Config {
  const wrong = (at: number, what: string): LedeError =>
    new LedeError(`${path}:${source.slice(0, at).split('\n').length}: ${what}`, EXIT.usage);
  let made: unknown;
  try {
    made = JSON.parse(source.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /position (\d+)/.exec(message)?.[1];
    const what = message.replace(/ in JSON at .*| \(line .*/, '');
    throw wrong(at === undefined ? source.length : Number(at), `not valid JSON: ${what}`);
  }
  if (!isObject(made)) throw wrong(0, 'must be a JSON object, such as {"width": 60}');
  const config: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(made)) {
    const at = Math.max(0, source.search(new RegExp(`"${key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"\\s*:`)));
    const row = SETTING_ROWS.find(({ name }) => name === key);
    if (!row) {
      const known = SETTING_ROWS.map(({ name }) => name).join(', ');
      throw wrong(at, `unknown key "${cleanLine(key)}"; the keys are ${known}`);
    }
    const reading = row.setting.read(value);
    if (!('value' in reading)) throw wrong(at, `${key} ${reading.problem}`);
    config[key] = reading.value;
  }
  return config;
}
