/**
 * What forum software calls the parts of a thread, as data: the words of class, id and itemprop that name a post's
 * text, its author and its date, and what in or beside a post is none of its text. See ../threads/.
 *
 * A class name is compared in lower case, its words joined by hyphens, digits at its end left out: "postBody",
 * "post_body" and "post-body" are one name. An id begins with its mark: "#post-message" is id="post_message_1234".
 */
import { anyOf, type PhraseRow, words } from './words.js';

/**
 * Names that only forum software gives, each to the text of a post: a page with such an element is a thread's.
 * XenForo, MyBB, Discourse, Stack Exchange, Invision, Hacker News, Reddit, bbPress, FluxBB, Khoros, Discuz.
 */
export const POST_TEXT_OF_FORUMS = words(`
  bb-wrapper post-body-scaleimages cooked js-post-body ips-type-rich-text ips-rich-text commtext usertext-body
  bbp-reply-content bbp-topic-content postmsg spacing-log-answer-content shreddit-post-text-body toptext
  lia-message-body-content #postmessage
`);

/** Names of a post's text that other pages use as well, for a comment or for the whole page's text. */
export const POST_TEXT = words(`
  post-body post-content post-text post-inner post-copy post-msg post-message posttext postcontent forum-post-content #post-message #post-body #reply-body #comment-body
  message-body message-content message-copy message-text msg-body msg-content msg-text msgtext user-content
  comment-body comment-content comment-text comment-copy comment-message comment-inner commentbody commenttext
  comments-list-item-text discussion-board-message
  reply-body reply-content reply-text reply-message answer-body answer-content answer-text
  question-body question-content question-text
  topic-body topic-content topic-text thread-body thread-content thread-view-post
  discussion-body discussion-content discussion-text md md-div s-prose markdown-body email-body
`);

/** A name of a post's text where a `span` has it (phpBB 2); elsewhere it is what stands around one. */
export const POST_TEXT_SPAN = 'postbody';

/** Names that say little alone, and name a post's text inside an element with a name of `POST`. */
export const TEXT_IN_POST = words('content text message body inner prose entry alt narrow markdown entry-content');

/** Names of what is a post, or stands directly around its text and perhaps its signature. */
export const POST = words(`
  post postbody postarea postrow postbit post-wrapper posts message msg comment reply answer question thread-post
  tpost topic-post forum-post post-container post-block
  post-wrap react-issue-comment
`);

/** Of these, the names of a whole post, with its author and date. */
export const WHOLE_POST = words('post message comment postbit postcontainer blockpost thread-post forum-post');

/** Properties (schema.org microdata) of a post's text, and of what it is the text of. */
export const TEXT_PROPERTY = /(?:^|\s)(?:text|commentText|articleBody)(?:\s|$)/;
export const POST_TYPE = /\/(?:DiscussionForumPosting|Comment|UserComments|Question|Answer|SocialMediaPosting)$/i;

/** Types of JSON-LD and microdata of a page that is a thread. */
export const THREAD_TYPE = /^(?:https?:\/\/schema\.org\/)?(?:DiscussionForumPosting|QAPage)$/i;

/** JSON-LD types of a post, and the properties under which a page, a question or a post holds further ones. */
export const STATED_POST = /(?:^|\/)(?:DiscussionForumPosting|SocialMediaPosting|Question|Answer|Comment)$/i;
export const REPLY_PROPERTIES = ['@graph', 'mainEntity', 'acceptedAnswer', 'suggestedAnswer', 'comment'] as const;

/** What calls itself the maker of the page (meta generator): forum software. */
export const FORUM_GENERATOR =
  /\b(?:discourse|vbulletin|phpbb|xenforo|mybb|smf|simple machines|fluxbb|punbb|invision|flarum|nodebb|vanilla|bbpress|discuz)\b/i;

