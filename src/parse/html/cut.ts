/**
 * What on a page is not its story, by what its authors call it: the tags, roles and class names that pages share. Pure.
 *
 * Rules read whole words of a class or id ("share-bar" is "share" and "bar"), never parts of words, and a rule that would cut
 * most of a page's prose does not fire: such a class is a layout's ("has-sidebar"), not the thing's.
 */
import { type Element, Text } from './tree.js';

/** The rules' names, as `removed` tells them, with what each says to a person. */
export const REASONS: Record<string, string> = {
  hidden: 'the page hides it',
  control: 'a button, a field or another control',
  navigation: 'the way around the site',
  'page-frame': "the page's head or foot",
  aside: 'beside the story, by the page’s own word',
  comments: "readers' comments",
  sharing: 'buttons to share the story',
  related: 'other stories',
  promotion: 'advertising or an offer',
  notice: 'a notice about cookies, or over the page',
  byline: 'who wrote it, and when: told apart from the story',
  author: 'about the author, not by them',
  caption: "a picture's caption or credit",
  tags: "the story's tags",
  contents: 'a table of its contents',
  links: 'mostly links',
  widget: 'a tool, a poll or a player in the page',
  headline: 'the headline again',
  repeated: 'said already, in the same words',
  dek: 'told as the standfirst',
  'key-points': 'told as the key points',
  furniture: 'a line of page furniture',
  'before-story': 'before the story begins',
  'after-story': 'after the story has ended',
  'outside-story': 'elsewhere on the page than the story',
  picture: 'a picture without a word about it',
};

const RULES: [rule: string, words: string][] = [
  [
    'comments',
    'comments comment-list comment-form comment-respond commentlist disqus livefyre spotim viafoura commenting comments-area comment-section user-comments reader-comments fb-comments leave-comment',
  ],
  [
    'sharing',
    'share sharing sharebar sharebuttons sharedaddy sharethis addthis addtoany social socials socialmedia shareaholic sociable follow-us social-links social-media shares share-buttons share-tools article-tools story-tools page-tools post-share',
  ],
  [
    'related',
    'related relatedposts jp-relatedposts relateds recirc recirculation outbrain taboola zergnet mgid revcontent trending most-popular mostpopular most-read most-viewed morestories more-stories more-articles more-posts more-news up-next upnext read-next readnext next-up recommended recommendations recommendation also-read read-also read-more-link see-also you-may you-might latest-news latest-posts latest-articles recent-posts recent-articles recent-news popular-posts popular-articles similar-posts similar-articles other-posts post-navigation post-nav prev-next nextprev next-article previous-article next-post prev-post post-grid card-grid article-list post-list posts-list news-list featured-posts editors-picks further-reading story-list inline-related interlink interlinks suggested suggestions crosslinks cross-link',
  ],
  [
    'promotion',
    'promo promos promotion promotions sponsored sponsor sponsors advert adverts advertisement advertisements advertising ad ads ad-container ad-wrapper ad-slot ad-unit ad-label ad-block ad-box ad-banner ad-text ad-placeholder adsbygoogle adslot adunit dfp newsletter newsletters subscribe subscription subscriptions signup sign-up optin opt-in mailchimp hubspot cta ctas call-to donate donation paywall upsell marketing banner banner-ad lead-magnet leadgen subscribe-box inline-cta promo-box promobox partner-offer email-capture free-trial',
  ],
  [
    'navigation',
    'nav navbar navigation menu menus submenu sub-menu breadcrumb breadcrumbs pagination pager page-links paginator sitemap topbar skip-link skiplink skip-to masthead megamenu hamburger offcanvas off-canvas site-nav jump-to back-to-top scroll-top jumplinks jump-links',
  ],
  [
    'page-frame',
    'footer site-header page-header-nav global-header site-footer page-footer post-footer colophon header-top top-bar site-info bottom-bar',
  ],
  ['aside', 'sidebar sidebars side-bar rail siderail right-rail left-rail rightrail widget-area sidebar-widget aside'],
  [
    'notice',
    'cookie cookies consent gdpr ccpa onetrust modal popup pop-up popover lightbox overlay toast interstitial cookie-banner alert-bar announcement-bar notification-bar',
  ],
  [
    'byline',
    'byline bylines post-meta entry-meta article-meta postmeta meta-data article-info post-info entry-info post-date article-date publish-date published-date date-published author-date article-byline story-byline timestamp last-updated updated-date reading-time read-time readtime publication-date pub-date posted-on post-details blog-meta article-details meta-info meta-wrapper meta-container',
  ],
  [
    'author',
    'author-box author-bio authorbox author-info author-card author-profile author-description authorbio about-author about-the-author author-section post-author author-details author-block author-wrap author-wrapper author-container author-widget bio-box contributor-bio article-author article-authors abh-box saboxplugin molongui',
  ],
  [
    'tags',
    'tags taglist tag-list tagcloud tag-cloud post-tags article-tags entry-tags tag-links tags-links cat-links post-categories topics topic-list hashtags post-tag keyword-list',
  ],
  [
    'contents',
    'toc table-of ez-toc toc-container table-contents tableofcontents lwptoc rank-math-toc wp-block-table-of',
  ],
  [
    'widget',
    'poll polls survey quiz player video-player audio-player jwplayer brightcove podcast-player calculator slideshow carousel swiper slick gallery-nav rating ratings star-rating reactions vote voting feedback was-this helpful listen-to text-to-speech tts instaread weather-widget stock-ticker ticker copyright disclosure-link print-only printonly tooltip',
  ],
];

