/**
 * What a page shows that has no article to read: phrases of its text, and the messages for each case. The
 * examples are checked by a test; case does not count.
 */
import { anyOf, type PhraseRow } from './words.js';

const TO_READ_ON = '\\b.{0,60}\\b(to (continue|keep|read|unlock|access|view)|for full access|and unlock)';

const FOR_SUBSCRIBERS = '(for|available to|reserved for|exclusive to) (paid |paying )?(subscribers|members)';

/** A paywall asks its readers to pay or to log in for the rest. */
export const PAYWALL_PHRASES: readonly PhraseRow[] = [
  [`(subscribe|sign in|log in|register|sign up|upgrade)${TO_READ_ON}`, 'Subscribe to continue reading'],
  [`create (a|an) (free )?account${TO_READ_ON}`, 'Create a free account to read this'],
  [`become a (paid )?(subscriber|member)${TO_READ_ON}`, 'Become a member and unlock all stories'],
  [`(this|the) (article|content|story|post|piece) is (only )?${FOR_SUBSCRIBERS}`, 'This story is for subscribers'],
  ['already a (subscriber|member)\\?', 'Already a subscriber?'],
  ['(to )?(read|unlock) the (rest|full) (of )?(this |the )?(story|article|post)', 'Read the rest of this story'],
  ["you['’]ve reached your (free )?(article )?limit", 'You’ve reached your free article limit'],
  // German: the word for subscribers.
  ['abonnenten', 'Nur für Abonnenten'],
  // French, Spanish, Portuguese: for subscribers only.
  ['réservé aux abonnés|solo para suscriptores|exclusivo para assinantes', 'Article réservé aux abonnés'],
];

/** A page that asks for consent to cookies. */
export const CONSENT_PHRASES: readonly PhraseRow[] = [
  ['before you continue', 'Before you continue'],
  ['we (and our partners )?(value your privacy|use cookies)', 'We use cookies'],
  ['accept (all )?cookies', 'Accept all cookies'],
  ['cookie (settings|preferences|policy|consent)', 'Cookie settings'],
  ['consent to', 'Consent to cookies'],
  [
    'wir (und unsere partner )?(verwenden|nutzen) cookies|einwilligung|datenschutz-?einstellungen',
    'Wir verwenden Cookies',
  ],
  ['(nous|notre site) utilis\\w+ des cookies|vos choix.{0,30}cookies', 'Nous utilisons des cookies'],
  ['(utilizamos|usamos|utilizziamo|gebruiken|använder|bruker) (las |os |i )?cookies', 'Utilizamos cookies'],
];

/** What the button says that gives consent. */
export const ACCEPT_PHRASES: readonly PhraseRow[] = [
  ['(accept|allow|agree to|reject|decline)( all| cookies)*', 'Accept all'],
  ['(i|we) agree|manage (options|preferences|choices)', 'I agree'],
  ['(alle[sn]? )?(akzeptieren|zustimmen|ablehnen|annehmen)', 'Alle akzeptieren'],
  ['(tout )?(accepter|refuser)|continuer sans accepter', 'Tout accepter'],
  ['(aceptar|rechazar|aceitar|rejeitar|accetta|rifiuta)( todo| tudo| tutto)?', 'Aceptar todo'],
  ['(alles )?(accepteren|weigeren)|godkänn alla|godta alle|accepter alle', 'Alles accepteren'],
];

/** The headline or the title of a page that asks to log in. */
export const LOGIN_PHRASES: readonly PhraseRow[] = [
  ['(log|sign) ?in\\b.{0,40}', 'Log in to your account'],
  ['(anmelden|einloggen|anmeldung|login)\\b.{0,40}', 'Anmelden'],
  ['(se connecter|connexion|iniciar sesión|entrar|accedi|inloggen|logga in)\\b.{0,40}', 'Iniciar sesión'],
];

