/**
 * Highlighted code and tables, set by marked-terminal. It loads a syntax highlighter that takes more start-up time than
 * all of lede, so this module is loaded only for a page that has code or tables.
 */
export { codeLines } from './code.js';
export { tableLines } from './table.js';