const WORDS = new Map<string, string>();
for (const [rule, words] of RULES) for (const word of words.split(' ')) WORDS.set(word, rule);

const LAYOUT = new Set(['has', 'have', 'with', 'without', 'no', 'include', 'includes', 'not', 'hide', 'enable']);

/** Words that say the element holds the story, whatever else its names say. */
const STORY = new Set(
  'articlebody article-body entry-content post-content story-body article-content post-body entry-body storybody articletext article-text story-content content-body body-content page-content main-content blog-content post-text body-copy article-copy'.split(
    ' ',
  ),
);

const ROLES: Record<string, string> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  contentinfo: 'page-frame',
  complementary: 'aside',
  dialog: 'notice',
  alertdialog: 'notice',
  search: 'control',
  toolbar: 'control',
  button: 'control',
  tooltip: 'control',
};

const TAGS: Record<string, string> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'page-frame',
  aside: 'aside',
  dialog: 'notice',
  button: 'control',
  select: 'control',
  textarea: 'control',
  input: 'control',
  label: 'control',
  fieldset: 'control',
  optgroup: 'control',
  option: 'control',
  progress: 'control',
  meter: 'control',
  search: 'control',
};

/** A table's rows and cells are named for what they hold: a player, a rating. */
const TABLE_PARTS = new Set(['tbody', 'thead', 'tr', 'td', 'th']);

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Classes that hide what bears them, as frameworks name them. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:hidden|is-hidden|d-none|visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|off-?screen|a11y-hidden|assistive-text|hide|invisible)(?:$|\s)/;

/** Classes that show it again on a wide screen: "hidden lg:block", "d-none d-md-block". */
const SHOWN_CLASS =
  /(?:^|\s)(?:sm|md|lg|xl|2xl|tablet|desktop):(?:block|flex|grid|inline\S*|table)|(?:^|\s)d-(?:sm|md|lg|xl)-(?!none)/;

function saysHidden(classes: string | undefined): boolean {
  return classes !== undefined && HIDDEN_CLASS.test(classes) && !SHOWN_CLASS.test(classes);
}

/** The words of an element's id and classes, lower-case; camelCase parted: "shareBar" → share, bar. */
function namesOf({ attributes, tag }: Element): string[] {
  // A heading's id, or a long one, is made of the words it stands over: "social-benefits-of-music".
  const id = HEADING.test(tag) || (attributes.id ?? '').split(/[-_ ]/).length > 4 ? undefined : attributes.id;
  const classes = attributes.class;
  if (id === undefined && classes === undefined) return NONE;
  return `${id ?? ''} ${classes ?? ''}`
    .slice(0, 600)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/([^a-z\d]+)/);
}

const NONE: string[] = [];
const HEADING = /^h[1-6]$/;

/** What an element's names say it is. */
interface Said {
  rule?: string;
  story: boolean;
  hidden: boolean;
}

