/**
 * Lines of a page that are not its story, by what they say. Each row has an example that it matches, which a
 * test checks; to add a phrase, add a row. Case does not count.
 */
import { anyOf, type PhraseRow } from './words.js';

/**
 * How a line begins that points to another story: "READ MORE: Second boat is late".
 *
 * Tried and left out, because they never matched: "les også" (Norwegian), "läs också" (Swedish), "читайте
 * также" (Russian), 関連記事 (Japanese), 相关阅读 and 相关新闻 (Chinese). A phrase has to end at \b, which knows the
 * letters of ASCII only.
 */
export const POINTERS: readonly PhraseRow[] = [
  ['related( (article|story|stories|coverage|content|posts?|reading|links?))?', 'Related stories: the second boat'],
  ['(also )?read( more| also| next| now| on)?', 'READ MORE: the second boat'],
  ['more( from| on| stories| info| coverage)?', 'More from the pier – the second boat'],
  ['see( also| more)?', 'SEE ALSO – the second boat'],
  ['also( read| see| on)?', 'Also on the pier: the second boat'],
  ['watch( more| now| also| live)?', 'WATCH: the second boat'],
  ['listen', 'Listen: the second boat'],
  ["don['’]?t miss", 'Don’t miss: the second boat'],
  ['must[ -]read', 'Must-read: the second boat'],
  ['you (may|might) (also )?(like|enjoy|be interested)', 'You may also like'],
  ['recommended( for you| reading)?', 'Recommended for you'],
  ['up next|next|previous', 'Up next: the second boat'],
  ['in other news|trending', 'In other news: the second boat'],
  ['further reading|explore further', 'Further reading: the second boat'],
  ['learn more|find out more|click here|check (this )?out', 'Learn more: the second boat'],
  // Spanish
  ['lee (también|más)|lea (también|más)', 'Lee también: el segundo barco'],
  // Portuguese
  ['leia (também|mais)', 'Leia também: o segundo barco'],
  // French
  ['lire aussi|à lire', 'Lire aussi : le second bateau'],
  // German
  ['lesen sie auch|mehr (zum thema|dazu)', 'Mehr zum Thema: das zweite Boot'],
  // Italian
  ['leggi anche', 'Leggi anche: il secondo battello'],
  // Indonesian
  ['baca juga', 'Baca juga: kapal kedua'],
  // Dutch
  ['lees ook', 'Lees ook: de tweede boot'],
];

