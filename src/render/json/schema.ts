/**
 * The JSON Schema (draft 2020-12) of what lede writes as JSON: an article, or a view of one. `$defs` holds every record
 * by name, those of `--ndjson` included.
 */

const string = (description: string) => ({ type: 'string', description }) as const;
const count = (description: string, minimum = 0) => ({ type: 'integer', minimum, description }) as const;
const ref = (name: string) => ({ $ref: `#/$defs/${name}` }) as const;
const list = (items: object, description: string) => ({ type: 'array', items, description }) as const;

/** An object with these fields and no others; those whose name ends in "?" may be absent. */
function record(description: string, fields: Record<string, object>) {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(entries.map(([name, field]) => [name.replace('?', ''), field])),
    required: entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name])),
    additionalProperties: false,
  };
}

const version = {
  const: 1,
  description: 'The version of this schema. It rises when a program that reads the output could break.',
};
/** What a record of several sources says of its own: with --batch, and where more than one source is named. */
const origin = {
  'input?': string('The source as it was named: a path or an address. Only where there are several.'),
  'id?': { description: 'The id that the record in the batch came with.' },
  'notes?': list(
    { type: 'string' },
    'What was doubtful, with --batch: a guessed encoding, a page too long to be understood in time, ' +
      'a language whose speakers are not named.',
  ),
};
const view = (name: string, description: string, field: string, value: object, more: Record<string, object> = {}) =>
  record(description, { schema: version, view: { const: name }, ...origin, [field]: value, ...more });

/** Where a passage stands in the article's plain text. */
const place = {
  start: count('Where the text starts in the article’s "text", in UTF-16 units.'),
  text: string('The passage as plain text, as it stands in the article’s "text".'),
};
const content = list(ref('inline'), 'The same words with their marks.');
const isoDate = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
  description: 'ISO 8601: a date, or date and time, with the zone where the source gave one.',
};
const isoTime = (description: string) =>
  ({ type: 'string', description: `${description}: ISO 8601, in UTC.` }) as const;
const block = (type: string, description: string, fields: Record<string, object>) =>
  record(description, { type: { const: type }, ...fields });

const meta = {
  'headline?': string('The headline.'),
  'kicker?': string('The label above the headline.'),
  'dek?': string('The standfirst.'),
  'date?': isoDate,
  'updated?': isoDate,
  'place?': string('The dateline’s place.'),
  'authors?': list({ type: 'string' }, 'The authors’ names.'),
  'language?': string('A BCP 47 tag.'),
  words: count('Words in the body.'),
  minutes: count('Minutes of reading, at 238 words a minute.', 1),
  paragraphs: count('Paragraphs in the body.'),
  keyPoints: count('How many key points.'),
  quotations: count('How many quotations with somebody’s own words.'),
  related: count('How many related stories.'),
  removed: count('How many things were left out.'),
  format: { enum: ['text', 'markdown', 'html'], description: 'What the article was read from.' },
  'name?': string('The file’s name, "-" for standard input, or a bundled article’s name.'),
  'site?': string('The publication.'),
  'url?': string('The article’s address.'),
};

const quotation = {
  text: string('The words without their outer marks; the parts of an interrupted quotation are joined.'),
  parts: { type: 'array', minItems: 1, items: ref('span'), description: 'Where the words stand.' },
  paragraph: {
    type: ['integer', 'null'],
    minimum: 1,
    description: 'The number of the paragraph it begins in; null in a heading, caption or table.',
  },
  kind: {
    enum: ['direct', 'mixed'],
    description: '"direct": whole sentences. "mixed": some words within a sentence of the writer’s.',
  },
  speaker: {
    description: 'Who said it; null where the article doesn’t tell.',
    oneOf: [
      { type: 'null' },
      record('A speaker.', {
        name: string('The fullest name the article gives.'),
        mention: { description: 'The words that name the speaker there.', oneOf: [{ type: 'null' }, ref('span')] },
        'role?': string('What the article says they are: "White House press secretary".'),
      }),
    ],
  },
  'addressee?': string('Whom it was said to.'),
  'occasion?': string('Where or when it was said.'),
  'cue?': string('The word that says that it was said: "told".'),
  confidence: { type: 'number', minimum: 0, maximum: 1, description: 'How sure the speaker is.' },
  'reason?': string('Only with --all: why this is no quotation of somebody’s words.'),
};

