/**
 * The words of a passage that may name a speaker: names and descriptions, read from either end. Knows nothing of cues
 * and quotations; every look is bounded. Pure.
 */
import type { Mention } from '../model.js';
import { isCommaOrDash, isDash, startsWithDigit, type Words } from './words.js';

/** The mentions of one passage. */
export class Mentions {
  constructor(private readonly words: Words) {}

  // --- from the end ------------------------------------------------------------------------------------------

  /**
   * The mention that ends at token `i`, with the head before its preposition: "a staffer in the room"; a time is
   * stepped over: "the mayor on Tuesday". Looks no further back than token `from`.
   */
  endingAt(i: number, from: number): Mention | undefined {
    const { words } = this;
    const { language } = words;
    const inner = this.innerEndingAt(i, from);
    if (!inner) return undefined;
    const first = words.indexAt(inner.start);
    const pair = this.pairEndingAt(inner, first, from);
    if (pair) return pair;
    const at = language.definiteArticles.has(words.low(first - 1)) ? first - 2 : first - 1;
    // "a source close to Ek", "a chief known as Bob"
    if (at - 2 > from && language.postposedAdjectives.has(words.low(at - 1))) {
      const close = this.endingAt(at - 2, from);
      if (close) return { start: close.start, end: inner.end };
    }
    if (at - 1 < from || !language.attachingPrepositions.has(words.low(at))) return inner;
    const noun = words.word(at - 1);
    if (!noun || language.speechVerbs.has(noun.low) || language.phraseOpeners.has(noun.low)) return inner;
    const head = this.endingAt(at - 1, from);
    if (!head) return inner;
    // "Ek of Oslo" is Ek; "Speaker of the House Lee" is Lee.
    const named =
      noun.capital &&
      !language.titles.has(noun.low) &&
      head.end === noun.end &&
      !language.determiners.has(words.low(words.indexAt(head.start)));
    return named || words.isTime(first, words.indexAt(inner.end)) ? head : { start: head.start, end: inner.end };
  }

  /** "Lee and Ek" of "Ek": two names, where nothing but a mark stands before them. */
  private pairEndingAt(inner: Mention, first: number, from: number): Mention | undefined {
    const { words } = this;
    if (!words.language.nameJoiners.has(words.low(first - 1)) || !words.isCapital(first - 2)) return undefined;
    const other = this.nameEndingAt(first - 2, from);
    const before = words.indexAt(other.start) - 1;
    if (before >= 0 && !words.isRun(before) && !/^[.,:;!?]$/.test(words.low(before))) return undefined;
    return { start: other.start, end: inner.end };
  }

  /** The mention whose last word is token `i` (a comma there closes an apposition, whose head is then the mention). */
  private innerEndingAt(i: number, from: number): Mention | undefined {
    const { words } = this;
    let end = words.beforeBracket(this.beforeTimes(i, from), from);
    if (isCommaOrDash(words.low(end))) {
      const head = this.beforeApposition(end, from);
      if (head === undefined) return undefined;
      const named = this.namedByApposition(head, end, from);
      if (named) return named;
      end = words.beforeBracket(head, from);
    }
    const token = words.word(end);
    if (!token || end < from) return undefined;
    const { pronouns, determiners, endings } = words.language;
    const pronoun = token.low.replace(endings.contraction, '');
    if (pronouns.has(pronoun)) return { start: token.start, end: token.start + pronoun.length };
    if (!token.capital || startsWithDigit(token.low)) return this.descriptionEndingAt(end, from);
    // "one senior Tory MP"
    const office = words.isTitle(token.low) ? this.descriptionEndingAt(end, from) : undefined;
    if (office && determiners.has(words.low(words.indexAt(office.start)))) return office;
    return this.nameEndingAt(end, from);
  }

  /** Before what stands between a mention and its verb: a time, an auxiliary, an adverb. */
  private beforeTimes(i: number, from: number): number {
    const { words } = this;
    const { timeWords, attachingPrepositions } = words.language;
    const isPassedOver = (k: number) =>
      (timeWords.has(words.low(k)) && words.word(k - 1) && !words.isSurname(k)) ||
      (attachingPrepositions.has(words.low(k)) && timeWords.has(words.low(k + 1))) ||
      words.isAuxiliary(k) ||
      words.isAdverb(k);
    let k = i;
    while (k > from && isPassedOver(k)) k--;
    return k;
  }

