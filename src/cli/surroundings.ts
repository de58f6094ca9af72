/** Where the program runs: environment, terminal and configuration file. */
import { existsSync, fstatSync } from 'node:fs';
import type { Config } from './options.js';
import { configFile, type Surroundings } from './settings.js';

/** @throws {LedeError} (usage) for a configuration file that cannot be read or says something wrong. */
export async function readSurroundings(): Promise<Surroundings & { config: Config }> {
  const { env } = process;
  // Asking whether this is a terminal loads streams, so ask only where standard output is a device at all.
  const tty = isDevice(1) && (await import('node:tty')).isatty(1);
  const file = configFile(env);
  // Most people have no configuration file, and do not need the part that reads one.
  const configured = file !== undefined && (env.LEDE_CONFIG !== undefined || existsSync(file));
  const config: Config = configured ? (await import('./config.js')).readConfig(file, env) : {};
  return { env, tty, config, ...(tty && { columns: process.stdout.columns }) };
}

function isDevice(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice();
  } catch {
    return false;
  }
}
