/**
 * Why something on a page is not in the article. The codes are what `lede --removed` and the JSON give to
 * programs, and never change; the reasons are what a person reads.
 */
export const REASONS = {
  // By what the page calls it: its tag, its role, its class or id (see rules/class-words.ts).
  hidden: 'hidden by the page',
  control: 'a button, a field or another control',
  navigation: 'site navigation',
  'page-frame': "the site's header or footer",
  aside: 'a sidebar',
  comments: "readers' comments",
  sharing: 'buttons to share the article',
  related: 'links to other articles',
  promotion: 'advertising, or an offer',
  notice: 'a notice about cookies, or a window over the page',
  byline: 'author and date, which are shown above the article',
  author: 'a note about the author',
  caption: "a picture's caption or credit",
  tags: "the article's tags",
  contents: 'a table of contents',
  widget: 'a tool, a poll or a player',
  signature: 'the signature, the rank, the votes or the buttons of a post',
  preview: 'what a post shows of a linked page, besides its title',

  // On a page that is a list of stories (see stories/).
  'story-label': 'a label beside a story of the list, such as the number of comments, or a story that is listed twice',
  'beside-stories': 'not one of the stories of the list',

  // By its words, its links and its place (see model/).
  links: 'mostly links',
  'key-points': 'the key points, which are shown above the article',
  furniture: 'a label of the page, such as "Share" or "Advertisement"',
  'before-story': 'a line before the article begins',
  'after-story': 'a line after the article ends',
  repeat: 'said elsewhere in the article, in the same words',
  'other-story': 'another article on the same page',
  'outside-story': 'outside the part of the page that holds the article',
} as const;

export type RemovalRule = keyof typeof REASONS;