  /** The mention where the apposition between token `head` and the mark at `i` is a name that says who it is. */
  private namedByApposition(head: number, i: number, from: number): Mention | undefined {
    const { words } = this;
    const named = words.isCapital(head) && !words.isTitle(words.low(head));
    if (words.low(head + 1) !== ',') return undefined;
    if (!named) {
      // "his adviser, Ida Roth, said": the name says who it is.
      const described = this.descriptionEndingAt(head, from);
      return described && words.isName(head + 2, i) ? { start: described.start, end: words.at(i - 1).end } : undefined;
    }
    // "the leader of the League, Jonathan Green, said"
    if (i - head > 3 && words.language.givenNames.has(words.low(head + 2)) && words.isName(head + 2, i))
      return { start: words.at(head + 2).start, end: words.at(i - 1).end };
    return undefined;
  }

  /** The token before the apposition that the comma or dash at `i` closes. */
  private beforeApposition(i: number, from: number): number | undefined {
    const { words } = this;
    const closer = words.low(i);
    let nearest: number | undefined;
    for (let k = i - 1; k > Math.max(from, i - 40); k--) {
      if (words.low(k) !== closer && !(closer !== ',' && isDash(words.low(k)))) continue;
      nearest ??= k - 1;
      const next = words.word(k + 1);
      // "Rep. Ek, D-Ohio, and Sen. Lee, R-Utah, said": the second of two has an apposition of her own.
      if (next && words.language.nameJoiners.has(next.low)) break;
      // "In a statement to the paper, her adviser, Jake Sullivan, said": an introductory phrase is no mention.
      if (k - 1 > nearest - 14 && words.leadsIn(from) && !words.includes(from, k, ',')) break;
      if (next && (!next.capital || startsWithDigit(next.low)) && words.word(k - 1)) return k - 1;
    }
    return nearest;
  }

  /** The name that ends at token `i`: capitalised words with the particles, titles and descriptions before them. */
  nameEndingAt(i: number, from = 0): Mention {
    const { words } = this;
    const { definiteArticles, attachingPrepositions, roles } = words.language;
    const first = this.nameStart(i, from);
    const { end } = words.at(i);
    // "a spokesman for Bernie Sanders": the head stands before the preposition.
    const head = definiteArticles.has(words.low(first - 1)) ? first - 3 : first - 2;
    const isHead =
      head >= from &&
      attachingPrepositions.has(words.low(head + 1)) &&
      roles.has(words.low(head)) &&
      !words.isCapital(head);
    const described = isHead ? this.descriptionEndingAt(head, from) : undefined;
    return { start: (described ?? words.at(first)).start, end };
  }

  private nameStart(i: number, from: number): number {
    const { words } = this;
    const { phraseOpeners, nameParticles, genitives, definiteArticles, officeWords } = words.language;
    let first = i;
    for (let k = i - 1; k >= Math.max(from, i - 10); k--) {
      const token = words.word(k);
      if (!token) break;
      const { low } = token;
      if (token.capital && !phraseOpeners.has(low)) first = k;
      else if (
        (nameParticles.has(low) || genitives.has(low) || definiteArticles.has(low)) &&
        (words.isCapital(k - 1) || nameParticles.has(words.low(k - 1))) &&
        !phraseOpeners.has(words.low(k - 1))
      )
        continue;
      else if (words.isTitle(low) || officeWords.has(low)) first = k;
      else break;
    }
    return first;
  }

  /** The description that ends at token `i`: "the New Jersey governor", "a spokesman for the campaign", "officials". */
  private descriptionEndingAt(i: number, from: number): Mention | undefined {
    const { words } = this;
    const { language } = words;
    const { low, start, end } = words.at(i);
    // "who in the 1980s called": a time.
    if (startsWithDigit(low)) return undefined;
    if (
      language.prepositions.has(low) ||
      language.determiners.has(low) ||
      language.phraseOpeners.has(low) ||
      language.conjunctions.has(low)
    )
      return language.standaloneDeterminers.has(low) ? { start, end } : undefined;
    const phrase = this.nounPhraseStart(i, from);
    const { determined } = phrase;
    let { first } = phrase;
    if (determined) {
      // "A campaign ad released Thursday": the participle is no part of the mention.
      const noun = words.low(i - 1);
      const done = i - 1 > first && language.endings.past.test(low);
      if (done && (language.textBearers.has(noun) || language.roles.has(noun)))
        return { start: words.at(first).start, end: words.at(i - 1).end };
      return { start: words.at(first).start, end };
    }
    // "they will hold banners", "and carrying signs": a verb before its object.
    while (first < i && (words.isVerbForm(first) || words.isAuxiliary(first - 1))) first++;
    if (!language.roles.has(low) && !language.endings.pluralSuffix.test(low) && !words.at(first).capital)
      return undefined;
    return { start: words.at(first).start, end };
  }