/** Words in the address of a thread: the path of forum software, each with an example in the tests. */
const ADDRESSES: readonly string[] = [
  't/[^/]+/\\d+',
  't/\\d+/',
  'threads?/[^/]+',
  'thread-\\d+',
  'topics?/[^/]+',
  'discussions?/[^/]+',
  'questions/\\d+',
  '(?:r/[^/]+/)?comments/\\w+',
  'd/\\d+-',
  's/[a-z\\d]{6}/',
  'post/\\d+$',
  'boards?/[^/]+/\\d+',
  'forums?/(?:[^/]+/)*\\d+-',
  '(?:issues|pull)/\\d+',
  't5/[^/]+/[^/]+/\\w+-p/\\d+',
  '(?:view|show)(?:topic|thread)\\b',
  'item\\?id=\\d+',
  '[^?]*\\?(?:.*&)?topic=\\d+',
];
export const THREAD_ADDRESS = new RegExp(`/(?:${ADDRESSES.join('|')})`, 'i');

/** The address of a letter in the archive of a mailing list. */
export const LETTER_ADDRESS =
  /\/(?:pipermail|mailman|mail-?archives?|mail-archive|lists?|archives?)\/.*\d+\.html?(?:$|[?#])/i;

/** The line before the signature of a letter (RFC 3676, 4.3), and before what the archive says of its parts. */
export const LETTER_SIGNATURE = /^-- ?$|^_{20,}$/;
export const LETTER_END = /^-{8,} next part -{8,}$/;

/** Words that name the page of a thread, in the class or the id of its body or of what stands around the posts. */
export const THREAD_PAGE = words(`
  #phpbb ips-app section-viewtopic template-topic page-topic question-page comments-page single-topic single-forum
  single-reply
  thread topic topics forum forums posts postlist thread-view discussion messages block-messages
  #forum-topic-page #posts shreddit-app comments-subtree commentarea lemmy-site
`);

/** Names of the author of a post. */
export const POST_AUTHOR = words(`
  author username user-name poster postername poster-name post-author postauthor message-name message-author
  comment-author creator hnuser nickname nick member-name display-name user-link userlink bigusername
  author-name bbp-author-name bbp-author-link popupctrl by posted-by started-by person user user-details-name
  username-coloured user-info post-user-name name p-author profile-name person-listing lia-user-name-link
`);

/** Names of the part of a post that is about its author and begins with the name. */
export const ABOUT_AUTHOR = words(`
  postleft postprofile postauthor message-user userinfo author-info author-information authi post-box-byline
`);

/** A class that a tool made of the name of an author: "Header-module__AuthorLink--x1". */
export const AUTHOR_CLASS = /author[-_]?(?:name|link)(?:[-_\s]|$)/i;

/** What stands where a name does, and is none. */
export const NO_NAME =
  /^(?:reply|quote|report|share|profile|follow|log ?in|sign ?in|view profile|posts?:? ?\d*|[\d,.]+)$/i;

/** A line with a date that is not the post's. */
export const NO_POST_DATE =
  /\b(?:joined|registered|member since|edited|modified|last (?:seen|activity|post)|inscri\w*|registriert|mitglied seit|bearbeitet)\b/i;

/** Parts of the address of a member's page. */
const MEMBER_ADDRESSES: readonly string[] = [
  '/(?:u|users?|members?|profiles?|people)/[^/?#]',
  '(?:^|[/=])(?:member|memberlist|profile|user)(?:\\.php|\\.asp|;|\\?)',
  '\\b(?:mode=viewprofile|action=profile)\\b',
  '/[~@]\\w',
  '/user-\\d+\\.html',
  'space-uid-\\d',
];
export const MEMBER_ADDRESS = new RegExp(MEMBER_ADDRESSES.join('|'), 'i');

/** Names of the date of a post. */
export const POST_DATE = words(`
  date postdate post-date posted posted-on post-time posttime time timestamp datetime date-time created relativetime
  relative-time relative-date age comment-date comment-meta comment-time smalltext message-date dateline post-head
  published post-meta moment-time when live-timestamp u-dt bbp-reply-post-date lia-message-posted-on local-date
`);

/** Names of what stands in or beside a post's text and is none of it: a rank, a button. */
export const NOT_POST_TEXT = words(`
  postedit lastedited last-edit edited-by post-edit post-edited message-last-edit edit-note ips-comment-edit
  ips-truncate quote-expand js-expand-link bb-code-block-expand-link expand-link quote-controls
  votes vote score likes reactions post-menu post-actions post-buttons buttons flat-list comment-actions
  post-controls message-actions message-action-bar share reply-link edited-post informations
`);

/** A name of a signature: "message-signature", "sig-text". */
export const SIGNATURE = /(?:^|-)(?:sig|signature|postsignature)(?:-|$)/;

/** Names of a quoted post, and of the line that says whose it is. */
export const QUOTED = words(`
  quote bb-code-quote bb-code-block-quote bbcode-quote vbeditor-content-quote ips-quote quoted quoted-message quotetext quote-container
`);
export const QUOTED_FROM = words(`
  title bb-code-block-title bbcode-postedby ips-quote-citation citation attribution quote-author quote-header
  quoteheader quote-title topslice
`);

/** Labels of a quoted post that has no name: the table after it holds what is quoted (vBulletin 3). */
export const QUOTE_LABEL = /^(?:quote|zitat|citation|cita|citaat|citação|цитата)\s*:?$/i;

/** The first line in such a quotation: whose it is. */
export const QUOTED_FROM_LINE = /^(?:originally posted by|zitat von|envoyé par|iniciado por|originally written by)\s/i;

/** Names of the preview that a forum makes of a linked page: its title, its site, its first words. */
export const LINK_PREVIEW = words(`
  onebox bb-code-block-unfurl embed-external embed-link link-preview link-card ips-embedded-link
`);

/** Lines of the software in a post: when it was edited, what it was sent with. */
export const POST_NOTES: readonly PhraseRow[] = [
  ['last (edited|edit|modified)\\b.*\\d.*', 'Last edited by ann; 03-05-2024 at 10:00 AM.'],
  ['edited (\\S+ ){0,6}by .*\\d.*', 'Edited by ann, 5 March 2024 - 10:00 AM.'],
  ['edited (\\S+ ){1,6}by .*', 'Edited August 26 by ann'],
  ['(this|the) post was (last )?(edited|modified)\\b.*', 'This post was last modified: Today by ann.'],
  [
    '(zuletzt|nachträglich) (bearbeitet|geändert|editiert) (von|am)\\b.*\\d.*',
    'Zuletzt bearbeitet von ann am 5.3.2024',
  ],
  ['(dernière modification|modifié|message édité) (par|le)\\b.*\\d.*', 'Modifié le 5 mars 2024 par ann'],
  ['(última (edición|modificación)|editado) (por|el|em)\\b.*\\d.*', 'Editado el 5 de marzo de 2024'],
  ['sent from (my|an?) .{1,60}', 'Sent from my phone using an app'],
  [
    '(gesendet von (meinem|mein)|enviado desde mi|envoyé de mon|inviato dal mio) .{1,60}',
    'Gesendet von meinem Telefon',
  ],
  ['click to expand', 'Click to expand...'],
  ['\\S+ \\([\\d.,]+ ?[kmg]i?b\\) viewed \\d+ times', 'boat.jpg (120.5 KiB) Viewed 300 times'],
  ['advertisement \\(gone after registration\\)', 'Advertisement (gone after registration)'],
];

/** Labels over a box of code. */
export const CODE_LABELS: readonly PhraseRow[] = [
  ['(php |html |sql )?code:?( ?\\[?(select|copy)( all)?\\]?)?', 'Code: Select all'],
  ['(quellcode|código|quelltext):?( ?\\[?(alles auswählen|seleccionar todo)\\]?)?', 'Código: Seleccionar todo'],
];

/** The phrases of either list as a whole line, with brackets, dashes and stops around. */
export function noteLinePattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^[^\\p{L}\\d]*${anyOf(rows)}[^\\p{L}\\d]*$`, 'iu');
}

export const POST_NOTE = noteLinePattern(POST_NOTES);
export const CODE_LABEL = noteLinePattern(CODE_LABELS);
