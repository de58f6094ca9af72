/**
 * Where a page's own data give its headline, authors, dates and so on. Each list is in the order of preference:
 * the first name that has content counts. A name is a meta element's `property`, `name`, `itemprop` or
 * `http-equiv`, in lower case; its separators (":", "_", ".", "-") do not count.
 *
 * Vocabularies: Open Graph and its article namespace (ogp.me), Twitter cards, Dublin Core (`dc.`, `dcterms.`),
 * Google Scholar (`citation_`), and what the services Parse.ly, Sailthru and Cxense read.
 */
export const META_NAMES = {
  site: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title', 'al:android:app_name'],
  sharedTitle: ['og:title'],
  otherTitle: ['twitter:title', 'dc.title', 'citation_title', 'parsely-title', 'sailthru.title'],
  author: [
    'author',
    'article:author',
    'citation_author',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'bepress_citation_author',
    'citation_authors',
    'creator',
    'authors',
    'byl',
    'article:author_name',
    'articleauthor',
    'og:author',
    'twitter:data1',
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'date.published',
    'publish-date',
    'publish_date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'dc.date.issued',
    'dcterms.date',
    'dc.date',
    'dcterms.created',
    'date',
    'pubdate',
    'article.published',
    'cxenseparse:recs:publishtime',
    'citation_online_date',
    'citation_date',
    'bepress_citation_date',
    'prism.publicationdate',
    'vr:published_time',
    'og:published_time',
    'rbpubdate',
    'published',
    'published_date',
    'published_time',
    'publishdate',
    'date_published',
    'dcterms.issued',
    'dc.date.created',
    'dc.created',
    'article_date_original',
    'originalpublicationdate',
    'w-published-date',
    'ms.date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'last-modified',
    'lastmodified',
    'dcterms.modified',
    'dc.date.modified',
    'date_modified',
  ],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
  section: ['article:section'],
  address: ['og:url'],
  locale: ['og:locale'],
  language: ['content-language'],
} as const;

/** JSON-LD types (schema.org) of a page's story, and of the page around it. */
export const STORY_TYPE = /(?:Article|Posting|Report|Review|Story|Chapter|Recipe|HowTo|Interview)$/i;
export const PAGE_TYPE = /WebPage$|^ItemPage$/i;

/** Those of them that are no news: their dates count only where the page shows them. */
export const UNDATED_TYPE = /^Recipe$/i;

/** JSON-LD types (schema.org) of the first post of a thread. */
export const FIRST_POST_TYPE = /^(?:DiscussionForumPosting|SocialMediaPosting|Question)$/i;

/** Properties under which JSON-LD holds further objects. */
export const NESTING_PROPERTIES = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'hasPart',
  'itemListElement',
  'item',
] as const;
