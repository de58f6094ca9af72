/**
 * The schema of the store, as the steps that lead to it: step N makes version N + 1 of version N. A step that was
 * published is never changed; a change is a new step at the end.
 *
 * Times are milliseconds since 1970. `article` and `content` hold JSON that is compressed, see `packed.ts`; `story` is
 * short, and holds JSON as it is.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- What is listed. \`key\` is the address, or what tells an article without one from others.
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    url TEXT,
    host TEXT,
    publication TEXT,
    headline TEXT,
    -- Their names, a line each.
    authors TEXT NOT NULL DEFAULT '',
    date TEXT,
    language TEXT,
    words INTEGER NOT NULL,
    saved INTEGER NOT NULL,
    read INTEGER
  );
  CREATE INDEX articles_by_saved ON articles (saved);
  CREATE INDEX articles_by_host ON articles (host, saved);

  -- What is read: large, so that listing does not have to pass over it.
  CREATE TABLE contents (
    id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    article BLOB NOT NULL,
    page BLOB,
    page_type TEXT
  );

  CREATE TABLE tags (
    tag TEXT NOT NULL,
    id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (tag, id)
  ) WITHOUT ROWID;
  CREATE INDEX tags_by_article ON tags (id);

  -- The index of words. Its texts are what \`search/words.ts\` makes of the articles, and are not kept.
  CREATE VIRTUAL TABLE search USING fts5(
    headline, authors, body, content = '', contentless_delete = 1, tokenize = 'ascii'
  );

  CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    title TEXT,
    page TEXT,
    -- The folder of the list that it was imported from, and what named it where the person did not: the address of a
    -- page, or an empty text for a file. Such a feed may not lead into a private network.
    folder TEXT,
    named_by TEXT,
    added INTEGER NOT NULL,
    -- When it was last asked for, when it may be asked for again, and what the server said for that.
    fetched INTEGER,
    due INTEGER NOT NULL DEFAULT 0,
    answered TEXT,
    etag TEXT,
    modified TEXT,
    -- The last error, and how many there were in a row; \`gone\` when the server said that it is no more.
    error TEXT,
    errors INTEGER NOT NULL DEFAULT 0,
    gone INTEGER
  );

  CREATE TABLE items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subscription INTEGER NOT NULL REFERENCES subscriptions ON DELETE CASCADE,
    -- What identifies the item in its subscription.
    key TEXT NOT NULL,
    -- When it was published as the feed says, else when it was first seen.
    published INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    changed INTEGER,
    read INTEGER,
    story TEXT NOT NULL,
    -- Its text, where the feed has it: large, and not needed for listing.
    content BLOB,
    UNIQUE (subscription, key)
  );
  CREATE INDEX items_by_date ON items (subscription, published);
  CREATE INDEX items_unread ON items (published) WHERE read IS NULL;

  -- The items that were listed last, by the numbers that they had there.
  CREATE TABLE listing (
    number INTEGER PRIMARY KEY,
    item INTEGER NOT NULL REFERENCES items ON DELETE CASCADE
  );
  `,
];
