/** The fields of an article → YAML front matter. */
import { BULLET_POINT, creditWords, placeWords, teaserWords } from '../../article/format-defaults.js';
import type { Article, ArticleDate, Author, Credit, ListItem, Related } from '../../article/model.js';
import { blockTexts } from './blocks.js';

type Field = string | Field[] | { [key: string]: Field | undefined };

/** The front matter's lines, each with its newline; empty where no field of it is known. */
export function frontMatter(article: Article): string {
  const { kicker, headline, dek, date, updated, place, language, source, authors, keyPoints, related, credits } =
    article;
  // A heading of level 1 in the body would be read back as the headline that the article doesn't have.
  const untitled = article.body.some((block) => block.type === 'heading' && block.level === 1) ? '' : undefined;
  return yamlFields({
    kicker,
    headline: headline ?? untitled,
    dek,
    date: date && dateField(date),
    updated: updated && dateField(updated),
    place: place && (place.words === placeWords(place.name) ? place.name : { ...place }),
    language,
    site: source.site,
    url: source.url !== undefined && /^https?:/i.test(source.url) ? source.url : undefined,
    authors: authors.length > 0 ? authors.map(authorField) : undefined,
    keyPoints: keyPoints.length > 0 ? keyPoints.map(keyPointField) : undefined,
    related: related.length > 0 ? related.map(relatedField) : undefined,
    credits: credits.length > 0 ? credits.map(creditField) : undefined,
  });
}

const dateField = ({ iso, words, marker }: ArticleDate): Field =>
  words === iso && marker === undefined ? iso : { iso, words, marker };

const authorField = ({ name, beat, handle, url }: Author): Field =>
  beat === undefined && handle === undefined && url === undefined ? name : { name, beat, handle, url };

const relatedField = ({ kicker, headline, url, after, words }: Related): Field => ({
  kicker,
  headline,
  url,
  after: String(after),
  words: words === teaserWords(kicker, headline) ? undefined : words,
});

function creditField({ kind, names, words }: Credit): Field {
  const implied = creditWords(kind, names);
  if (implied === undefined ? names.length === 0 : names.length > 0 && implied === words) {
    const [only, ...others] = names;
    return { [kind]: implied === undefined ? words : only !== undefined && others.length === 0 ? only : [...names] };
  }
  return { [kind]: { names: names.length > 0 ? [...names] : undefined, words } };
}

function keyPointField({ marker, checked, blocks }: ListItem): Field {
  const text = [...blockTexts(blocks)].join('\n\n');
  if (checked === undefined) {
    if (marker === undefined && text !== '' && !BULLET_POINT.test(text)) return text;
    if (marker !== undefined && BULLET_POINT.exec(`${marker} ${text}`)?.[1] === marker) return `${marker} ${text}`;
  }
  return { marker, checked: checked === undefined ? undefined : String(checked), text };
}

function yamlFields(fields: { [key: string]: Field | undefined }, indent = ''): string {
  let out = '';
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined) out += `${indent}${key}:${yamlValue(value, indent)}`;
  return out;
}

/** A value after its key or dash, with the newline that ends it. */
function yamlValue(value: Field, indent: string): string {
  if (typeof value === 'string') return ` ${yamlText(value)}\n`;
  if (!Array.isArray(value)) return `\n${yamlFields(value, `${indent}  `)}`;
  let out = '\n';
  for (const item of value) {
    out +=
      typeof item === 'string' || Array.isArray(item)
        ? `${indent}  -${yamlValue(item, `${indent}  `)}`
        : `${indent}  - ${yamlFields(item, `${indent}    `).trimStart()}`;
  }
  return out;
}

/** Plain where every reader of YAML takes it for this very text, else in double quotes, whose escapes are JSON's. */
function yamlText(text: string): string {
  const plain =
    /^(?![\d.+~-]|(?:true|false|yes|no|on|off|null|y|n)$)[\p{L}“‘(•]/iu.test(text) ||
    /^\d{4}-\d\d-\d\d$/.test(text) ||
    /^\d{1,9}$/.test(text);
  const safe = plain && !/[:#]\s|\s[#]|:$|\s$|[\n\t\ufffe\uffff\u0085\u2028\u2029]/.test(text);
  return safe
    ? text
    : JSON.stringify(text).replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}
