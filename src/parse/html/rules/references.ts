/**
 * The signs of references: manuals, handbooks, wikis, the documentation of programs, as the software that makes them
 * names its parts.
 */
import { oneOf } from '../../patterns.js';
import { anyOf, type PhraseRow, words } from './words.js';

/** What a page's `generator` says of the software that makes nothing but documentation, books and wikis. */
const GENERATORS: readonly string[] = [
  'sphinx|docutils|docusaurus|mkdocs|vuepress|vitepress|starlight|nextra|docsify|antora|asciidoctor|asciidoc',
  'gitbook|bookdown|quarto|mdbook|honkit|readme\\.io|mintlify|docfx|sandcastle|docbook|dita|madcap|helpndoc',
  'rustdoc|javadoc|doxygen|exdoc|yard|jsdoc|typedoc|pdoc|haddock|dokka|mandoc|groff|man2html|pod::',
  'mediawiki|dokuwiki|moinmoin|twiki|foswiki|xwiki|tiddlywiki|confluence',
];
export const REFERENCE_GENERATOR = new RegExp(oneOf(GENERATORS), 'i');

/** Words of class and id of the element that holds the text of such a page. */
export const REFERENCE_WORDS = words(`
  rst-content bd-article documentwrapper bodywrapper furo-main
  theme-doc md-content md-typeset vp-doc sl-markdown nextra-content docs-content doc-content
  mdbook-content mdx-content devsite-article awsdocs-content
  mw-parser mw-content wiki-content dokuwiki markdown-body
  ltx-document refentry docbook javadoc pdoc man-page manual-text
`);

/** The host of references: "docs.example.org". */
export const REFERENCE_HOST = /^https?:\/\/(?:[^/]*\.)?(?:docs?|developers?|wiki|manual|man|help|devdocs|api)\./i;

/** An address that is often one of a reference: by a part of its host or its path. */
export const REFERENCE_ADDRESS =
  /^https?:\/\/(?:[^/]*\.)?(?:dev|learn|reference)\.|^https?:\/\/[^/]+\/(?:[^?#]*\/)?(?:docs?|documentation|manual|man|reference|api|wiki|handbook|book|guide|tutorial|learn|stdlib|library|rfc)s?(?:[/?#]|$)/i;

/** Whole lines that the software puts into the text of a reference, to be operated or to say how the page was made. */
export const REFERENCE_LABELS: readonly PhraseRow[] = [
  ['skip to (the )?(main )?(content|navigation)', 'Skip to main content'],
  ['(on|in) this (page|article|section|topic)', 'On this page'],
  ['(jump to |open )?table of contents( panel)?', 'Table of contents'],
  ['(edit|improve|change|update) (this )?(page|article|doc|section|file|source)s?( (on|in|at) .*)?', 'Edit this page'],
  ['edit on (github|gitlab|bitbucket)', 'Edit on GitHub'],
  ['(suggest|propose) (an )?(edit|change|improvement)s?( to .*)?', 'Suggest an edit to this page'],
  ['(view|show) (the )?(page )?source( (on|in|at) .*)?|view (this )?page (on|in|as) .*', 'View page source on GitHub'],
  ['(report|open|file|raise|create) (an? )?(documentation |doc )?(issue|bug|problem)( .*)?', 'Report a problem'],
  [
    '(was|is|did) this (page|article|content|information|section|topic)?.{0,12}(help|useful).{0,20}',
    'Was this helpful?',
  ],
  ['(rate this page|(send|give|provide|submit|leave)( us)?( your)? feedback).{0,40}', 'Send feedback about this page'],
  ['(page )?last (updated|modified|edited|changed|reviewed|update|built).{0,120}', 'Last updated on May 3, 2024'],
  ['contributors to this page', 'Contributors to this page:'],
  ['(expand|collapse|show|hide|open|close) (all|description|details)', 'Expand description'],
  ['copy( (item path|page|code|link|markdown|snippet|to clipboard|as markdown).*)?', 'Copy item path'],
  ['(\\d+\\.\\d+\\.\\d+( \\(const: [^)]*\\))? · )?source', '1.59.0 (const: 1.83.0) · Source'],
  [
    '(prev(ious)?|next|up|home|top|index|contents)( ?[|·«»]? ?(prev(ious)?|next|up|home|top|index|contents))*',
    'Prev Up Next',
  ],
  ['page tools|open in \\S+( \\S+)?', 'Open in Playground'],
];

/** The same as headings: of a list of links, or of a form. */
export const HEADING_LABEL =
  /^(?:(?:on|in) this (?:page|article|section)|table of contents|(?:was|is) this .{0,20}helpful\??)$/i;

export function referenceLabelPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^[\\s«‹←]*${anyOf(rows)}[\\s.:?!»›→↑]*$`, 'i');
}

export const REFERENCE_LABEL = referenceLabelPattern(REFERENCE_LABELS);
