/** The rules of scraped text one at a time: what each takes out, and lines that only look like it. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/article/model.js';
import { inlineText } from '../../../src/article/passages.js';
import { parseText } from '../../../src/parse/text/index.js';
import { unaccounted } from './account.js';

/** Parses, and checks that every character is in the article or in `removed`. */
function read(source: string): Article {
  const article = parseText(source);
  expect(unaccounted(source, article)).toEqual({ left: '', unexpected: [] });
  return article;
}

const BODY =
  '\n\nThe council met for an hour on Monday and then it met again, which nobody expected.\n\nThen everybody went home and nobody spoke of it again.\n';
const inBody = (line: string) =>
  `Town hears a report about the river\n\nThe council met for an hour on Monday.\n\n${line}\n\nThen everybody went home and nobody spoke of it again.\n`;
const atEnd = (line: string) =>
  `Town hears a report about the river\n\nThe council met on Monday. Mary Smith spoke first.\n\nThen everybody went home.\n\n${line}\n`;
const paragraphs = (article: Article) =>
  article.body.map((block) => ('content' in block ? inlineText(block.content) : block.type));

describe('sentences, subheads and notices stay in the body', () => {
  test.each([
    'Contributing to the problem: bad roads and worse drivers.',
    'Reporting by the Times found that the mayor knew.',
    'Editing by committee is a bad idea.',
    'Writing by hand is good for children, they said.',
    'Many factors contributed to this report.',
    'Copyright law is a mess and nobody wants to mend it.',
    'Photo: A ferry in the fog',
    'Please wait.',
    'Check your tickets',
    'Phone:555 123 4567',
    'When:Saturday, June 5 at noon',
    'Score:Lions 3, Bears 2',
    'Q: And then?',
    'Why?',
    '12. Juli war heiß. Es regnete nicht.',
    'Related – and this is the point – is the bridge.',
    'NASA — the agency that never sleeps — has no view of it.',
  ])('%s', (line) => {
    const article = read(inBody(line));
    expect(paragraphs(article)).toContain(line);
    expect([article.removed, article.related, article.credits]).toEqual([[], [], []]);
  });
  test('a subhead of advice stays where the paragraph below has its words', () =>
    expect(read(inBody('Register\n\nRegister at the town hall by Friday.')).removed).toEqual([]));
  test('a last paragraph about a person in the article is not a tagline', () =>
    expect(read(atEnd('Mary Smith is the author of her own fate.')).credits).toEqual([]));
});

describe('bylines and dates of other languages', () => {
  test.each([
    ['Von Anna Müller', ['Anna Müller']],
    ['Von Anna Müller und Jan Kraft', ['Anna Müller', 'Jan Kraft']],
    ['Par Anne Legrand et Luc Petit', ['Anne Legrand', 'Luc Petit']],
    ['Por Ana Ruiz y Eva Sanz', ['Ana Ruiz', 'Eva Sanz']],
    ['Di Marco Rossi', ['Marco Rossi']],
    ['Av Kari Nordmann og Ola Berg', ['Kari Nordmann', 'Ola Berg']],
    ['Door Jan de Vries', ['Jan de Vries']],
    ['Автор: Анна Иванова', ['Анна Иванова']],
    ['Door Jan de Vries en Piet Smit', ['Jan de Vries', 'Piet Smit']],
    ['Teksti: Matti Virtanen ja Anna Korhonen', ['Matti Virtanen', 'Anna Korhonen']],
    ['Tekst: Kari Nordmann', ['Kari Nordmann']],
    ['Autor: Jan Nowak', ['Jan Nowak']],
    ['VON ANNA MÜLLER', ['Anna Müller']],
    ['Anna Müller und Jan Kraft', ['Anna Müller', 'Jan Kraft']],
    ['Anna Müller, Kiel', ['Anna Müller']],
    ['By ANN LEE, BO EK and CY FOXWORTH', ['Ann Lee', 'Bo Ek', 'Cy Foxworth']],
    ['By staff', []],
  ])('%s', (line, names) => {
    const article = read(`Town hears a report about the river\n\n${line}\n\n26. Juli 2021${BODY}`);
    expect(article.headline).toBe('Town hears a report about the river');
    expect(article.authors.map(({ name }) => name)).toEqual(names);
    expect(article.date?.iso).toBe('2021-07-26');
    expect(article.body).toHaveLength(2);
  });
  test.each([
    ['Publié le 26 juillet 2021 à 13h30', '2021-07-26T13:30', undefined],
    ['Lunedì 26 luglio 2021 ore 13:30', '2021-07-26T13:30', undefined],
    ['Publisert 26. juli 2021 kl. 13.30', '2021-07-26T13:30', undefined],
    ['26 lipca 2021', '2021-07-26', undefined],
    ['26 июля 2021', '2021-07-26', undefined],
    ['Aktualisiert am 27.07.2021', undefined, '2021-07-27'],
    ['Publicado el 26 de julio de 2021. Actualizado el 27 de julio de 2021', '2021-07-26', '2021-07-27'],
  ])('%s', (line, date, updated) => {
    const article = read(`Town hears a report about the river\n\nVon Anna Müller\n\n${line}${BODY}`);
    expect([article.date?.iso, article.updated?.iso]).toEqual([date, updated]);
  });
  test.each(['Von Trapp Family', 'Da Vinci Code Returns', 'De Niro Joins Cast'])('%s is a headline', (line) =>
    expect(read(`${line}${BODY}`)).toMatchObject({ headline: line, authors: [] }),
  );
  test.each(['Von Anna Müller kam kein Wort.', 'Par Avion', 'Di tutto un po'])('%s stays in the body', (line) => {
    expect(paragraphs(read(inBody(line)))).toContain(line);
  });
});

