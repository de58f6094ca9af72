/** How a text ends of which a feed gives only the beginning. Data, with an example for each row. Pure. */

/** What ends a preview. */
const CUT_ENDINGS: RegExp[] = [
  // "The ferry left the pier […]", "The ferry left …", "The ferry left [...]"
  /[[(]\s*(?:…|\.\.\.|&hellip;|&#8230;)\s*[\])]$/,
  /(?:…|\.\.\.|&hellip;|&#8230;)$/,
  // "… Read more", "Continue reading →", "Read the full story »", "Keep reading"
  /\b(?:read|continue|keep)\s+(?:more|on|reading|the (?:full|whole|rest)\b[^.]{0,60})[^.\p{L}]{0,8}$/iu,
  // "Continue reading Ferry misses pier →"
  /\bcontinue reading\b[^.]{0,120}[→»›]$/i,
  // German, French, Spanish, Italian, Portuguese, Dutch: "Weiterlesen", "Lire la suite", "Leer más", "Continua a leggere"
  /\b(?:weiterlesen|mehr lesen|lire la suite|lire plus|leer más|seguir leyendo|continua a leggere|leggi tutto)\W{0,8}$/i,
  /\b(?:leia mais|continue lendo|lees verder|lees meer)\W{0,8}$/i,
];

/** What WordPress writes below each story: "The post Ferry misses pier appeared first on Example Times." */
const BELOW = /\s*\bThe post .{1,300} (?:appeared first|first appeared) on .{1,100}\.?\s*$/;

/** True for a paragraph that a feed adds below each story. */
export function isBelowStory(text: string): boolean {
  return text.length <= LONG_END && text.replace(BELOW, '') === '';
}

/** How much of a text's end is looked at, in UTF-16 units: with what WordPress writes, and without it. */
const LONG_END = 600;
const END = 160;

/** True where a text ends as previews do. */
export function endsCut(text: string): boolean {
  const below = text.trimEnd().slice(-LONG_END);
  const line = (below.includes('The post') ? below.replace(BELOW, '') : below).replace(/\s+/g, ' ').trimEnd();
  const end = line.slice(-END);
  return CUT_ENDINGS.some((ending) => ending.test(end));
}
