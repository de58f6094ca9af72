/** Draws what stands on an emulated terminal as SVG. */

const CELL = { width: 8.43, height: 18 };
const PAD = 16;

/** A plain light and a plain dark terminal: paper, ink, and the sixteen colours. */
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

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A colour of the 256 or of all, as the emulator gives it. @param {number} number @param {boolean} rgb @param {string[]} palette */
function hex(number, rgb, palette) {
  const level = (/** @type {number} */ one) => (one === 0 ? 0 : 55 + 40 * one);
  const grey = 8 + 10 * (number - 232);
  const parts = rgb
    ? [number >> 16, (number >> 8) & 255, number & 255]
    : number >= 232
      ? [grey, grey, grey]
      : [Math.floor((number - 16) / 36), Math.floor((number - 16) / 6) % 6, (number - 16) % 6].map(level);
  if (!rgb && number < 16) return palette[number] ?? '';
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The screen as SVG, its first `rows` rows, on light paper or dark.
 * @param {import('../../tests/support/terminal.js').Screen} screen @param {'light' | 'dark'} name @param {number} rows
 */
export function draw(screen, name, rows) {
  const { paper, ink, palette } = SCHEMES[name];
  const { terminal } = screen;
  const width = terminal.cols * CELL.width + 2 * PAD;
  const height = rows * CELL.height + 2 * PAD;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height}" width="${width.toFixed(0)}" height="${height}" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<title>lede on a ${name} terminal of ${terminal.cols} columns</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${paper}"/>`,
  ];
  const { active } = terminal.buffer;
  for (let y = 0; y < rows; y++) {
    const line = active.getLine((active.type === 'alternate' ? active.viewportY : 0) + y);
    if (!line) continue;
    let run = { style: '', behind: '', text: '', x: 0, cells: 0, wide: false };
    const flush = () => {
      const x = (PAD + run.x * CELL.width).toFixed(2);
      const length = (run.cells * CELL.width).toFixed(2);
      if (run.behind !== '')
        out.push(
          `<rect x="${x}" y="${PAD + y * CELL.height}" width="${length}" height="${CELL.height}" fill="${run.behind}"/>`,
        );
      if (run.text.trim() !== '')
        out.push(
          `<text x="${x}" y="${PAD + y * CELL.height + 13}" textLength="${length}" xml:space="preserve" ${run.style}>${escaped(run.text)}</text>`,
        );
    };
    for (let x = 0; x < terminal.cols; x++) {
      const cell = line.getCell(x);
      if (!cell || cell.getWidth() === 0) continue;
      const front = cell.isFgDefault() ? ink : hex(cell.getFgColor(), cell.isFgRGB(), palette);
      const back = cell.isBgDefault() ? '' : hex(cell.getBgColor(), cell.isBgRGB(), palette);
      const inverse = Boolean(cell.isInverse());
      const behind = inverse ? front : back;
      const style = [
        `fill="${inverse ? back || paper : front}"`,
        cell.isBold() ? 'font-weight="bold"' : '',
        cell.isItalic() ? 'font-style="italic"' : '',
        cell.isUnderline()
          ? 'text-decoration="underline"'
          : cell.isStrikethrough()
            ? 'text-decoration="line-through"'
            : '',
        cell.isDim() ? 'opacity="0.65"' : '',
      ]
        .filter(Boolean)
        .join(' ');
      // Wide characters come from fonts of other widths: each is put where its cell is.
      const wide = cell.getWidth() === 2;
      if (style !== run.style || behind !== run.behind || wide || run.wide) {
        flush();
        run = { style, behind, text: '', x, cells: 0, wide };
      }
      run.text += cell.getChars() || ' ';
      run.cells += cell.getWidth();
    }
    flush();
  }
  return `${out.join('\n')}\n</svg>\n`;
}
