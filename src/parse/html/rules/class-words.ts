/**
 * What an element is by the words of its class and id. A word is a whole one ("share-bar" is "share" and
 * "bar"), or two that a hyphen, an underscore or a change of case joins ("share-bar", "shareBar"); part of a
 * word says nothing ("shareholders").
 *
 * To add a word, put it into the row of what it names. A word may stand in one row only; where an element has
 * words of several rows, its first word counts.
 */
import type { RemovalRule } from './removal.js';
import { byWord, type WordRow, words } from './words.js';

/** Words that cut an element out of the story. */
export const CUTTING: readonly WordRow<RemovalRule>[] = [
  // Readers' comments, the form for one, and the services that host them.
  [
    'comments',
    `comments comment-list comment-form comment-respond commentlist commenting comments-area comment-section
     user-comments reader-comments leave-comment
     disqus livefyre spotim viafoura fb-comments`,
  ],
  // Buttons to share the article or to follow the site, and the services that make them.
  [
    'sharing',
    `share sharing sharebar sharebuttons shares share-buttons share-tools post-share
     social socials socialmedia social-links social-media follow-us
     article-tools story-tools page-tools
     sharedaddy sharethis addthis addtoany shareaholic sociable`,
  ],
  // Other stories: lists of related, popular, recent and next ones, and the services that sell such lists.
  [
    'related',
    `related relatedposts jp-relatedposts relateds recirc recirculation inline-related
     trending most-popular mostpopular most-read most-viewed popular-posts popular-articles
     morestories more-stories more-articles more-posts more-news
     up-next upnext read-next readnext next-up also-read read-also read-more-link see-also further-reading
     recommended recommendations recommendation suggested suggestions you-may you-might
     latest-news latest-posts latest-articles recent-posts recent-articles recent-news
     similar-posts similar-articles other-posts featured-posts editors-picks
     post-navigation post-nav prev-next nextprev next-article previous-article next-post prev-post
     post-grid card-grid article-list post-list posts-list news-list story-list
     interlink interlinks crosslinks cross-link
     outbrain taboola zergnet mgid revcontent`,
  ],
  // Advertising, and what the site itself offers: newsletters, subscriptions, donations.
  [
    'promotion',
    `promo promos promotion promotions promo-box promobox partner-offer marketing upsell
     sponsored sponsor sponsors
     advert adverts advertisement advertisements advertising ad ads ad-container ad-wrapper ad-slot ad-unit ad-label
     ad-block ad-box ad-banner ad-text ad-placeholder adsbygoogle adslot adunit dfp banner banner-ad
     newsletter newsletters subscribe subscription subscriptions subscribe-box signup sign-up optin opt-in mailchimp
     hubspot email-capture lead-magnet leadgen free-trial
     cta ctas call-to inline-cta donate donation`,
  ],
  // Menus, the path to the page, page numbers, links within the page.
  [
    'navigation',
    `nav navbar navigation site-nav menu menus submenu sub-menu megamenu hamburger offcanvas off-canvas
     breadcrumb breadcrumbs pagination pager page-links paginator sitemap topbar masthead
     navheader navfooter mw-editsection editsection mw-jump catlinks printfooter edit-link edit-page
     skip-link skiplink skip-to jump-to jumplinks jump-links back-to-top scroll-top`,
  ],
  // What stands at the head and the foot of every page of the site.
  [
    'page-frame',
    `footer site-footer page-footer post-footer colophon bottom-bar
     site-header page-header-nav global-header header-top top-bar site-info`,
  ],
  // Columns beside the story.
  ['aside', 'sidebar sidebars side-bar rail siderail right-rail left-rail rightrail widget-area sidebar-widget aside'],
  // Notices about cookies, and whatever opens over the page.
  [
    'notice',
    `cookie cookies cookie-banner consent gdpr ccpa
     onetrust sourcepoint usercentrics didomi borlabs cookiebot iubenda complianz trustarc embed-placeholder
     oembed-placeholder
     modal popup pop-up popover lightbox overlay toast interstitial alert-bar announcement-bar notification-bar`,
  ],
  // Who wrote it and when; head/ reads the same lines.
  [
    'byline',
    `byline bylines article-byline story-byline
     post-meta entry-meta article-meta postmeta meta-data meta-info meta-wrapper meta-container blog-meta
     article-info post-info entry-info post-details article-details
     post-date article-date publish-date published-date date-published author-date publication-date pub-date posted-on
     timestamp last-updated updated-date reading-time read-time readtime`,
  ],
  // Who the author is.
  [
    'author',
    `author-box author-bio authorbox authorbio author-info author-card author-profile author-description
     author-section author-details author-block author-wrap author-wrapper author-container author-widget
     about-author about-the-author post-author article-author article-authors bio-box contributor-bio
     abh-box saboxplugin molongui`,
  ],
  // The article's tags and categories.
  [
    'tags',
    `tags taglist tag-list tagcloud tag-cloud post-tag post-tags article-tags entry-tags tag-links tags-links hashtags
     cat-links post-categories topics topic-list keyword-list`,
  ],
  // Tables of contents, by hand and by plugin.
  [
    'contents',
    'toc table-of toc-container table-contents tableofcontents wp-block-table-of ez-toc lwptoc rank-math-toc',
  ],
  // Players, galleries, polls, ratings, and other things to operate rather than to read.
  [
    'widget',
    `poll polls survey quiz calculator rating ratings star-rating reactions vote voting feedback was-this helpful
     player video-player audio-player podcast-player jwplayer brightcove
     slideshow carousel swiper slick gallery-nav
     listen-to text-to-speech tts instaread
     language-name lang-label weather-widget stock-ticker ticker tooltip copyright disclosure-link print-only printonly`,
  ],
];