  /** Where the noun phrase that ends at token `i` begins, and whether a determiner or possessive stands there. */
  private nounPhraseStart(i: number, from: number): { first: number; determined: boolean } {
    const { words } = this;
    const { language } = words;
    let first = i;
    for (let k = i - 1; k >= Math.max(from, i - 12); k--) {
      const token = words.word(k);
      if (!token) break;
      const { low } = token;
      if (language.determiners.has(low) || language.possessives.has(low)) {
        // "given that polls show": no determiner.
        const many = language.endings.pluralNoun.test(words.low(i));
        if (language.restrictiveRelatives.has(low) && (many || language.pronouns.has(words.low(k + 1)))) break;
        // "a spokesman for the campaign": the head stands before the preposition.
        const head = words.word(k - 2);
        if (!language.attachingPrepositions.has(words.low(k - 1)) || !head || !language.roles.has(head.low))
          return { first: k, determined: true };
        k -= 2;
      } else if (this.endsPhraseBackwards(k)) break;
      first = k;
    }
    return { first, determined: false };
  }

  /** True for a word that a noun phrase, read backwards, does not go over. */
  private endsPhraseBackwards(k: number): boolean {
    const { words } = this;
    const { prepositions, conjunctions, interrogatives, speechVerbs, auxiliaries } = words.language;
    const low = words.low(k);
    return (
      prepositions.has(low) ||
      conjunctions.has(low) ||
      words.isPredicate(k) ||
      interrogatives.has(low) ||
      speechVerbs.has(low) ||
      auxiliaries.has(low)
    );
  }

  // --- from the beginning ------------------------------------------------------------------------------------

  /** The mention that starts at token `i`, behind adverbs, and ends before token `limit`. */
  startingAt(i: number, limit: number): Mention | undefined {
    const { words } = this;
    const { language } = words;
    const to = Math.min(limit, words.tokens.length);
    let first = i;
    while (first < to && language.adverbs.has(words.low(first))) first++;
    const token = words.word(first);
    if (!token) return undefined;
    const { low, start, capital } = token;
    const owns = language.possessives.has(low) || language.determiners.has(low);
    const pronoun = language.pronouns.has(low) || language.objectPronouns.has(low);
    if (pronoun && !language.relatives.has(low) && !(owns && words.opensNoun(first + 1)))
      return { start, end: token.end };
    if (!capital && language.auxiliaries.has(low)) return undefined;
    // "given that he won't": no determiner.
    if (language.restrictiveRelatives.has(low) && words.word(first + 1) && !words.opensNoun(first + 1))
      return this.startingAt(first + 1, to);
    if (!capital && !owns && !words.isTitle(low) && !this.isBeforeName(first, to)) return undefined;
    const determined = owns || startsWithDigit(low);
    const phrase = this.phraseEnd(first, to, determined);
    const last = this.throughPlace(this.throughOffice(phrase, to, determined), to);
    // "The “pier”": what is determined is set in marks.
    if (last === first && language.emptyDeterminers.has(low)) return undefined;
    return this.withAppositiveName(first, last, to, determined) ?? { start, end: words.at(last).end };
  }

  /** The last token of the noun phrase that starts at token `i`. */
  private phraseEnd(i: number, to: number, determined: boolean): number {
    const { words } = this;
    const { language } = words;
    let last = i;
    let named = words.isCapital(i) && !determined;
    for (let k = i + 1; k < Math.min(to, i + 12); k++) {
      const next = words.word(k);
      if (!next) break;
      if (next.capital) named = true;
      else if (named ? !this.continuesName(k) : determined && this.endsDescription(k, i)) break;
      if (language.insideDescriptions.has(next.low)) {
        if (!this.joinsDescription(k)) break;
        continue;
      }
      if (language.prepositions.has(next.low) || words.isAuxiliary(k)) break;
      if (this.isBehindOffice(k)) break;
      if (determined && !named && this.saysMoreOfNoun(k)) break;
      if (determined && k > i + 1 && (this.isVerbOfSubject(k) || (!named && words.takesObject(k)))) break;
      // "Omar Said": a verb has no capital here.
      if (language.speechVerbs.has(next.low) && !next.capital) break;
      last = k;
    }
    return last;
  }

