/** Which of the pieces found where the story stands are not story: by their words, their links and their place. Pure. */

import { linksOf } from '../../article/links.js';
import type { Block } from '../../article/model.js';
import { hostOf, siteOf } from '../../article/site.js';
import { findDate } from '../news/dates.js';
import { furniture } from '../news/furniture.js';
import type { Piece } from './blocks.js';

/** A paragraph this long with a sentence's punctuation is prose; see weigh.ts for the same figure. */
const PROSE = 60;

/** What introduces another story: "Related: …", "READ MORE: …", "SEE ALSO – …". */
const POINTER =
  /^[\s>»→•*[(|-]*(?:related(?: (?:article|story|stories|coverage|content|posts?|reading|links?))?|(?:also )?read(?: more| also| next| now| on)?|more(?: from| on| stories| info| coverage)?|see(?: also| more)?|also(?: read| see| on)?|watch(?: more| now| also| live)?|listen|click here|don['’]?t miss|must[ -]read|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended(?: for you| reading)?|up next|next|previous|in other news|trending|further reading|learn more|find out more|explore further|check (?:this )?out|lee (?:también|más)|lea (?:también|más)|leia (?:também|mais)|lire aussi|à lire|lesen sie auch|mehr (?:zum thema|dazu)|leggi anche|baca juga|lees ook|les også|läs också|читайте также|関連記事|相关(?:阅读|新闻))\b.{0,40}?(?:[:>»–—|-]|$)/iu;

/** A line that offers something to the reader of the page, not of the story. */
const OFFER =
  /^(?:sign up|subscribe|get (?:the|our|more|all|access|breaking|daily|unlimited|started)|join (?:our|the|us|thousands|over)|download (?:our|the|your|now|this)|follow (?:us|me|our|@|\S+(?: \S+){0,4} on)|like us|click (?:here|on|the)|want (?:to|more)|enjoy(?:ed)? (?:this|reading)|did you (?:like|enjoy|find)|have (?:a|you) (?:tip|news|story|question)|got a (?:tip|story|question)|share (?:this|your|on|via)|support (?:our|us|independent)|become a (?:member|subscriber)|(?:this|the) (?:article|post|story|piece|content|page|document) (?:was|is|has been|contains|may|originally|first|appeared|originates|comes)|(?:originally|first) (?:published|posted|appeared)|copyright|©|all rights reserved|disclaimer|disclosure|advertis|sponsored|note:|editor['’]s note|(?:reporting|writing|editing|additional reporting|compiled) by|contact (?:us|the|him|her)|(?:for )?more (?:information|about|on|from|stories)|if you (?:like|enjoy|found|have|want|would)|stay (?:up|tuned|informed|connected)|read (?:more|our|the|next|about)|see (?:our|more|all)|leave a (?:comment|reply)|tell us|let us know|what do you think|thanks for|thank you for (?:reading|visiting)|citation:|cite this|keep up|never miss|start your|try (?:it|our)|book (?:a|your)|schedule (?:a|your)|contact|ready to|filed under|posted (?:in|by|on)|tagged|tags?:|categor(?:y|ies):|topics?:|published (?:by|in|on)|updated|written by|photo(?:graph)?s? (?:by|credit|courtesy)|image (?:credit|source|by)|source:|via:)/i;

/** A caption's credit that stands as a line: "Photo: Jane Roe, AP", "… (Image: GETTY)". */
const CREDIT_LINE =
  /^(?:photos?|images?|pictures?|fotos?|credits?|picture credit|photo credit|image credit|image source|getty|illustration)(?: (?:by|courtesy|credit|source)\b.{0,100}|\s?[:/].{0,100})$|\((?:image|photo|picture|pic|credit|file photo|photo credit|image credit)s?\s?[:/][^)]{0,80}\)\s*$|^(?:\(?(?:ap|afp|reuters|getty)[ /]?(?:photo|images?)?[/ ][^.]{0,60}\)?|©.{0,80})$/i;

/** What a page must tell about its own money. */
const DISCLOSURE =
  /^\W{0,3}(?:(?:disclosure|disclaimer|ftc|note)\b.{0,20}?[:–—-]\s*)?(?:as an amazon associate|(?:this|our|some|the|all|we|i) .{0,80}?\b(?:affiliate links?|affiliate commissions?|affiliate program|earn (?:a|an|us a|me a|from)? ?(?:small |affiliate )?commission|receive (?:a )?(?:small )?commission|get a (?:small )?(?:commission|kickback|kick back)|paid promotion|sponsored content))\b/i;

/** Words that a player or a gallery puts on the page. */
const CONTROL_LINE =
  /^(?:close|caption|captions?|show caption|expand|collapse|play|pause|mute|unmute|next|prev(?:ious)?|next prev|back|image \d+ of \d+|photo \d+ of \d+|\d+ (?:of|\/) \d+|\d+ - \d+ of \d+|loading\.*|view all(?: \(\d+\))?|see full gallery|read more|show more|more|share|tweet|email|print|save|copy|copied!?|link copied!?|comments?|reply|menu|search|advert|iklan|anzeige|publicité|publicidad|publicidade|pubblicità|reklama|реклама|広告|廣告|广告|listen|video|watch|gallery|photos|topics|reuse this content|view comments|top|home)$/i;

const BYLINE = /^(?:by|von|par|por|di|door|av|text by|words by|story by|written by|posted by|reported by)[: ]+\S/i;

export interface PruneContext {
  /** The page's own title, folded. */
  headline: string;
  /** The page's own host, where it is known. */
  host: string | undefined;
}

/** Letters and figures only, lower case: for telling whether two lines are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True for what reads as sentences, not as a label or a link. */
export const isProse = (piece: Piece): boolean => {
  const { block, text, linked } = piece;
  if (block.type === 'paragraph')
    return text.length >= PROSE && linked < text.length * 0.5 && /[.!?。！？…:;”"'’)]/.test(text);
  if (block.type === 'quote' || block.type === 'code') return text.length >= 20;
  if (block.type === 'list') return text.length >= PROSE && linked < text.length * 0.5;
  return block.type === 'table';
};

/** The rule that drops each piece, or undefined for one that is story; as many as `pieces`. */
export function prune(pieces: readonly Piece[], context: PruneContext): (string | undefined)[] {
  const rules = pieces.map((piece) => ruleOf(piece, context));
  const live = (i: number) => rules[i] === undefined;
  // Two paragraphs in a row that were said before are a second copy of the story's: for another screen, for a machine.
  const said = new Map<string, number>();
  const prose = pieces.flatMap((piece, i) =>
    live(i) && piece.block.type === 'paragraph' && piece.text.length >= REPEATED ? [i] : [],
  );
  const textAt = (n: number) => pieces[prose[n] ?? -1]?.text;
  prose.forEach((i, n) => {
    const text = (pieces[i] as Piece).text;
    const before = said.get(text);
    if (before === undefined) said.set(text, n);
    else if (
      (n > 0 && before > 0 && textAt(n - 1) === textAt(before - 1)) ||
      (textAt(n + 1) !== undefined && textAt(n + 1) === textAt(before + 1))
    )
      rules[i] = 'repeated';
  });
  const first = pieces.findIndex((piece, i) => live(i) && isProse(piece));
  if (first < 0) return rules;
  let last = pieces.length - 1;
  while (last > first && !(live(last) && isProse(pieces[last] as Piece))) last--;
  // The head: labels, dates and names before the first prose.
  for (let i = 0; i < first; i++) if (live(i)) rules[i] = headRule(pieces[i] as Piece, context);
  // The tail: offers and lines about the page after, and as, the last prose.
  for (let i = pieces.length - 1; i > first; i--) {
    if (!live(i)) continue;
    const piece = pieces[i] as Piece;
    if (i > last) rules[i] = tailRule(piece);
    else if (OFFER.test(piece.text) && piece.block.type !== 'list' && piece.text.length < 400) rules[i] = 'after-story';
    else if (isProse(piece)) break;
  }
  // A label over links that were dropped.
  for (let i = 0; i + 1 < pieces.length; i++) {
    const { block, text } = pieces[i] as Piece;
    const next = rules[i + 1];
    if (live(i) && block.type === 'paragraph' && text.length < PROSE && (next === 'links' || next === 'related'))
      if (text.endsWith(':') || POINTER.test(text)) rules[i] = 'related';
  }
  // A heading over nothing that was kept.
  let empty = true;
  let dropped = false;
  for (let i = pieces.length - 1; i >= 0; i--) {
    const { block } = pieces[i] as Piece;
    if (block.type === 'heading') {
      if (live(i) && empty && dropped) rules[i] = 'related';
      else if (live(i)) empty = false;
      if (live(i)) dropped = false;
      if (live(i)) empty = true;
      continue;
    }
    if (block.type === 'figure' || block.type === 'break') continue;
    if (live(i)) {
      empty = false;
      dropped = false;
    } else if (empty) dropped = true;
  }
  return rules;
}

/** A shorter paragraph is said twice for many reasons: UTF-16 units. */
const REPEATED = 100;

/** Where every page points, story or not. */
const NETWORKS =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|instagram|youtube|pinterest|whatsapp|reddit|t|telegram|tiktok|threads|bsky)\.(?:com|me|app|net)$/;

/** True for links that mostly lead to other sites than this one and than the networks: sources, products, not this site's stories. */
function leadsAway(blocks: readonly Block[], host: string | undefined): boolean {
  if (host === undefined) return false;
  const hosts = linksOf({ body: [...blocks] }).map(({ url }) => (URL.canParse(url) ? (hostOf(url) ?? '') : host));
  const away = hosts.filter((one) => siteOf(one) !== siteOf(host) && !NETWORKS.test(one)).length;
  return away > 0 && away >= hosts.length * 0.8;
}

/** What a piece is wherever it stands. */
function ruleOf(piece: Piece, context: PruneContext): string | undefined {
  const { headline } = context;
  const { block, text, linked } = piece;
  const { length } = text;
  if (block.type === 'figure' || block.type === 'break') return undefined;
  const share = length === 0 ? 0 : linked / length;
  if (block.type === 'table') return share > 0.8 ? 'links' : undefined;
  if (block.type === 'list') {
    return share > 0.7 &&
      !leadsAway(
        block.items.flatMap((item) => item.blocks),
        context.host,
      )
      ? 'links'
      : undefined;
  }
  if (block.type === 'code') return undefined;
  if (length < 200) {
    if (headline !== '' && fold(text) === headline && block.type === 'heading') return 'headline';
    if (CONTROL_LINE.test(text)) return 'furniture';
    const kind = furniture(text);
    if (kind === 'navigation' || kind === 'promotion' || kind === 'copyright' || kind === 'related-label') {
      return kind === 'related-label' ? 'related' : 'furniture';
    }
    if (CREDIT_LINE.test(text)) return 'caption';
  }
  if (block.type === 'quote') return undefined;
  if (length < 500 && DISCLOSURE.test(text)) return 'promotion';
  if (share > 0.3 && length < 300 && POINTER.test(text)) return 'related';
  if (block.type === 'heading') return undefined;
  if (share > 0.8 && length < 300) return 'links';
  return undefined;
}

function headRule(piece: Piece, { headline }: PruneContext): string | undefined {
  const { block, text } = piece;
  if (block.type === 'figure' || block.type === 'break' || block.type === 'table') return undefined;
  const folded = fold(text);
  if (headline !== '' && folded !== '' && (folded === headline || headline.startsWith(folded))) return 'headline';
  if (block.type === 'heading') return block.level === 1 ? 'headline' : undefined;
  if (block.type === 'list') return text.length < PROSE ? 'before-story' : undefined;
  if (BYLINE.test(text) && text.length < 120) return 'byline';
  if (text.length < 120 && findDate(text)?.alone) return 'byline';
  return text.length < PROSE && !/[.!?]["”’]?$/.test(text) ? 'before-story' : undefined;
}

function tailRule(piece: Piece): string | undefined {
  const { block, text } = piece;
  if (block.type === 'figure' || block.type === 'break' || block.type === 'table') return undefined;
  if (block.type === 'heading') return 'after-story';
  if (OFFER.test(text)) return 'after-story';
  return /[.!?。！？…]["”’»)]?$/.test(text) ? undefined : 'after-story';
}
