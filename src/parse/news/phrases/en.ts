/** English. */
import type { NewsPhrases } from './model.js';

// biome-ignore format: lists to read in rows
export const en: NewsPhrases = {
  lines: {
    navigation: [
      'skip to main content', 'skip to content', 'back to top', 'back to home', 'return to homepage',
      'home page', 'main menu', 'close menu', 'open menu', 'toggle navigation', 'loading', 'please wait',
      'log in', 'login', 'sign in', 'sign up', 'register', 'my account', 'view comments', 'show comments',
      'hide comments', 'leave a comment', 'post a comment', 'add a comment', 'join the conversation',
      'share this', 'share this article', 'share this story', 'share on facebook', 'share on twitter',
      'share on linkedin', 'share via email', 'share on whatsapp', 'copy link', 'email this article',
      'print this article', 'print article', 'save article', 'listen to this article', 'follow us',
      'follow us on facebook', 'follow us on twitter', 'follow us on instagram', 'next article',
      'previous article', 'next story', 'previous story', 'next post', 'previous post', 'see all', 'view all',
      'show more', 'load more', 'privacy policy', 'terms of service', 'terms of use', 'cookie policy',
      'accept cookies', 'accept all cookies', 'all rights reserved', 'watch live', 'live updates',
      'story highlights', 'show caption', 'hide caption', 'toggle caption', 'enlarge this image',
      'view gallery', 'view slideshow', 'play video', 'replay video', 'text size', 'report a typo',
      'report this ad', 'why am i seeing this',
    ],
    promotion: [
      'advertisement', 'advertisement - continue reading below', 'advertisement - scroll to continue',
      'advertising', 'advert', 'sponsored', 'sponsored content', 'sponsored links', 'paid content', 'paid post',
      'promoted', 'promoted content', 'promoted stories', 'partner content', 'ad', 'ads by google',
      'story continues below', 'story continues below advertisement', 'article continues below',
      'article continues below advertisement', 'continue reading below', 'article continues after ad',
      'article continues after advertisement', 'story continues after ad', 'scroll to continue',
      'scroll to continue reading', 'skip ad', 'skip advertisement', 'subscribe', 'subscribe now',
      'subscribe today', 'sign up for our newsletter', 'sign up now', 'subscribe to our newsletter',
      'get our newsletter', 'get the newsletter', 'start your free trial', 'download our app',
      'download the app', 'shop now', 'buy now', 'learn more', 'click here', 'click here to subscribe',
      'domain registration', 'domain names', 'web hosting', 'website hosting', 'cheap web hosting',
      'cheap flights', 'cheap hotels', 'hotel deals', 'flight deals', 'travel deals', 'car insurance quotes',
      'payday loans', 'you may also like', 'you might also like', 'from around the web', 'around the web',
      'recommended for you',
    ],
    'related-label': [
      'related', 'related news', 'related article', 'related articles', 'related stories', 'related story',
      'related coverage', 'related content', 'related topics', 'related links', 'related posts', 'more news',
      'more stories', 'more on this', 'more on this story', 'more on this topic', 'read more', 'read also',
      'also read', 'read next', 'see also', 'recommended', 'recommended stories', 'must read', 'must reads',
      'most read', 'most popular', 'trending', 'trending now', 'top stories', 'latest news', 'editors picks',
      "editors' picks", "editor's picks", "don't miss", 'in case you missed it', 'related reading',
      'further reading', 'what to read next',
    ],
    'field-label': [
      'article source', 'source', 'sources', 'original source', 'via', 'tags', 'topics', 'filed under',
      'category', 'categories', 'keywords', 'share', 'photo', 'photos', 'image', 'image source', 'image credit',
      'photo credit', 'credit', 'author', 'by', 'contributing', 'editor', 'contact', 'comments', 'share this',
      'tagged', 'posted in', 'published in', 'views', 'file under', 'original article', 'read original',
    ],
    'key-points-label': [
      'key points', 'key point', 'key takeaways', 'takeaways', 'highlights', 'at a glance', 'in brief',
      'in short', 'summary', 'what to know', 'what you need to know', 'the main points', 'main points',
      'the gist', 'tl;dr', 'key facts',
    ],
    section: [
      'news', 'world', 'world news', 'us news', 'u.s. news', 'uk news', 'politics', 'business', 'technology',
      'tech', 'science', 'health', 'sport', 'sports', 'opinion', 'editorial', 'comment', 'analysis', 'culture',
      'arts', 'entertainment', 'lifestyle', 'travel', 'education', 'environment', 'climate', 'economy',
      'markets', 'finance', 'money', 'local', 'local news', 'nation', 'national', 'international', 'europe',
      'asia', 'africa', 'middle east', 'americas', 'australia', 'breaking', 'breaking news', 'exclusive',
      'explainer', 'feature', 'features', 'interview', 'investigation', 'special report', 'obituaries',
      'obituary', 'food', 'books', 'film', 'music', 'television', 'style', 'weather', 'crime', 'courts',
      'elections', 'magazine', 'letters', 'review', 'reviews',
    ],
  },
  sentencesOfPages: [
    'all rights reserved', 'advertisement', 'story continues', 'article continues', 'continue reading',
  ],
  offers: {
    verbs: [
      'find', 'get', 'compare', 'book', 'buy', 'shop', 'save', 'search', 'discover', 'claim', 'win', 'grab',
      'see', 'check',
    ],
    notWith: [
      'the', 'an?', 'your', 'my', 'our', 'this', 'that', 'when', 'where', 'how', 'why',
    ],
    praise: [
      'best', 'cheap(?:est)?', 'free', 'great', 'top', 'latest', 'low(?:est)?', 'exclusive', 'special', 'hot',
      'amazing', 'deals?', 'offers?', 'discounts?', 'coupons?', 'vouchers?',
    ],
    goods: [
      'offers?', 'deals?', 'prices?', 'quotes?', 'discounts?', 'coupons?', 'vouchers?', 'flights?', 'hotels?',
      'tickets?', 'insurance', 'mortgages?', 'loans?', 'hosting', 'rates?',
    ],
  },
  buttons: [
    'share', 'tweet', 'pin', 'print', 'save', 'e-?mail', 'comments?', 'copy link', 'facebook', 'twitter',
    'whatsapp', 'linkedin', 'reddit', 'pinterest', 'flipboard', 'telegram', 'instagram', 'youtube',
  ],
  counted: [
    'comments?', 'shares', 'views', 'likes', 'replies',
  ],
  advertisedGoods: [
    'hosting', 'domains?', 'registration', 'deals?', 'offers?', 'discounts?', 'coupons?', 'vouchers?',
    'insurance', 'loans?', 'mortgages?', 'hotels?', 'flights?', 'rentals?', 'casinos?', 'software', 'shopping',
    'sale', 'jobs', 'tickets',
  ],
  newspaperNames: [
    'news', 'times', 'post', 'herald', 'journal', 'gazette', 'tribune', 'guardian', 'telegraph', 'chronicle',
    'observer', 'press', 'star', 'sun', 'globe', 'courier', 'mail', 'express', 'magazine', 'weekly', 'daily',
    'today', 'record', 'examiner', 'independent', 'standard', 'sentinel', 'dispatch', 'bulletin', 'inquirer',
    'mirror', 'online', 'newsletter', 'release', 'updates?', 'section',
  ],
  agencies: [
    'Associated Press', 'AP', 'Reuters', 'Thomson Reuters', 'Agence France-Presse', 'AFP', 'UPI',
    'Bloomberg(?: News)?', 'Xinhua', 'dpa', 'PTI', 'ANI', 'IANS', 'CNN', 'BBC(?: News)?', 'NPR', 'PA Media',
    'wire (?:services|reports)', 'staff(?: reports?)?',
  ],
  datelineAgencies: [
    'AP', 'Reuters', 'AFP', 'UPI', 'CNN', 'PTI', 'ANI', 'Bloomberg', 'Xinhua', 'dpa', 'IANS',
  ],
  notPlaces: [
    'breaking', 'exclusive', 'updated?', 'correction', 'clarification', 'editor', 'note', 'warning', 'live',
    'watch', 'opinion', 'analysis', 'explainer', 'video', 'photos?', 'related', 'more', 'read', 'nato', 'nasa',
    'covid', 'ibm', 'fbi', 'cia', 'fifa', 'uefa', 'nfl', 'nba', 'dear', 'please', '[IAQ]',
  ],
  bylineOpeners: [
    'by', 'written by', 'story by',
  ],
  roles: [
    'staff writer', 'columnist', 'correspondent', 'reporter', 'editor', 'contributor', 'writer', 'bureau chief',
  ],
  roleLines: [
    '(?:the )?associated press', 'reuters', 'afp', 'bloomberg(?: news)?', 'usa today(?: network)?',
  ],
  nameParticles: [
    'de', 'da', 'del', 'der', 'van', 'von', 'al', 'el', 'bin', 'ibn', 'la', 'le', 'di', 'du', 'dos', 'ter',
    'ten',
  ],
  wordsBetweenNames: [
    'and', 'of', 'the', 'in', 'at', 'for', 'from', 'by', 'via', 'with', 'staff', 'writers?', 'reporters?',
    'journalists?', 'correspondents?', 'colleagues', 'editors?', 'wire', 'services?', 'reports?', 'news', 'dpa',
  ],
  authorVerbs: [
    'cover(?:s|ed)?', 'reports? (?:on|from|for)', 'writes? (?:about|for)', 'can be reached',
  ],
  professions: [
    'reporters?', 'correspondents?', 'writers?', 'editors?', 'columnists?', 'journalists?', 'producers?',
    'critics?', 'fellows?', 'contributors?', 'authors?', 'professors?',
  ],
  contactVerbs: [
    'follow', 'reach', 'contact', 'email', 'e-mail', 'tweet',
  ],
  creditLabels: [
    'contributing', 'contributors?', 'additional reporting', 'reporting', 'writing', 'editing',
    'additional contributions?',
  ],
  creditOpeners: [
    '(?:with |additional )?reporting by', 'with (?:files|reporting|contributions) (?:from|by)', 'writing by',
    '(?:additional )?editing by', 'compiled by',
  ],
  creditWork: [
    'reporting', 'writing', 'editing', 'graphics', 'compiled',
  ],
  pictureWords: [
    'photo(?:graph)?s?', 'image', 'picture', 'illustration', 'graphic', 'video',
  ],
  pictureAgencies: [
    'getty images', 'ap photo', 'shutterstock',
  ],
  sourceLabels: [
    'article source', 'original source', 'source',
  ],
  tagLabels: [
    'tags', 'tagged(?: as)?', 'topics', 'filed under', 'categor(?:y|ies)', 'keywords', 'posted in',
  ],
  teaserLabels: [
    'read(?: more| also| next)?', 'also read', 'more', 'related(?: story| stories| article)?',
    'see also', 'see more', 'watch', 'listen', 'opinion', 'analysis',
    'explainer', 'fact check', 'live updates', 'in photos', 'photos', 'video',
  ],
  strongTeaserLabels: [
    'read (?:more|also|next)', 'also read', 'related(?: stor(?:y|ies)| articles?| coverage)?', 'see also',
  ],
  listedStoriesLabels: [
    'related', 'more on this', 'more stories', 'read (?:more|next|also)', 'also read', 'see also',
  ],
  noticeLabels: [
    'when', 'where', 'who', 'what', 'why', 'how', 'time', 'date', 'day', 'venue', 'place', 'location',
    'address', 'tickets?', 'price', 'cost', 'entry', 'admission', 'phone', 'tel', 'telephone', 'mobile', 'fax',
    'e-?mail', 'web(?:site)?', 'info(?:rmation)?', 'score', 'result', 'rating', 'ingredients', 'serves',
    'method', 'hours', 'open', 'closed', 'age', 'born', 'died', 'name', 'job', 'note', 'warning', 'tip', 'cast',
    'director', 'running time', 'final score', 'box office',
  ],
  speechVerbs: [
    'says?', 'said', 'told', 'adds?', 'added', 'asks?', 'asked', 'writes?', 'wrote', 'tweeted', 'replied',
    'answered', 'warned', 'explained', 'continued', 'concluded',
  ],
  titleOpeners: [
    'the', 'an?', 'how', 'why', 'what', 'when', 'where', 'who', 'my', 'our', 'your', 'his', 'her', 'their',
    'inside', 'in', 'on', 'at', 'after', 'before', 'is', 'are', 'can', 'no', 'not', 'i', 'we', 'you', 'it',
  ],
  months: [
    'jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?',
    'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?',
  ],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  weekdayForms: [
    'mon(?:day)?', 'tues?(?:day)?', 'wed(?:nes)?(?:day)?', 'thu(?:rs)?(?:day)?', 'fri(?:day)?', 'sat(?:ur)?(?:day)?',
    'sun(?:day)?',
  ],
  dateLabels: [
    'published', 'posted', 'updated', 'last updated', 'modified', 'last modified', 'created', 'dated?',
  ],
};
