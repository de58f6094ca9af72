/** Writes the parts of README.md that are made from tables: `npm run docs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importModule, root } from './import-module.js';

const { withFlagTable } = await importModule('scripts/build/readme.ts');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const path = join(root, 'README.md');
writeFileSync(path, withFlagTable(readFileSync(path, 'utf8'), version));