function readNames(element: Element): Said {
  const parts = namesOf(element);
  const said: Said = { story: false, hidden: saysHidden(element.attributes.class) };
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i] as string;
    if (word === '') continue;
    // Two words make one name only where a hyphen, an underscore or a change of case joins them.
    const pair = i + 2 < parts.length && parts[i + 1] !== ' ' ? `${word}-${parts[i + 2]}` : '';
    if (STORY.has(word) || STORY.has(pair)) said.story = true;
    // "has-sidebar", "no-ads": what a layout has or lacks, not what the element is.
    if (i >= 2 && parts[i - 1] !== ' ' && LAYOUT.has(parts[i - 2] as string)) continue;
    const rule = (LAYOUT.has(word) ? undefined : WORDS.get(pair)) ?? WORDS.get(word);
    if (rule !== undefined) said.rule ??= rule;
  }
  return said;
}

/**
 * A rule fires on nothing that holds more than this share of the page's prose. What a site calls its foot, its navigation or its
 * readers' comments may outweigh a short story; anything else that does is more likely the story under a strange name.
 */
const MOST = 0.4;
const MOST_OF: Record<string, number> = { comments: 0.97, 'page-frame': 0.75, navigation: 0.75, notice: 0.75 };

export interface CutOptions {
  /** False to keep what the page hides: its scripts may show it. */
  hidden: boolean;
  /** False to go by tags and roles only, not by names. */
  names: boolean;
}

/** Marks each element below `body` that is not story with the rule that says so. `body` has been weighed. */
export function cutByName(body: Element, options: CutOptions): void {
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof Text) continue;
      child.cut = ruleFor(child, options);
      if (child.cut !== undefined && child.prose > 200 && !mayCut(child, child.cut)) child.cut = undefined;
      if (child.cut === undefined) visit(child);
    }
  };
  const mayCut = (element: Element, rule: string): boolean => {
    const most = body.prose * (MOST_OF[rule] ?? MOST);
    return (
      element.prose <= most && (rule === 'comments' || element.prose <= body.prose * MOST || !hasHeadline(element))
    );
  };
  visit(body);
}

/** True where a headline stands inside. */
export function hasHeadline(element: Element): boolean {
  return element.children.some(
    (child) => !(child instanceof Text) && (child.tag === 'h1' || (child.hasBlock && hasHeadline(child))),
  );
}

function ruleFor(element: Element, options: CutOptions): string | undefined {
  const { tag, attributes } = element;
  if (options.hidden && isHidden(element)) return 'hidden';
  const byTag = TAGS[tag];
  // The foot of a block quotation says whose it is.
  if (tag === 'footer' && element.parent?.tag === 'blockquote') return undefined;
  if (byTag !== undefined) {
    // What stands aside is named more closely by its class: related stories, an offer.
    const named = options.names && (byTag === 'aside' || byTag === 'page-frame') ? readNames(element).rule : undefined;
    return named ?? byTag;
  }
  const role = attributes.role;
  if (role !== undefined) {
    const byRole = ROLES[role.toLowerCase()];
    if (byRole !== undefined) return byRole;
  }
  if (tag === 'form' && element.prose < 500) return 'control';
  if (attributes['aria-modal'] === 'true') return 'notice';
  if (!options.names || TABLE_PARTS.has(tag)) return undefined;
  const said = readNames(element);
  if (said.story) return undefined;
  if (said.hidden && options.hidden) return 'hidden';
  if (said.rule === 'sharing' && holdsQuote(element)) return undefined;
  return said.rule;
}

/** True where somebody's post is set into the story. */
function holdsQuote(element: Element): boolean {
  return element.children.some(
    (child) => !(child instanceof Text) && (child.tag === 'blockquote' || holdsQuote(child)),
  );
}

function isHidden({ attributes, tag }: Element): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' && tag !== 'img') return true;
  const style = attributes.style;
  if (style !== undefined && HIDDEN_STYLE.test(style)) return true;
  return tag === 'dialog' && attributes.open === undefined;
}

/** True where one of the element's names is among `wanted`. */
export function hasNames(element: Element, wanted: ReadonlySet<string>): boolean {
  const parts = namesOf(element);
  for (let i = 0; i < parts.length; i += 2) {
    const word = parts[i] as string;
    if (wanted.has(word) || (i + 2 < parts.length && wanted.has(`${word}-${parts[i + 2]}`))) return true;
  }
  return false;
}

/** True where the element's names or properties say that it holds the story. */
export function saysStory(element: Element): boolean {
  const property = element.get('itemprop');
  if (property !== undefined && /\barticleBody\b/i.test(property)) return true;
  return readNames(element).story;
}