export function pointerPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^[\\s>»→•*[(|-]*${anyOf(rows)}\\b.{0,40}?(?:[:>»–—|-]|$)`, 'iu');
}

const THIS_ARTICLE = '(this|the) (article|post|story|piece|content|page|document)';

/** How a line after the story begins that addresses the reader, or that is about the page itself. */
export const AFTER_STORY: readonly PhraseRow[] = [
  // Newsletters, subscriptions and other offers.
  ['sign up', 'Sign up for our newsletter'],
  ['subscribe', 'Subscribe today'],
  ['get (the|our|more|all|access|breaking|daily|unlimited|started)', 'Get our newsletter'],
  ['join (our|the|us|thousands|over)', 'Join thousands of readers'],
  ['download (our|the|your|now|this)', 'Download our app'],
  ['become a (member|subscriber)', 'Become a member'],
  ['support (our|us|independent)', 'Support independent journalism'],
  ['stay (up|tuned|informed|connected)', 'Stay informed'],
  ['keep up|never miss', 'Never miss a story'],
  ['start your|try (it|our)|ready to', 'Start your free trial'],
  ['book (a|your)|schedule (a|your)', 'Book a call'],
  ['advertis|sponsored', 'Advertisement'],
  // Following and sharing.
  ['follow (us|me|our|@|\\S+( \\S+){0,4} on)', 'Follow The Valley Post on Instagram'],
  ['like us', 'Like us on Facebook'],
  ['share (this|your|on|via)', 'Share this article'],
  // Other pages.
  ['click (here|on|the)', 'Click here'],
  ['read (more|our|the|next|about)', 'Read more about the pier'],
  ['see (our|more|all)', 'See all stories'],
  ['(for )?more (information|about|on|from|stories)', 'For more information, call the pier'],
  ['want (to|more)', 'Want more stories?'],
  ['if you (like|enjoy|found|have|want|would)', 'If you found this useful, tell a friend'],
  ['enjoy(ed)? (this|reading)', 'Enjoyed this story?'],
  ['did you (like|enjoy|find)', 'Did you like this story?'],
  // Letters to the editors.
  ['have (a|you) (tip|news|story|question)', 'Have a tip?'],
  ['got a (tip|story|question)', 'Got a story?'],
  ['contact', 'Contact the newsroom'],
  ['leave a (comment|reply)', 'Leave a comment'],
  ['tell us|let us know|what do you think', 'What do you think?'],
  ['thanks for|thank you for (reading|visiting)', 'Thank you for reading'],
  // Where the article comes from, and under what conditions.
  [`${THIS_ARTICLE} (was|is|has been|contains|may)`, 'This article has been corrected'],
  [`${THIS_ARTICLE} (originally|first|appeared|originates|comes)`, 'This story first appeared on Monday'],
  ['(originally|first) (published|posted|appeared)', 'Originally published in 2021'],
  ['published (by|in|on)|posted (in|by|on)|updated', 'Published on Monday'],
  ['copyright|©|all rights reserved', 'Copyright 2021'],
  ['disclaimer|disclosure', 'Disclosure: the author owns a boat'],
  ["note:|editor['’]s note", 'Editor’s note: the boat has been mended'],
  ['citation:|cite this', 'Cite this article'],
  // Who made it.
  ['(reporting|writing|editing|additional reporting|compiled) by|written by', 'Reporting by Ann Lee'],
  ['photo(graph)?s? (by|credit|courtesy)|image (credit|source|by)', 'Photo by Ann Lee'],
  ['source:|via:', 'Source: The Valley Post'],
  // How it is filed.
  ['filed under|tagged|tags?:|categor(y|ies):|topics?:', 'Filed under: boats'],
];

export function afterStoryPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^${anyOf(rows)}`, 'i');
}

/** What a credit calls the picture. */
const PICTURE =
  '(photos?|images?|pictures?|fotos?|illustration|getty|credits?|picture credit|photo credit|image (credit|source))';

/** A line that is a picture's credit. Each row says where in the line it has to stand. */
export const PICTURE_CREDITS: readonly PhraseRow[] = [
  [`^${PICTURE} (by|courtesy|credit|source)\\b.{0,100}$`, 'Photo by Jane Roe'],
  [`^${PICTURE}\\s?[:/].{0,100}$`, 'Photo: Jane Roe, AP'],
  [
    '\\((image|photo|picture|pic|credit|file photo|photo credit|image credit)s?\\s?[:/][^)]{0,80}\\)\\s*$',
    '(Image: Getty)',
  ],
  [
    '(bildrechte|bildquelle|fotos?|photos?|crédits?( photo)?|fotografía)\\s?[:©] ?[^.!?:]{2,60}$',
    'At the pier. Foto: Jane Roe',
  ],
  ['^\\(?(ap|afp|reuters|getty)[ /]?(photo|images?)?[/ ][^.]{0,60}\\)?$', 'AP Photo/Jane Roe'],
  ['^©.{0,80}$', '© Jane Roe'],
];

export function pictureCreditPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(anyOf(rows), 'i');
}

/** How a page refers to itself: "This post", "We may". */
const PAGE_ITSELF = '(this|our|some|the|all|we|i) .{0,80}?\\b';

/** What a page must say about money that its links earn. */
export const DISCLOSURES: readonly PhraseRow[] = [
  ['as an amazon associate', 'As an Amazon Associate I earn from purchases'],
  [`${PAGE_ITSELF}affiliate (links?|commissions?|program)`, 'This post contains affiliate links'],
  [`${PAGE_ITSELF}earn (a|an|us a|me a|from)? ?(small |affiliate )?commission`, 'We may earn a commission'],
  [`${PAGE_ITSELF}receive (a )?(small )?commission`, 'We may receive a small commission'],
  [`${PAGE_ITSELF}get a (small )?(commission|kickback|kick back)`, 'We get a commission from some shops'],
  [`${PAGE_ITSELF}(paid promotion|sponsored content)`, 'This is sponsored content'],
];