describe('credits', () => {
  test.each([
    ['Additional reporting by Ann Lee', ['Ann Lee']],
    ['Reporting by Ann Lee in Oslo and Bo Ek; Editing by Max Roth', ['Ann Lee', 'Bo Ek']],
    [
      'Ann Lee, Bo Ek and The Associated Press contributed to this report.',
      ['Ann Lee', 'Bo Ek', 'The Associated Press'],
    ],
    ['Associated Press writers Ann Lee in Oslo and Bo Ek in Bergen contributed to this report.', ['Ann Lee', 'Bo Ek']],
    ['Contributing: The Associated Press', ['The Associated Press']],
    ['With files from Reuters', ['Reuters']],
  ])('%s', (line, names) =>
    expect(read(inBody(line)).credits).toMatchObject([{ kind: 'contributors', names, words: line }]),
  );
  test.each(['Photo by Ann Lee', 'Photograph: Ann Lee/The Valley Post', 'Image source, Getty Images'])('%s', (line) =>
    expect(read(inBody(line)).credits).toMatchObject([{ kind: 'note', words: line }]),
  );
  test.each([
    'Ann Lee is a reporter at The Valley Post.',
    'Ann Lee covers schools. Follow her on Twitter @annlee',
    'Ann Lee can be reached at ann@example.org.',
    'Follow her on Twitter @annlee',
  ])('%s', (line) => expect(read(atEnd(line)).credits).toMatchObject([{ kind: 'tagline', words: line }]));
});

describe('other stories', () => {
  test.each([
    ['RELATED: Council votes to close the pool.', 'RELATED', 'Council votes to close the pool.'],
    ['READ MORE | Council votes to close the pool', 'READ MORE', 'Council votes to close the pool'],
    ['Close call:Ferry misses the pier', 'Close call', 'Ferry misses the pier'],
    ['‘Never again’: How the bridge was lost', '‘Never again’', 'How the bridge was lost'],
  ])('%s', (line, kicker, headline) =>
    expect(read(inBody(line)).related).toMatchObject([{ kicker, headline, after: 1 }]),
  );
  test('a list of headlines under a label', () => {
    const article = read(inBody('Related stories\n• Pool closed for the winter\n• Ducks are back on the river'));
    expect(article.related.map((story) => story.headline)).toEqual([
      'Pool closed for the winter',
      'Ducks are back on the river',
    ]);
    expect(article.removed).toMatchObject([{ rule: 'section-label' }]);
  });
  test('the tags of the page', () =>
    expect(read(atEnd('Tags: river, council')).removed).toMatchObject([{ rule: 'tags' }]));
});