/** The rule of each word that cuts. */
export const CUTTING_WORDS = byWord(CUTTING);

/** A word before another that says what a layout has or lacks, not what the element is: "has-sidebar", "no-ads". */
export const LAYOUT_WORDS = words('has have with without no include includes not hide enable');

/** Words that say the element holds the story, whatever else its names say. */
export const STORY_WORDS = words(`
  articlebody article-body article-content article-text articletext article-copy
  story-body storybody story-content post-content post-body post-text entry-content entry-body
  content-body body-content body-copy page-content main-content blog-content
`);

/** A note set off from the text (Docusaurus, GitHub, MkDocs, Obsidian, Sphinx, Starlight, by hand), or at its end. */
export const NOTE_WORDS = words(`
  admonition callout notecard note tip hint warning caution danger important starlight-aside markdown-alert
  footnote footnotes footnote-list endnote endnotes
`);

/** The title of such a note, which some hide from readers of screens. */
export const NOTE_TITLE_WORDS = words('aside-title admonition-title admonition-header callout-title alert-title');

/** A term that is explained where the pointer is. */
export const TERM_WORDS = words('tooltip glossary-term');

/** A small box in a line: what a thing is, since when, on which system. */
export const BADGE_WORDS = words('badge badges stab lozenge pill chip');

/** A caption or the credit of a picture. */
export const CAPTION_WORDS = words(`
  caption captions figcaption wp-caption-text image-caption photo-caption img-caption media-caption picture-caption
  cutline photo-credit image-credit img-credit photocredit imagecredit photo-by credit-line image-source photo-source
`);

/** A picture with its caption. */
export const FIGURE_WORDS = words('wp-caption image-block photo-block media-figure');

/** A quotation that is pulled out of the story. */
export const PULLED_WORDS = words(`
  pullquote pullquotes pull-quote pulled-quote quote blockquote zitat citation
`);

/** The numbers of lines beside code. */
export const GUTTER_WORDS = words(`
  line-number line-numbers line-num linenumber linenumbers linenum linenums lineno linenos gutter blob-num
  crayon-nums ln-numbers ln-num ln-n rouge-gutter
`);

/** The cell of a table that holds the code beside them. */
export const CODE_WORDS = words(`
  code blob-code crayon-code ln-code rouge-code js-file-line source
`);

/** An element for one line of code: of highlighters and editors. */
export const LINE_WORDS = words('line code-line token-line view-line cm-line mirror-line');

/** An element for the lines of code, where no `pre` holds them. */
export const CODE_HOLDER_WORDS = words(
  'code code-block codeblock code-lines cm-content view-lines mirror-code mirror-lines',
);

/** A button to copy code. */
export const COPY_WORDS = words(`
  copybtn copybutton copy-button copy-btn btn-copy copy-code copy-to clipboard zeroclipboard-container
`);

/** What stands around short articles below the story. */
export const BRIEFS_WORDS = words('briefs newsbriefs next-article next-story more-stories other-stories');

/** A line that names the authors. */
export const AUTHOR_WORDS = words(`
  author authors authorname author-name author-names author-link meta-author by-author
  byline bylines byline-name byline-author article-byline post-byline
  post-author entry-author article-author story-author
  writer written-by attribution contributor
  autor autorin autoren autores auteur auteurs autore autori documentauthor documentbyline
`);

/** Beside a word for an author these say that it is the author of something else: "comment-author", "image-author". */
export const OTHER_AUTHOR_WORDS = words(`
  comment comments reply license licence photo image picture quote testimonial review caption copyright teaser related
`);

/** The name of a person on a card (microformats, hCard), and the card. "fn" is a function's name too. */
export const CARD_NAME_WORDS = words('fn');
export const CARD_WORDS = words('vcard hcard h-card');

/** The text under the headline (the dek, also called the standfirst). */
export const DEK_WORDS = words(`
  dek deck standfirst strapline lead-in sous-titre chapo entradilla
  subtitle sub-title subheadline sub-headline subhead sub-heading subheading headline-sub
  article-subtitle article-dek article-description article-summary article-excerpt article-intro
  post-subtitle entry-summary story-summary
`);

/** A line that shows the date. */
export const DATE_WORDS = words(`
  date dates time datetime timestamp time-stamp dateline created updated
  published publish-date published-date date-published publication-date pub-date pubdate
  post-date entry-date article-date posted posted-on
`);

/** Classes that hide an element, as style sheets and frameworks name them. */
const HIDING: readonly string[] = [
  'hidden|is-hidden|hide|invisible|d-none',
  // For screen readers only.
  'visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|off-?screen|a11y-hidden|assistive-text',
];

/**
 * Classes that show a hidden element again on a wide screen: "hidden lg:block" (Tailwind), "d-none d-md-block"
 * (Bootstrap).
 */
const SHOWING: readonly string[] = [
  '(?:sm|md|lg|xl|2xl|tablet|desktop):(?:block|flex|grid|inline\\S*|table)',
  'd-(?:sm|md|lg|xl)-(?!none)',
];

export const HIDING_CLASS = new RegExp(`(?:^|\\s)(?:${HIDING.join('|')})(?:$|\\s)`);
export const SHOWING_CLASS = new RegExp(`(?:^|\\s)(?:${SHOWING.join('|')})`);

/** A style that hides an element. */
export const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