  /** True where the word in small letters at token `k` may go on with a name: "van", "of". */
  private continuesName(k: number): boolean {
    const { endings, nameParticles, insideNames, roles } = this.words.language;
    const low = this.words.low(k);
    const owned = endings.possessive.test(this.words.low(k - 1));
    return owned || nameParticles.has(low) || insideNames.has(low) || roles.has(low);
  }

  /** True where a description without a name that starts at token `i` is over at token `k`. */
  private endsDescription(k: number, i: number): boolean {
    return k > i + 4 || (k === i + 1 && this.words.language.reportingVerbs.has(this.words.low(k)));
  }

  /** True where a small word at token `k` joins the phrase to what follows: "of", "for the City". */
  private joinsDescription(k: number): boolean {
    const { words } = this;
    const { definiteArticles, genitives } = words.language;
    const beyond = definiteArticles.has(words.low(k + 1)) && words.isOffice(words.low(k - 1)) ? k + 2 : k + 1;
    return words.isCapital(beyond) || genitives.has(words.low(k));
  }

  /** "a chief known as Bob", "the employee first said": the word at token `k` is behind a whole description. */
  private isBehindOffice(k: number): boolean {
    const { words } = this;
    const { postposedAdjectives, adverbs } = words.language;
    const low = words.low(k);
    return (postposedAdjectives.has(low) || adverbs.has(low)) && words.isOffice(words.low(k - 1));
  }

  /** "a note pinned to the door": what follows says more of the noun. */
  private saysMoreOfNoun(k: number): boolean {
    const { words } = this;
    const { roles, textBearers, endings } = words.language;
    const head = words.low(k - 1);
    if (!roles.has(head) && !textBearers.has(head)) return false;
    const low = words.low(k);
    return endings.participle.test(low) || (endings.finiteVerb.test(low) && !words.isOffice(low));
  }

  /** "a group of rabbis called for": the subject is over. */
  private isVerbOfSubject(k: number): boolean {
    const { words } = this;
    const { reportingVerbs, prepositions, determiners } = words.language;
    if (!reportingVerbs.has(words.low(k))) return false;
    const onward = words.low(k + 1);
    return prepositions.has(onward) || determiners.has(onward);
  }

  /** "campaign manager Robby Mook": words in small letters, and then a name. */
  private isBeforeName(i: number, to: number): boolean {
    const { words } = this;
    const { genitives, prepositions } = words.language;
    for (let k = i; k < Math.min(to, i + 5); k++) {
      const token = words.word(k);
      if (!token || (!genitives.has(token.low) && prepositions.has(token.low))) return false;
      if (token.capital) return true;
    }
    return false;
  }

  /**
   * Where a mention ends that was read up to token `last`, a capitalised word: "Virginia delegate Beau Correll", "a
   * longtime GOP data expert". Capitalised words before an office are part of the description, not a name.
   */
  private throughOffice(last: number, to: number, determined: boolean): number {
    const { words } = this;
    const { endings, organisationWords } = words.language;
    if (!words.isCapital(last) || endings.possessive.test(words.low(last))) return last;
    const counted = words.isNumber(last);
    let end = last;
    for (let k = last + 1; k < Math.min(to, last + 5); k++) {
      const token = words.word(k);
      if (!token || token.capital || words.endsNounPhrase(token.low) || endings.past.test(token.low)) break;
      if (!words.isOffice(token.low) && !organisationWords.has(token.low)) continue;
      const endsHere = !counted && k + 1 < to && (determined || this.mayEndNoun(k));
      if (this.isListedNoun(token.low) || endsHere) end = k;
    }
    return end === last ? last : words.endOfName(end, to);
  }

  /** True for an office or a body that stands in a list, and is not one by its ending alone. */
  private isListedNoun(low: string): boolean {
    const { endings, roles, personNouns, titles, organisationWords, timeWords } = this.words.language;
    const one = low.replace(endings.pluralSuffix, '');
    if (organisationWords.has(low) && !timeWords.has(low)) return true;
    return roles.has(low) || roles.has(one) || personNouns.has(one) || titles.has(low);
  }

