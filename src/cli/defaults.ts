/** The defaults of the options, in one place: what resolves the settings and what documents them read these. */

/**
 * Columns of text. 45 to 75 characters a line are held to read well (Bringhurst, The Elements of Typographic Style,
 * 2.1.2).
 */
export const WIDTH = 72;

/** Columns of a terminal that does not tell its size, and of a page that goes into a pipe. */
export const COLUMNS = 80;

/**
 * How many sources --batch reads at the same time: the six connections that a browser opens to one host, and two
 * more.
 */
export const JOBS = 8;

/** Seconds for parsing a text: the longest book takes two. */
export const PARSE_SECONDS = 20;