describe('the head', () => {
  test.each([
    ['a feature’s title over its dek', 'The Last Ferryman\n\nA man and his boat outlive the bridge that was meant to replace them', { headline: 'The Last Ferryman' }],
    ['a short title of sport', 'Bears Beat Lions\n\nChicago holds on in overtime to win the division title again', { headline: 'Bears Beat Lions' }],
    ['the name of a newspaper', 'The Valley Post\n\nCouncil votes to close the pool for the whole winter', { headline: 'Council votes to close the pool for the whole winter' }],
    ['a label of goods', 'Top Travel Deals\n\nCouncil votes to close the pool for the whole winter', { headline: 'Council votes to close the pool for the whole winter' }],
    ['a label over a title in title case', 'Valley Council Bulletin Board\n\nPool to Close for the Whole Winter After Vote', { headline: 'Pool to Close for the Whole Winter After Vote' }],
    ['a breadcrumb', 'Home > News > World\n\nCouncil votes to close the pool', { headline: 'Council votes to close the pool' }],
    ['sentences over a byline', 'He left at noon. He never came back.\n\nBy Ann Lee', { headline: 'He left at noon. He never came back.', authors: [{ name: 'Ann Lee' }] }],
    ['a button between headline and byline', 'Council votes to close the pool\n\nShare\n\nBy Ann Lee\n\nJuly 3, 2021', { authors: [{ name: 'Ann Lee' }], date: { iso: '2021-07-03' } }],
    ['a bare byline and a role', 'Council votes to close the pool\nAnn Lee\nStaff Writer\nJuly 3, 2021', { authors: [{ name: 'Ann Lee' }], date: { iso: '2021-07-03' } }],
    ['a byline with a paper, two times', 'Council votes to close the pool\nAnn Lee, VALLEY TODAY\nPublished 5:00 a.m. ET July 26, 2021 | Updated 9:30 a.m. ET July 27, 2021', { authors: [{ name: 'Ann Lee' }], date: { iso: '2021-07-26T05:00' }, updated: { iso: '2021-07-27T09:30' } }],
    ['a byline in capitals, with an agency', 'Council votes to close the pool\nBY ANN LEE and BO EK Associated Press\nJuly 3, 2021', { authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }] }],
    ['a byline with its date', 'Council votes to close the pool\nBy Ann Lee July 26, 2021 at 5:30 p.m. EDT', { authors: [{ name: 'Ann Lee' }], date: { iso: '2021-07-26T17:30-04:00' } }],
    ['a mail', 'From: Ann Lee <ann@example.org>\nTo: list@example.org\nSubject: The pool\nDate: Mon, 26 Jul 2021 10:00:00 +0200', { headline: 'The pool', authors: [{ name: 'Ann Lee' }], date: { iso: '2021-07-26T10:00:00+02:00' } }],
    ['a press release', 'FOR IMMEDIATE RELEASE\n\nPool Company Announces a Warmer Pool\n\nJuly 3, 2021', { headline: 'Pool Company Announces a Warmer Pool', date: { iso: '2021-07-03' } }],
  ])('%s', (_, head, expected) => expect(read(head + BODY)).toMatchObject(expected)); // biome-ignore format: rows
  test('speeches after long dashes are not key points', () =>
    expect(
      read(`Council votes to close the pool\n— Are you coming? she asked.\n— No, he said.${BODY}`).keyPoints,
    ).toEqual([]));
});

describe('datelines', () => {
  test.each([
    ['WASHINGTON, July 26 (Reuters) - The pool is closed.', 'WASHINGTON'],
    ['NEW YORK (AP) — The pool is closed.', 'NEW YORK'],
    ['St. Louis, Mo. (AP) — The pool is closed.', 'St. Louis'],
    ['SAN JOSÉ, Costa Rica – The pool is closed.', 'SAN JOSÉ'],
    ['NEW DELHI (PTI): The pool is closed.', 'NEW DELHI'],
    ['(CNN) — The pool is closed.', undefined],
    ['BREST, 26 juillet (AFP) - The pool is closed.', 'BREST'],
    ['Brest (AFP) – The pool is closed.', 'Brest'],
    ['Kiel (dpa/lno) - The pool is closed.', 'Kiel'],
    ['KIEL. The pool is closed.', 'KIEL'],
    ['MADRID (EFE).- The pool is closed.', 'MADRID'],
    ['Madrid, 26 jul (EFE).- The pool is closed.', 'Madrid'],
    ['(ANSA) - ROMA, 26 LUG - The pool is closed.', 'ROMA'],
    ['LISBOA (Lusa) - The pool is closed.', 'LISBOA'],
    ['AMSTERDAM (ANP) - The pool is closed.', 'AMSTERDAM'],
    ['BERGEN (NTB): The pool is closed.', 'BERGEN'],
    ['STOCKHOLM (TT) The pool is closed.', 'STOCKHOLM'],
    ['Warszawa (PAP) - The pool is closed.', 'Warszawa'],
    ['МОСКВА, 26 июля (ТАСС). The pool is closed.', 'МОСКВА'],
    ['The mayor (AP style) - The pool is closed.', undefined],
    ['NASA. The pool is closed.', undefined],
    ['Yes. The pool is closed.', undefined],
    ['NASA — the agency that never sleeps — has no view of it.', undefined],
    ['WARNING — This story contains water.', undefined],
    ['WARNING: This story contains water.', undefined],
  ])('%s', (line, name) => expect(read(`Council votes to close the pool\n\n${line}${BODY}`).place?.name).toBe(name));
});

describe('lines wrapped by hand', () => {
  test('verses are not joined', () => {
    const verses = ['The morning came across the river slowly,', 'And nobody was waiting on the pier,', 'The ferryman had never looked so lonely,', 'He had not had a passenger this year.'];
    expect(paragraphs(read(`A sonnet to the ferry on a Friday\n\n${verses.join('\n')}\n`))).toEqual(verses);
  }); // biome-ignore format: verses
  test('lines are joined despite a long address, and a word broken after its hyphen as well', () => {
    const story =
      'The warm February brought the bees out three weeks before there was any-\nthing for them to eat, and the beekeepers of the valley are feeding them\nby hand.\n';
    const address = `https://example.org/${'a'.repeat(120)}`;
    expect(paragraphs(read(`Bees\n\n${story}\nMore:\n${address}\n`))[0]).toMatch(
      /was any-thing for them to eat, .* by hand\.$/,
    );
  });
});