/** The schema itself: `lede --schema` prints it. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'lede',
  description:
    'An article, a view of one, or a list of stories, as lede writes it with --json. ' +
    'With --ndjson a view is one record of $defs a line, and a list one story a line.',
  type: 'object',
  properties: { schema: version },
  required: ['schema'],
  if: { type: 'object', properties: { view: true }, required: ['view'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema; nothing awaits this object.
  then: {
    oneOf: [
      'quotesView',
      'speakersView',
      'relatedView',
      'keyPointsView',
      'metaView',
      'removedView',
      'whyView',
      'briefView',
      'listView',
      'checkView',
      'feedsView',
      'subscribedView',
      'subscriptionsView',
      'keptView',
      'savedView',
      'findView',
      'tagsView',
      'savedQuotationsView',
    ].map(ref),
  },
  else: {
    if: { type: 'object', properties: { error: true }, required: ['error'] },
    // biome-ignore lint/suspicious/noThenProperty: the same.
    then: ref('error'),
    else: {
      if: { type: 'object', properties: { kind: true }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: the same.
      then: { oneOf: [ref('stories'), ref('exported')] },
      else: ref('article'),
    },
  },
  $defs: {
    article: record('An article.', {
      schema: version,
      ...origin,
      'kicker?': string('The label above the headline.'),
      'headline?': string('The headline.'),
      'dek?': string('The standfirst under the headline.'),
      authors: list(ref('author'), 'Who wrote it.'),
      'date?': ref('date'),
      'updated?': ref('date'),
      'place?': record('The dateline.', {
        name: string('The place: "WASHINGTON".'),
        words: string('The dateline as it stood: "WASHINGTON –". It is not in the body.'),
      }),
      keyPoints: list({ type: 'string' }, 'The key points as plain text.'),
      body: list(ref('block'), 'The body in reading order.'),
      text: string(
        'The body as plain text: its passages, a blank line between. ' +
          'Every "start" and "end" counts UTF-16 units in it.',
      ),
      'posts?': list(ref('post'), 'Where the page is a thread: its posts in order. Their text is in the body.'),
      related: list(ref('related'), 'Teasers for other stories.'),
      credits: list(ref('credit'), 'Lines that say who made the article, in order.'),
      source: record('Where the article was read from.', {
        format: meta.format,
        'name?': meta['name?'],
        'site?': meta['site?'],
        'url?': meta['url?'],
      }),
      'language?': meta['language?'],
      words: meta.words,
      minutes: meta.minutes,
      removed: list(ref('removed'), 'What the input held that is not the article.'),
      'incomplete?': string('Why the source holds only part of the story, where it says so.'),
    }),
    stories: record('A list of stories: a front page, a section page, a search result, a feed.', {
      schema: version,
      kind: { const: 'stories' },
      ...origin,
      'title?': string('What the list is called.'),
      'dek?': string('What it says of itself.'),
      stories: list(ref('story'), 'In the order of weight that the source gives them.'),
      'feeds?': list(
        record('A feed that the page offers.', {
          'title?': string('What it is called.'),
          url: string('Its address.'),
          'mediaType?': string('The media type that the page names.'),
        }),
        'The feeds that the page offers.',
      ),
      source: record('Where the list was read from.', {
        format: { enum: ['html', 'feed', 'opml'], description: 'What it was read from; a list of feeds is opml.' },
        'name?': meta['name?'],
        'site?': meta['site?'],
        'url?': string('The list’s address.'),
      }),
      'language?': meta['language?'],
      removed: list(ref('removed'), 'What the input held that is not in the list.'),
    }),
    story: record('A story of a list.', {
      number: count('Its number, from 1.', 1),
      'kicker?': string('The label above the headline.'),
      headline: string('The headline.'),
      'dek?': string('The sentences below the headline.'),
      authors: list(ref('author'), 'Who wrote it, where the list says so.'),
      'date?': ref('date'),
      'updated?': ref('date'),
      'url?': string('The story’s address.'),
      'section?': string('The heading of the part of the list that it stands in.'),
      'id?': string('What the list itself calls the story: a feed’s guid or id.'),
    }),
    error: record('With --batch: why there is no article.', {
      schema: version,
      error: string('What went wrong, and what to do about it.'),
      exitCode: { enum: [1, 2, 3], description: 'What lede would have exited with for this source alone.' },
      ...origin,
      'url?': string('The address that the record in the batch came with.'),
    }),
    author: record('A person or desk in the byline.', {
      name: string('The name.'),
      'beat?': string('What they cover: "the White House".'),
      'handle?': string('A social handle with its at sign.'),
      'url?': string('Their page.'),
    }),
    date: record('A date with the words it came from.', { iso: isoDate, words: string('The words, as they stood.') }),
    block: {
      description: 'A block of the body.',
      oneOf: ['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'figure', 'break'].map(ref),
    },
    paragraph: block('paragraph', 'A paragraph.', {
      paragraph: count('Its number, from 1, over the whole body; those in lists and block quotations count.', 1),
      ...place,
      content,
    }),
    heading: block('heading', 'A heading.', { level: { type: 'integer', minimum: 1, maximum: 6 }, ...place, content }),
    list: block('list', 'A list.', {
      ordered: { type: 'boolean' },
      'start?': count('The number of the first item, where it is known.'),
      items: list(
        record('An item.', {
          'marker?': string('What stood before it in a plain text.'),
          'checked?': { type: 'boolean', description: 'A task item: ticked or not.' },
          blocks: list(ref('block'), 'What it holds.'),
        }),
        'The items.',
      ),
    }),
    quote: block('quote', 'A block quotation.', {
      blocks: list(ref('block'), 'What is quoted.'),
      'source?': record('Who or what is quoted.', { ...place, content }),
    }),
    code: block('code', 'Code, or other text set as it stands.', { 'language?': string('The language.'), ...place }),
    table: block('table', 'A table. Its text has a tab between cells and a newline between rows.', {
      ...place,
      align: list({ enum: ['left', 'center', 'right', null] }, 'How each column is set.'),
      header: ref('row'),
      rows: list(ref('row'), 'The rows below the header.'),
      'caption?': record('The caption.', { ...place, content }),
    }),
    row: list(list(ref('inline'), 'A cell.'), 'A row of a table.'),
    figure: block('figure', 'A picture. Its text is its caption, else the words that stand for it.', {
      'start?': place.start,
      'text?': place.text,
      'url?': string('The picture’s address.'),
      'alt?': string('Words that stand for the picture.'),
      'credit?': string('Who made it.'),
      'content?': list(ref('inline'), 'The caption with its marks.'),
    }),
    break: block('break', 'A break between two parts of the body.', {}),
    inline: {
      description: 'A run of text inside a block.',
      oneOf: [
        block('text', 'Plain text.', { text: { type: 'string' } }),
        block('code', 'Code.', { text: { type: 'string' } }),
        block('link', 'A link.', {
          url: string('Absolute where the article’s own address is known.'),
          children: content,
        }),
        block('break', 'A line break that the author meant.', {}),
        record('Words with a mark.', {
          type: { enum: ['strong', 'emphasis', 'deleted'] },
          children: list(ref('inline'), 'The marked words.'),
        }),
      ],
    },
    post: record('A post of a thread.', {
      number: count('Its number, from 1.', 1),
      'author?': string('Who wrote it.'),
      'date?': record('When it was written.', {
        'iso?': isoDate,
        words: string('The words, as they stood.'),
      }),
      first: count('Its first block in "body", from 0: a heading with author and date, where either is known.'),
      last: count('Its last block in "body".'),
    }),
    related: record('A teaser for another story.', {
      number: count('Its number, from 1.', 1),
      'kicker?': string('The label before the headline.'),
      headline: string('The headline.'),
      'url?': string('The story’s address.'),
      after: count('How many paragraphs of the body stood before the teaser.'),
      words: string('The teaser as it stood.'),
    }),
    credit: record('A line of credit.', {
      kind: { enum: ['byline', 'contributors', 'agency', 'tagline', 'source', 'note'] },
      names: list({ type: 'string' }, 'Who it names.'),
      words: string('The line as it stood.'),
    }),
    removed: record('Something the input held that is not the article.', {
      number: count('Its number, from 1.', 1),
      text: string('What was left out.'),
      rule: string('The rule that left it out: a stable identifier.'),
      reason: string('The same, said to a person.'),
      'where?': string('On a web page, the element that the rule is about: "div.share-bar".'),
      'evidence?': list(
        { type: 'string' },
        'Only with --why, for what the model of pages left out: what weighed most, the strongest first.',
      ),
    }),
    span: record('A stretch of the article’s plain text: "text" is what stands from "start" to "end".', {
      start: place.start,
      end: count('Where it ends, in UTF-16 units; the first unit after it.'),
      text: string('The words.'),
    }),
    quotation: record('Somebody’s own words, in quotation marks.', quotation),
    speaker: record('How often somebody is quoted.', {
      name: { type: ['string', 'null'], description: 'Null for quotations whose speaker is not told.' },
      'role?': string('What the article says they are.'),
      quotations: count('How many quotations.', 1),
      words: count('How many words in them.'),
    }),
    keyPoint: record('A key point.', {
      number: count('Its number, from 1.', 1),
      text: string('The point as plain text.'),
    }),
    meta: record('Facts about the article.', meta),
    brief: record('The article at a glance.', {
      'headline?': meta['headline?'],
      'date?': isoDate,
      minutes: meta.minutes,
      keyPoints: list({ type: 'string' }, 'The key points as plain text.'),
      quotations: meta.quotations,
      related: meta.related,
    }),
    bundled: record('A bundled article.', {
      name: string('What to call it by.'),
      'date?': isoDate,
      'headline?': meta['headline?'],
    }),
    quotesView: view('quotes', 'What --quotes shows.', 'quotations', list(ref('quotation'), 'In order.'), {
      'speakers?': {
        const: 'not-supported',
        description: 'Where speakers are not found in the language of the article.',
      },
    }),
    speakersView: view('speakers', 'What --speakers shows.', 'speakers', list(ref('speaker'), 'Most quoted first.')),
    relatedView: view('related', 'What --related shows.', 'related', list(ref('related'), 'In order.')),
    keyPointsView: view('key-points', 'What --key-points shows.', 'keyPoints', list({ type: 'string' }, 'In order.')),
    metaView: view('meta', 'What --meta shows.', 'meta', ref('meta')),
    removedView: view('removed', 'What --removed shows.', 'removed', list(ref('removed'), 'In order.')),
    whyView: view('why', 'What --why shows.', 'why', ref('removed')),
    briefView: view('brief', 'What --brief shows.', 'brief', ref('brief')),
    listView: view('list', 'What --list shows.', 'articles', list(ref('bundled'), 'In order of name.')),
    checkView: view(
      'check',
      'What "lede check" shows.',
      'quotations',
      list(ref('checked'), 'The quotations of the draft, in order.'),
    ),
    checked: record('A quotation of a draft, and what its sources say of it.', {
      draft: string('The draft, as it was named.'),
      'line?': count('The line of the draft that the quotation begins in.', 1),
      verdict: {
        enum: ['verified', 'shortened', 'altered', 'speaker differs', 'not found'],
        description: 'The same words; the same but for what the draft shows; others; of somebody else; nothing.',
      },
      quotation: ref('quotation'),
      'at?': record('Where the sources have it.', {
        source: string('The source, as it was named.'),
        'paragraph?': count('The paragraph that it begins in.', 1),
        start: count('Its offset in the plain text of the source, in UTF-16 units.'),
        end: count('Where it ends.'),
        text: string('The words of the source.'),
      }),
      'changes?': list(
        record('Words that both have, or one of them.', {
          kind: { enum: ['same', 'dropped', 'added'], description: 'In both, only in the source, only in the draft.' },
          words: string('The words.'),
        }),
        'From the words of the source to those of the draft.',
      ),
      speaker: {
        enum: ['same', 'differs', 'not checked'],
        description: 'Whether the source names the same speaker; not checked where one of them names none.',
      },
      'speakerInSource?': string('Who said it by the source.'),
    }),
    feedsView: view('feeds', 'What --feeds shows.', 'feeds', list(ref('feed'), 'In the order of the page.')),
    feed: record('A feed that a page offers.', {
      number: count('Its number, from 1.'),
      'title?': string('What the page calls it.'),
      url: string('Its address.'),
      'mediaType?': string('The media type that the page names.'),
    }),
    subscribedView: view(
      'subscribed',
      'What "lede subscribe" shows.',
      'subscriptions',
      list(ref('subscribed'), 'In the order of the command line.'),
    ),
    subscribed: record('A subscription that was just made, or was there before.', {
      number: count('The number by which it is named.'),
      state: { enum: ['subscribed', 'known'], description: 'Whether it is new.' },
      title: string('What the feed calls itself, or its address.'),
      url: string('The address of the feed.'),
    }),
    subscriptionsView: view(
      'subscriptions',
      'What "lede subscriptions" shows.',
      'subscriptions',
      list(ref('subscription'), 'In the order in which they were made.'),
    ),
    subscription: record('A subscription.', {
      number: count('The number by which it is named; it stays the same.'),
      'title?': string('What the feed calls itself.'),
      url: string('The address of the feed.'),
      'folder?': string('The folder of the list that it was imported from.'),
      items: count('How many items are kept.'),
      unread: count('How many of them are unread.'),
      'fetched?': isoTime('When it was last asked for'),
      'error?': string('What is wrong with it.'),
    }),
    keptView: view('save', 'What "lede save" shows.', 'saved', list(ref('kept'), 'In the order of the command line.')),
    kept: record('An article that was just saved.', {
      number: count('The number by which it is read.', 1),
      state: { enum: ['saved', 'updated'], description: 'Whether it is new, or has its newer text now.' },
      title: string('Its headline, or else its address or name.'),
    }),
    savedView: view('saved', 'What "lede saved" shows.', 'articles', list(ref('saved'), 'Those saved last first.')),
    findView: view('find', 'What "lede find" shows.', 'articles', list(ref('saved'), 'The best first.')),
    saved: record('A saved article, as it is listed.', {
      number: count('The number by which it is read; it stays the same.', 1),
      'headline?': meta['headline?'],
      'url?': meta['url?'],
      'site?': string('The publication, or else the host of the address.'),
      authors: list({ type: 'string' }, 'The authors’ names.'),
      'date?': isoDate,
      words: count('Words in the body; 0 where only the bookmark was saved.'),
      saved: isoTime('When it was saved'),
      'read?': isoTime('When it was read; absent where it was not'),
      tags: list({ type: 'string' }, 'Its tags.'),
      'line?': string('With "lede find", the part of the text that has the words.'),
    }),
    tagsView: view('tags', 'What "lede tag" shows.', 'tags', list(ref('tag'), 'In the order of the alphabet.')),
    tag: record('A tag.', { tag: string('The tag.'), articles: count('How many saved articles have it.', 1) }),
    savedQuotationsView: view(
      'saved-quotes',
      'What "lede saved --quotes" shows.',
      'quotations',
      list(ref('savedQuotation'), 'Those of the article saved last first.'),
    ),
    savedQuotation: record('A quotation in a saved article.', {
      article: count('The number of the article.', 1),
      'headline?': meta['headline?'],
      ...quotation,
    }),
    exported: record('A saved article, as "lede export" writes it, one on each line.', {
      schema: version,
      kind: { const: 'saved' },
      number: count('The number that it had.', 1),
      saved: isoTime('When it was saved'),
      'read?': isoTime('When it was read; absent where it was not'),
      tags: list({ type: 'string' }, 'Its tags.'),
      'page?': record('The page as it came.', {
        'type?': string('Its media type, and the encoding that the server named.'),
        base64: string('Its bytes.'),
      }),
      article: { type: 'object', description: 'The article as lede keeps it, with marks inside its texts.' },
    }),
  },
};