export function disclosurePattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^\\W{0,3}(?:(?:disclosure|disclaimer|ftc|note)\\b.{0,20}?[:–—-]\\s*)?${anyOf(rows)}\\b`, 'i');
}

/** A whole line that is the name of a button, or that a player or a gallery shows. */
export const CONTROL_LABELS: readonly PhraseRow[] = [
  ['close|expand|collapse|menu|search|top|home|back', 'Close'],
  ['next|prev(ious)?|next prev', 'Next'],
  ['play|pause|mute|unmute|listen|video|watch', 'Play'],
  ['captions?|show caption', 'Show caption'],
  ['gallery|photos|see full gallery|view all( \\(\\d+\\))?', 'View all (12)'],
  ['image \\d+ of \\d+|photo \\d+ of \\d+|\\d+ (of|/) \\d+|\\d+ - \\d+ of \\d+', 'Photo 3 of 12'],
  ['loading\\.*', 'Loading...'],
  ['read more|show more|more|topics', 'Read more'],
  ['share|tweet|email|print|save|copy|copied!?|link copied!?', 'Share'],
  ['comments?|view comments|reply|reuse this content', 'View comments'],
  // An advertisement's label: English, Indonesian, German, French, Spanish, Portuguese, Italian, Polish, Russian,
  // Japanese, Chinese.
  ['advert|iklan|anzeige|publicité|publicidad|publicidade|pubblicità|reklama|реклама|広告|廣告|广告', 'Anzeige'],
];

export function controlPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^${anyOf(rows)}$`, 'i');
}

/** What stands in place of a video or a post until a reader allows its maker's cookies. */
export const EMBED_CONSENTS: readonly PhraseRow[] = [
  [
    '(this|the|an?|some) (article contains |page contains )?(content|video|post|map|tweet|embed|media)s? .{0,60}(provided|hosted|loaded|blocked|served|by|from|comes).{0,250}(cookie|consent|permission)',
    'This article contains content provided by a platform. We ask for your permission before it is loaded',
  ],
  [
    'to (view|see|display|load|show|watch|play) (this|the) (content|video|post|map|tweet|embed|media|element).{0,250}(cookie|consent|permission|privacy|accept|allow)',
    'To view this content, accept the cookies of its maker',
  ],
  [
    '(an dieser stelle|dieser (inhalt|artikel)|diese(s)? (video|karte|element)|externe[rn]? inhalte?|zum (anzeigen|laden)|um diese).{0,300}(zustimm|einwillig|datenschutz|cookie|personenbezogen)',
    'An dieser Stelle steht ein Video. Mit Ihrer Zustimmung wird es geladen',
  ],
  [
    '(ce|cette|pour (afficher|voir|lire|consulter|visionner) (ce|cette|le|la)) (contenu|vidéo|carte|publication|tweet).{0,250}(cookie|consent|accept|autoris)',
    'Pour afficher ce contenu, vous devez accepter les cookies',
  ],
  [
    '(para (ver|visualizar|mostrar)|per (vedere|visualizzare)|este|questo) (este|esta|questo|o|il)? ?(contenido|vídeo|video|mapa|conteúdo|contenuto).{0,250}(cookie|consen|permis|acept|aceit|accett)',
    'Para ver este contenido, acepta las cookies',
  ],
  [
    '(om (deze|dit)|deze|dit|för att (se|visa)|for å (se|vise)|for at (se|vise)) (inhoud|video|detta|dette|innehåll\\w*|innhold\\w*|indhold\\w*).{0,250}(cookie|toestemming|samtyck|samtykke|kakor|informasjonskapsler)',
    'Om deze inhoud te zien, geef toestemming voor cookies',
  ],
];

