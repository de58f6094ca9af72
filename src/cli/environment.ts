/** The table of environment variables, for the manual. A test holds it against the variables that lede reads. Pure. */

export interface VariableRow {
  names: readonly string[];
  /** What the variables do: whole sentences. */
  help: string;
}

/** One row for each variable, or for variables that do one thing together. */
export const ENVIRONMENT: readonly VariableRow[] = [
  { names: ['LEDE_CONFIG'], help: 'The path of the configuration file.' },
  {
    names: ['LEDE_PAGER', 'PAGER'],
    help:
      'The command of the pager, the first that is set. LEDE_PAGER comes before the configuration file, PAGER after ' +
      'it. An empty command, or cat, means no pager. The default is less.',
  },
  {
    names: ['LEDE_READER'],
    help: 'If it is built-in, an article on a terminal opens in the interactive reader; if it is pager, in the pager.',
  },
  { names: ['LEDE_DEBUG'], help: 'If it is not empty, the message of an internal error includes the stack trace.' },
  {
    names: ['LESS', 'LV', 'LESSCHARSET'],
    help: 'Options of the pager. Where they are not set, lede sets them to FRX, -c and utf-8 for the pager.',
  },
  { names: ['NO_COLOR'], help: 'If it is not empty, lede prints without colour, unless --color says otherwise.' },
  {
    names: ['FORCE_COLOR', 'CLICOLOR_FORCE'],
    help:
      'If one is not empty, lede uses colour in a pipe too, as with --color always. FORCE_COLOR may be 1, 2 or 3 for 16, ' +
      '256 or 16 million colours, and 0 for none. CLICOLOR_FORCE=0 has no effect.',
  },
  {
    names: ['TERM', 'COLORTERM'],
    help: 'The type of the terminal, and with it the number of colours. If TERM is dumb, there is no colour or pager.',
  },
  {
    names: ['COLORFGBG'],
    help: 'The colours of the terminal. Where it names the background, lede does not ask the terminal for it.',
  },
  {
    names: ['TERM_PROGRAM', 'TMUX', 'VTE_VERSION'],
    help: 'With these and similar variables lede recognises terminals that can be asked for their background.',
  },
  { names: ['FORCE_HYPERLINK'], help: '1 makes links clickable on any terminal (OSC 8), 0 on none.' },
  { names: ['COLUMNS'], help: 'The width of the page, where standard output is not a terminal or does not tell.' },
  {
    names: ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
    help:
      'The proxies for http and https addresses, and the hosts to ask without a proxy. The names in lower case work ' +
      'too. Without HTTPS_PROXY, HTTP_PROXY is used for both.',
  },
  { names: ['NODE_EXTRA_CA_CERTS'], help: 'A file of certificates to trust, in addition to those of Node.' },
  {
    names: ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'HOME', 'USERPROFILE'],
    help: 'The directories of the files that lede uses; see FILES. USERPROFILE is the name of HOME on Windows.',
  },
];
