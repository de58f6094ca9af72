/**
 * Makes the README's pictures: runs the built command on a pseudo-terminal and draws the emulator's cells as SVG, light and
 * dark. `npm run pictures`, after `npm run build`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Screen } from '../terminal.js';

const CELL = { width: 8.43, height: 18 };
const PAD = 16;

/** The sixteen colours of a plain light and a plain dark terminal. */
const SCHEMES = {
  light: {
    paper: '#ffffff', ink: '#24292f',
    palette: ['#24292f', '#cf222e', '#116329', '#4d2d00', '#0969da', '#8250df', '#1b7c83', '#6e7781', '#57606a', '#a40e26', '#1a7f37', '#633c01', '#218bff', '#a475f9', '#3192aa', '#8c959f'],
  },
  dark: {
    paper: '#0d1117', ink: '#e6edf3',
    palette: ['#484f58', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4', '#6e7681', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#ffffff'],
  },
}; // biome-ignore format: palettes in rows

/** @type {Record<string, string[]>} */
const VIEWS = { article: ['--no-pager'], quotes: ['--no-pager', '--quotes'] };

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param {Screen} screen @param {'light' | 'dark'} name @param {number} rows */
function draw(screen, name, rows) {
  const { paper, ink, palette } = SCHEMES[name];
  const { terminal } = screen;
  const width = terminal.cols * CELL.width + 2 * PAD;
  const height = rows * CELL.height + 2 * PAD;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<title>lede on a ${name} terminal of ${terminal.cols} columns</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
  ];
  for (let y = 0; y < rows; y++) {
    const line = terminal.buffer.active.getLine(y);
    if (!line) continue;
    let run = { style: '', text: '', x: 0, cells: 0 };
    const flush = () => {
      if (run.text.trim() === '') return;
      const x = PAD + run.x * CELL.width;
      const length = (run.cells * CELL.width).toFixed(2);
      out.push(
        `<text x="${x.toFixed(2)}" y="${PAD + y * CELL.height + 13}" textLength="${length}" xml:space="preserve" ${run.style}>${escaped(run.text)}</text>`,
      );
    };
    for (let x = 0; x < terminal.cols; x++) {
      const cell = line.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const color = cell.isFgPalette() ? (palette[cell.getFgColor()] ?? ink) : ink;
      const style = [
        `fill="${color}"`,
        cell.isBold() ? 'font-weight="bold"' : '',
        cell.isItalic() ? 'font-style="italic"' : '',
        cell.isUnderline() ? 'text-decoration="underline"' : '',
        cell.isDim() ? 'opacity="0.65"' : '',
      ]
        .filter(Boolean)
        .join(' ');
      if (style !== run.style) {
        flush();
        run = { style, text: '', x, cells: 0 };
      }
      run.text += cell.getChars() || ' ';
      run.cells += cell.getWidth();
    }
    flush();
  }
  return `${out.join('\n')}\n</svg>\n`;
}

for (const [view, words] of Object.entries(VIEWS)) {
  const screen = new Screen(words, { columns: 80, rows: 40 });
  await screen.end();
  const rows = Math.min(40, screen.all().split('\n').length);
  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    writeFileSync(join(import.meta.dirname, `${view}-${scheme}.svg`), draw(screen, scheme, rows));
  }
}
process.exit();