export function embedConsentPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`(?:^|[.!?:] )${anyOf(rows)}`, 'i');
}

/** The label of a picture without words after it. */
export const PICTURE_LABEL =
  /^(?:image|photo|picture|video|figure|graphic|foto|bild|imagen?|immagine|imagem|afbeelding|kuva)s?\s*:?$/i;

/** Labels of the key points in other languages than English, which ../../news/phrases/ has. */
export const KEY_POINT_LABELS: readonly PhraseRow[] = [
  [
    '(das wichtigste|kurz) (in kürze|im überblick|gefasst)|auf einen blick|zusammenfassung|darum geht.s',
    'Das Wichtigste in Kürze',
  ],
  ["en bref|l['’]essentiel|ce qu['’]il faut (retenir|savoir)|en résumé|à retenir", 'L’essentiel'],
  ['en resumen|(las |los )?(claves|puntos clave)( de la noticia)?|lo (más importante|esencial)', 'Las claves'],
  ['in breve|(i )?punti chiave|in sintesi', 'In sintesi'],
  ['em resumo|(os )?pontos[ -]chave|em síntese', 'Em resumo'],
  ['in het kort|samenvatting|de kern', 'In het kort'],
  [
    'i korthet|sammanfattning|det viktigaste|kort (fortalt|sagt|oppsummert)|oppsummert|sammendrag|det korte av det lange',
    'Kort fortalt',
  ],
  ['lyhyesti|pähkinänkuoressa', 'Lyhyesti'],
  ['w skrócie|najważniejsze|podsumowanie', 'W skrócie'],
  ['главное|коротко|кратко|(что )?важное', 'Главное'],
  ['要点|ポイント|핵심 요약|요약|摘要', '要点'],
];

/** Labels of a summary that a program made. */
export const MACHINE_SUMMARIES: readonly PhraseRow[] = [
  ['(ai|a\\.i\\.)[- ](generated )?(summary|overview|key (points|takeaways))', 'AI summary'],
  ['(ai|a\\.i\\.)-generated (summary|overview|key (points|takeaways))', 'AI-generated summary'],
  [
    '(summary|summari[sz]ed|generated|key (points|takeaways)) (created |generated |made )?(by|with|using) (ai|artificial intelligence)',
    'Summary by AI',
  ],
  ['(ki|ai)[- ](generierte )?zusammenfassung|zusammenfassung (der|durch|mit|von) ki', 'KI-Zusammenfassung'],
  ["résumé (généré )?(par|de) (l['’])?(ia|intelligence artificielle)", 'Résumé généré par IA'],
  [
    "(resumen|resumo) (generado |gerado |hecho |feito )?(por|con|com|de) (la )?ia|riassunto (generato )?(dall|con l)['’]ia",
    'Resumen generado por IA',
  ],
  ['ai[- ]?(samenvatting|sammanfattning|oppsummering|sammendrag|요약)|ai要約', 'AI-samenvatting'],
];

/** The phrases of a list as a whole line. */
export function linePattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`^[^\\p{L}\\d]*${anyOf(rows)}[^\\p{L}\\d]*$`, 'iu');
}

/** How a byline begins: "By Ann Lee", "Words by: Ann Lee". */
export const BYLINE_LINE = /^(?:(?:text |words |story |written |posted |reported )?by|von|par|por|di|door|av)[: ]+\S/i;

export const POINTER = pointerPattern(POINTERS);
export const AFTER = afterStoryPattern(AFTER_STORY);
export const PICTURE_CREDIT = pictureCreditPattern(PICTURE_CREDITS);
export const DISCLOSURE = disclosurePattern(DISCLOSURES);
export const CONTROL = controlPattern(CONTROL_LABELS);
export const EMBED_CONSENT = embedConsentPattern(EMBED_CONSENTS);
export const KEY_POINT_LABEL = linePattern(KEY_POINT_LABELS);
export const MACHINE_SUMMARY = linePattern(MACHINE_SUMMARIES);
