/**
 * Where the data that a page brings for its scripts hold its text, as data: content systems and frameworks name it
 * alike (Next.js, Nuxt, Arc's Fusion, WordPress, Contentful, Discourse). Keys are compared in lower case without
 * "_" and "-". See ../state/.
 */
import { words } from './words.js';

/** Keys of a story's text: a string of HTML or text, or a list of paragraphs. */
export const BODY_KEYS = words(`
  articlebody articlecontent articletext articlehtml body bodyhtml bodytext bodycontent content contents contenthtml
  contentbody contentelements contenttext html text story storybody storyhtml storytext fulltext maintext maincontent
  richtext rawcontent rendered postcontent blocks paragraphs components elements sections nodes document
`);

/** Keys of the text of a post in a list of posts. */
export const POST_KEYS = words('cooked contenthtml bodyhtml content body text message rawcontent html');

/** Keys of what is not the story, whatever stands under them. */
export const OTHER_KEYS =
  /comment|related|recommend|teaser|sidebar|footer|header|menu|nav|advert|promo|newsletter|terms|policy|privacy|consent|cookie|translat|i18n|locale|messages|trending|latest|popular|caption|faq/;

/** Keys of the title of the object that holds the text. */
export const TITLE_KEYS = words('headline headlines title name heading webtitle');

/** Keys under which a rich text holds its words and its parts, in this order. */
export const PART_KEYS = [
  'content',
  'children',
  'text',
  'html',
  'value',
  'data',
  'body',
  'paragraph',
  'items',
  'model',
];

/** Keys that name the kind of a part. */
export const KIND_KEYS = ['type', 'nodeType', '_type', 'kind', '__typename', 'style'];

/** Parts that are no text of a story. */
export const OTHER_PARTS =
  /image|photo|picture|gallery|video|audio|advert|\bad\b|promo|embed|related|newsletter|quiz|poll|iframe|interstitial|divider|script|social|recirc/i;

/** Flags of the object that holds the text which say that it is not free to read, by their value. */
export const PAID_KEYS = /^(?:is)?(?:premium|paywall(?:ed)?|subscribersonly|subscriberonly|locked|paid|membersonly)$/;
export const FREE_KEYS = /^(?:is)?(?:accessibleforfree|free|freetoread)$/;

/** Signs of a template that the page's scripts would fill: "$$ARTICLEAD$$", "{{ad-slot}}". */
export const PLACEHOLDERS = /\$\$\w{1,40}\$\$|\{\{[^{}<>]{0,80}\}\}/g;
