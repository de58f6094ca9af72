/** Videos, posts and documents that a page shows from elsewhere, as data. */
import { oneOf } from '../../patterns.js';

/** What a host's embedded frames show. A host stands for its subdomains too. */
export type EmbedKind = 'Video' | 'Audio' | 'Post' | 'Map' | 'Document' | 'Chart' | 'Code';

export const EMBED_HOSTS: readonly (readonly [kind: EmbedKind, hosts: string])[] = [
  [
    'Video',
    `youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitch.tv ted.com rumble.com bitchute.com
     odysee.com wistia.com wistia.net brightcove.net jwplayer.com kaltura.com streamable.com loom.com bilibili.com
     rutube.ru vk.com vkvideo.ru ok.ru nicovideo.jp youku.com arte.tv peertube.tv videopress.com vidyard.com`,
  ],
  [
    'Audio',
    `soundcloud.com spotify.com bandcamp.com podcasts.apple.com music.apple.com mixcloud.com anchor.fm
     libsyn.com buzzsprout.com simplecast.com megaphone.fm acast.com podbean.com podigee.io audioboom.com deezer.com`,
  ],
  [
    'Post',
    'twitter.com x.com facebook.com instagram.com tiktok.com reddit.com redditmedia.com t.me bsky.app threads.net',
  ],
  ['Map', 'google.com/maps maps.google.com openstreetmap.org umap.openstreetmap.fr'],
  [
    'Document',
    `docs.google.com drive.google.com scribd.com slideshare.net issuu.com documentcloud.org archive.org
     speakerdeck.com slides.com calameo.com view.officeapps.live.com`,
  ],
  [
    'Chart',
    `datawrapper.de dwcdn.net datawrapper.dwcdn.net infogram.com flourish.studio flo.uri.sh tableau.com
     ourworldindata.org statista.com plotly.com`,
  ],
  ['Code', 'codepen.io jsfiddle.net codesandbox.io stackblitz.com replit.com gist.github.com observablehq.com'],
];

/** Addresses of frames that show nothing to read: advertising, counters, consent, log-ins, comments, buttons. */
const NOTHING_TO_READ: readonly string[] = [
  'doubleclick|googlesyndication|googletagmanager|google-analytics|adservice|amazon-adsystem|adnxs|taboola|outbrain',
  'recaptcha|hcaptcha|turnstile|challenges\\.cloudflare',
  'consent|cookie|onetrust|sourcepoint|usercentrics|cmp\\.',
  'accounts\\.google|oauth|/login|/signin',
  'disqus|comments|plugins/(?:like|page|share|follow|customerchat|comments)|widgets/(?:follow|tweet_button)|button',
  'newsletter|subscribe|signup|mailchimp|hsforms|list-manage',
];
export const NO_CONTENT = new RegExp(oneOf(NOTHING_TO_READ), 'i');

/** Titles that say nothing about what is shown. */
export const GENERIC_TITLE =
  /^(?:(?:embedded?|external|youtube|vimeo|spotify|soundcloud|facebook|twitter|instagram|tiktok|dailymotion|media|the) )*(?:video|audio|media|content|post|tweet|iframe|frame|embed|player|widget|youtube|vimeo|untitled)(?: (?:player|embed|content|iframe|frame|video|url))*$/i;

/** Titles of frames that are no part of a story. */
export const FURNITURE_TITLE =
  /\b(?:ad|ads|advert\w*|sponsor\w*|newsletter|sign[ -]?up|subscri\w+|consent|cookie\w*|captcha|log[ -]?in|comments?|tracking|chat|share|like|follow)\b/i;

/** The page of what an embedded address shows, where the maker has a fixed rule for it; `$1` is what was found. */
export const PAGE_OF_EMBED: readonly (readonly [embedded: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/videoseries\?(?:.*&)?(list=[\w-]+).*$/,
    'https://www.youtube.com/playlist?$1',
  ],
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video\/|player(?:\/\w+)?\.html\?video=)(\w+).*$/,
    'https://www.dailymotion.com/video/$1',
  ],
  [/^https?:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+\/\w+).*$/, 'https://open.spotify.com/$1'],
  [/^https?:\/\/embed\.ted\.com\/(talks\/[\w/-]+).*$/, 'https://www.ted.com/$1'],
  [/^https?:\/\/(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]+)\/embed.*$/, 'https://www.instagram.com/$1/'],
  [/^https?:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?(?:.*&)?id=(\d+).*$/, 'https://twitter.com/i/status/$1'],
  [/^https?:\/\/archive\.org\/embed\/([^/?#]+).*$/, 'https://archive.org/details/$1'],
];

/** The query field of an embedded address that is the address of what it shows. */
export const ADDRESS_FIELD =
  /^https?:\/\/(?:www\.facebook\.com\/plugins\/(?:post|video)\.php|w\.soundcloud\.com\/player\/?)\?(?:.*&)?(?:href|url)=([^&#]+)/;
