/** `lede config`: the value of each setting, and where it comes from. Pure. */
import { cleanLine } from '../article/clean.js';
import { type Config, SETTING_ROWS } from './options.js';
import { configFile, type Environment } from './settings.js';

/** A setting: its name, its value in words, and where the value comes from: a variable, a file's path or "default". */
export interface SettingInForce {
  name: string;
  value: string;
  from: string;
}

/** Every setting that the configuration file may give, in the order of the table of options. */
export function settingsInForce(config: Config, env: Environment, version: string): SettingInForce[] {
  const given: Record<string, unknown> = { ...config };
  return SETTING_ROWS.map(({ name, option }) => {
    const { environment = [], fallback } = option;
    const variable = environment.find((one) => hasEffect(one, env[one]));
    if (variable !== undefined) return { name, value: cleanLine(env[variable] ?? ''), from: variable };
    const value = given[name];
    if (value !== undefined) return { name, value: inWords(value), from: configFile(env) ?? '' };
    if (fallback !== undefined && hasEffect(fallback, env[fallback]))
      return { name, value: cleanLine(env[fallback] ?? ''), from: fallback };
    return { name, value: (option.default ?? '').replace('VERSION', version), from: 'default' };
  });
}

/** False for a variable that changes nothing. An empty one does not, except that an empty pager means none. */
function hasEffect(name: string, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (name === 'CLICOLOR_FORCE' && value === '0') return false;
  return value !== '' || name === 'LEDE_PAGER' || name === 'PAGER';
}

function inWords(value: unknown): string {
  return cleanLine(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