  /** By its ending alone a word may be a verb: "Questions linger". True where what follows shows that it is a noun. */
  private mayEndNoun(k: number): boolean {
    const next = this.words.word(k + 1);
    if (!next || next.capital) return true;
    return this.words.language.relatives.has(next.low) || this.words.mayBeVerb(next.low);
  }

  /**
   * Goes on to the person or body that a description belongs to: "chief of staff", "a spokeswoman for the Department",
   * "a person close to the Clintons".
   */
  private throughPlace(last: number, to: number): number {
    const { words } = this;
    const { genitives, personPrepositions } = words.language;
    const low = words.low(last);
    // A surname may end as an office does: Musser.
    if (words.isCapital(last) ? !words.isTitle(low) : !words.isOffice(low)) return last;
    const behind = words.low(last + 1);
    const noun = words.word(last + 2);
    if (noun && !noun.capital && !words.endsNounPhrase(noun.low)) {
      if (genitives.has(behind) && last + 2 < to) return words.endOfName(last + 2, to);
      // "the spokeswoman for trade, Ida Roth,"
      const followed = words.low(last + 3) === ',' && words.isCapital(last + 4);
      if (personPrepositions.has(behind) && followed) return last + 2;
    }
    const from = this.placeBehind(last);
    if (from === undefined) return last;
    let end = words.endOfName(from, to);
    // "familiar with the Clinton campaign"
    for (let turn = 0; turn < 3 && end + 1 < to && this.continuesPlace(end + 1); turn++) end++;
    return end < to ? end : last;
  }

  /** The first token of the name of whatever the description that ends at token `last` belongs to. */
  private placeBehind(last: number): number | undefined {
    const { words } = this;
    const { postposedAdjectives, prepositions, namingParticles, definiteArticles } = words.language;
    const { personPrepositions, infinitiveMarks, timeWords, places } = words.language;
    const close = postposedAdjectives.has(words.low(last + 1));
    const at = close ? last + 2 : last + 1;
    const from = definiteArticles.has(words.low(at + 1)) ? at + 2 : at + 1;
    const preposition = words.low(at);
    // "the ambassador to Britain"
    const sent = infinitiveMarks.has(preposition) && places.has(words.low(from));
    const ties = close
      ? prepositions.has(preposition) || namingParticles.has(preposition)
      : sent || personPrepositions.has(preposition);
    const named = words.isCapital(from) && !timeWords.has(words.low(from)) && !words.isNumber(from);
    return ties && named ? from : undefined;
  }

  private continuesPlace(k: number): boolean {
    const { words } = this;
    const { past, gerund } = words.language.endings;
    const token = words.word(k);
    if (!token || token.capital || words.endsNounPhrase(token.low)) return false;
    return !past.test(token.low) && !gerund.test(token.low);
  }

  /** "her daughter, Clara": a description from token `first` to `last` with the name that says who it is. */
  private withAppositiveName(first: number, last: number, to: number, determined: boolean): Mention | undefined {
    const { words } = this;
    const { possessive } = words.language.endings;
    const named = words.word(last + 2);
    if (words.low(last + 1) !== ',' || !named?.capital || last + 2 >= to) return undefined;
    if (!determined && !words.tokens.slice(first, last).some(({ low }) => possessive.test(low))) return undefined;
    const end = words.endOfName(last + 2, to);
    const closed = end + 1 >= to || words.at(end + 1).kind === 'stop';
    if (!closed) return undefined;
    if (!words.isCapital(last) && words.endsWithOffice(last))
      return { start: words.at(first).start, end: words.at(end).end };
    // "the leader of the League, Jonathan Green,": no place, for it begins with a given name.
    if (end > last + 2 && words.language.givenNames.has(named.low))
      return { start: named.start, end: words.at(end).end };
    return undefined;
  }

  /** "his aunt, Jane Starling,": a description with the name that says who it is. */
  withName(described: Mention, to: number): Mention {
    const { words } = this;
    if (/\p{Lu}/u.test(words.text.slice(described.start + 1, described.end))) return described;
    const comma = words.indexAt(described.end);
    if (words.low(comma) !== ',') return described;
    const end = words.endOfName(comma, to) + 1;
    const closed = end >= to || words.at(end).kind !== 'word';
    if (!closed || !words.isName(comma + 1, end)) return described;
    return { start: described.start, end: words.at(end - 1).end };
  }
}