/** The headline or the title of a page that a server sends instead of another. */
export const ERROR_PHRASES: readonly PhraseRow[] = [
  ['(error |http )?(40[034]|410|50[0234])( error)?', '404'],
  [
    '(error |http )?(40[034]|410|50[0234])( error)?[ :.–—|-]+.{0,20}\\b(not found|gone|forbidden|unavailable|error).{0,40}',
    '404 - Page not found',
  ],
  [
    "(oops[!,.]* )?(the |this )?(page|article|content|story|site) ((you.{0,30} )?((could|can)(not|n[’']t) be|was|is) )?not (found|available).{0,40}",
    'Page not found',
  ],
  ['(internal server error|bad gateway|service (temporarily )?unavailable|gateway time-?out)', 'Service Unavailable'],
  ['(diese )?seite (wurde )?nicht gefunden.{0,40}', 'Seite nicht gefunden'],
  ['page (introuvable|non trouvée).{0,40}', 'Page introuvable'],
  ['página no encontrada.{0,40}|página não encontrada.{0,40}|pagina non trovata.{0,40}', 'Página no encontrada'],
  [
    '(pagina niet gevonden|sidan (kunde )?inte hitta\\w*|siden (ble |blev )?ikke funnet|страница не найдена).{0,40}',
    'Pagina niet gevonden',
  ],
];

/** A page that checks for robots. */
export const ROBOT_CHECK_PHRASES: readonly PhraseRow[] = [
  ['verify (that )?you are (a )?human|are you a robot|captcha', 'Verify that you are human'],
  ['checking (if the site|your browser).{0,60}|just a moment', 'Checking your browser'],
  ['enable cookies', 'Please enable cookies'],
  ['access denied|unusual traffic|attention required', 'Access denied'],
];

/** What a page says to browsers without scripts. */
export const NEEDS_SCRIPT_PHRASES: readonly PhraseRow[] = [
  ['(enable|requires?|turn on|activate|need|without) java ?script', 'You need to enable JavaScript'],
  ['java ?script (is|must be|needs to be|to be) (disabled|enabled|required|turned)\\w*', 'JavaScript is disabled'],
];

/** A paywall's phrases, each from the beginning of a word. */
export function paywallPattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`\\b${anyOf(rows)}`, 'i');
}

/** The phrases of any other list, as whole words. */
export function noticePattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`\\b${anyOf(rows)}\\b`, 'i');
}

export const PAYWALL = paywallPattern(PAYWALL_PHRASES);
export const CONSENT = noticePattern(CONSENT_PHRASES);
/** A line of a title that is nothing but a phrase of the list, or it and the site's name. */
export function titlePattern(rows: readonly PhraseRow[]): RegExp {
  return new RegExp(`(?:^|\\n|[|–—:-] )\\s*${anyOf(rows)}[\\s.!?…]*(?=$|\\n| ?[|–—-])`, 'i');
}

/** A paragraph about cookies and consent, in the languages of the phrases. */
export const ABOUT_COOKIES =
  /cookie|consent|privacy|privacidad|privacidade|partner|einwillig|datenschutz|données|samtykke/i;

export const ACCEPTS = noticePattern(ACCEPT_PHRASES);
export const LOGIN_TITLE = titlePattern(LOGIN_PHRASES);
export const ERROR_TITLE = titlePattern(ERROR_PHRASES);
export const ROBOT_CHECK_TITLE = titlePattern(ROBOT_CHECK_PHRASES);
export const ROBOT_CHECK = noticePattern(ROBOT_CHECK_PHRASES);
export const NEEDS_SCRIPT = noticePattern(NEEDS_SCRIPT_PHRASES);

/** What was found instead of an article, and what to try. */
interface Message {
  found: string;
  advice: string;
}

const SAVE_IT = 'open the page in a browser, save it and read the saved file';

export const MESSAGES = {
  robotCheck: { found: 'the site shows a check for robots instead of the page', advice: SAVE_IT },
  needsScript: { found: 'the page has no text until its scripts have run', advice: SAVE_IT },
  consent: { found: 'the page shows a request for consent to cookies instead of an article', advice: SAVE_IT },
  login: { found: 'the page asks its readers to log in', advice: 'log in with a browser and save the page' },
  error: { found: 'the site shows an error page instead of an article', advice: 'check the address' },
  paywall: { found: 'the article is for subscribers only', advice: 'log in with a browser and save the page' },
  links: { found: 'this is a list of links, not an article', advice: 'open one of the linked articles' },
  nothing: { found: 'there is no article on this page', advice: 'check the address' },
} satisfies Record<string, Message>;

export type RefusalKind = keyof typeof MESSAGES;

/** The message for an article of which the page shows only a part. */
export const PREVIEW_MESSAGE = 'the page shows only the beginning of the story; the rest is for subscribers';
