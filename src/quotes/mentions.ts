/**
 * The words of a passage that may name a speaker: names, descriptions and subjects, found from either end. Knows nothing of cues and
 * quotations; every look is bounded. Pure.
 */
import type { Language } from './languages/language.js';
import type { Token } from './tokens.js';

/** A stretch of words that names a speaker. */
export interface Mention {
  start: number;
  end: number;
  /** For "who" and "which": the words they stand for. */
  antecedent?: Mention;
}

/** The mentions of one passage. */
export class Mentions {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
  ) {}
  protected low(i: number): string {
    return i >= 0 && i < this.tokens.length ? (this.tokens[i] as Token).low : '';
  }

  protected span(i: number): { start: number; end: number } {
    const { start, end } = this.tokens[i] as Token;
    return { start, end };
  }

  protected word(i: number): Token | undefined {
    if (i < 0 || i >= this.tokens.length) return undefined;
    const token = this.tokens[i] as Token;
    return token.kind === 'word' ? token : undefined;
  }

  protected isAdverb(i: number): boolean {
    const { adverbs, endings, given } = this.language;
    const low = this.low(i);
    return adverbs.has(low) || (endings.adverb.test(low) && !(this.word(i)?.capital && given.has(low)));
  }

  protected has(from: number, to: number, lows: string[]): boolean {
    for (let k = from; k < to; k++) if (lows.includes(this.low(k))) return true;
    return false;
  }

  protected tokenAt(offset: number): number {
    let [low, high] = [0, this.tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle] as Token).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The mention that ends at token `i`, with the head before its preposition: "a staffer in the room"; a time is stepped over: "the mayor on Tuesday". */
  protected mentionEnding(i: number, from: number): Mention | undefined {
    const inner = this.innerMention(i, from);
    if (!inner) return undefined;
    const first = this.tokenAt(inner.start);
    const { language } = this;
    if (language.joining.has(this.low(first - 1)) && this.word(first - 2)?.capital) {
      const other = this.name(first - 2, from);
      const before = this.tokens[this.tokenAt(other.start) - 1];
      if (!before || before.kind === 'run' || /^[.,:;!?]$/.test(before.low))
        return { start: other.start, end: inner.end };
    }
    const at = language.definite.has(this.low(first - 1)) ? first - 2 : first - 1;
    // "a source close to Ek", "a chief known as Bob"
    if (at - 2 > from && language.postposed.has(this.low(at - 1))) {
      const close = this.mentionEnding(at - 2, from);
      if (close) return { start: close.start, end: inner.end };
    }
    if (at - 1 < from || !language.attaching.has(this.low(at))) return inner;
    const noun = this.word(at - 1);
    if (!noun || language.strong.has(noun.low) || language.openers.has(noun.low)) return inner;
    const head = this.mentionEnding(at - 1, from);
    if (!head) return inner;
    // "Ek of Oslo" is Ek; "Speaker of the House Lee" is Lee.
    const named =
      noun.capital &&
      !language.titles.has(noun.low) &&
      head.end === noun.end &&
      !language.determiners.has(this.low(this.tokenAt(head.start)));
    return named || this.isTime(first, this.tokenAt(inner.end)) ? head : { start: head.start, end: inner.end };
  }

  /** The mention whose last word is token `i` (a comma there closes an apposition, whose head is then the mention). */
  private innerMention(i: number, from: number): Mention | undefined {
    const { language } = this;
    while (
      i > from &&
      ((language.times.has(this.low(i)) && this.word(i - 1) && !this.isSurname(i)) ||
        (language.attaching.has(this.low(i)) && language.times.has(this.low(i + 1))) ||
        this.isAuxiliary(i) ||
        this.isAdverb(i))
    )
      i--;
    i = this.beforeBracket(i, from);
    if (/^[,—–-]$/.test(this.low(i))) {
      const head = this.beforeApposition(i, from);
      if (head === undefined) return undefined;
      const named = this.word(head)?.capital && !this.isTitle(this.low(head));
      const described = named ? undefined : this.description(head, from);
      // "his adviser, Ida Roth, said": the name says who it is.
      if (described && this.low(head + 1) === ',' && this.allCapital(head + 2, i))
        return { start: described.start, end: (this.tokens[i - 1] as Token).end };
      // "the leader of the League, Jonathan Green, said"
      if (named && this.low(head + 1) === ',' && i - head > 3 && language.given.has(this.low(head + 2)))
        if (this.allCapital(head + 2, i)) return { start: this.span(head + 2).start, end: this.span(i - 1).end };
      i = this.beforeBracket(head, from);
    }
    const token = this.word(i);
    if (!token || i < from) return undefined;
    const pronoun = token.low.replace(language.endings.contraction, '');
    if (language.pronouns.has(pronoun)) return { start: token.start, end: token.start + pronoun.length };
    if (!token.capital || /^\d/.test(token.low)) return this.description(i, from);
    // "one senior Tory MP"
    const office = this.isTitle(token.low) ? this.description(i, from) : undefined;
    return office && language.determiners.has(this.low(this.tokenAt(office.start))) ? office : this.name(i, from);
  }

  /** Before what stands in brackets, where it ends at token `i`: "(R-Ohio)". */
  private beforeBracket(i: number, from: number): number {
    if (this.low(i) !== ')') return i;
    let k = i;
    while (k > from && k > i - 8 && this.low(k) !== '(') k--;
    return this.low(k) === '(' ? k - 1 : i;
  }

  /** "Theresa May", "while Will": a month's name or a verb's that is a surname here. */
  private isSurname(i: number): boolean {
    const before = this.word(i - 1);
    const { alsoNames, prepositions, times, timely, conjunctions } = this.language;
    if (!before || !this.word(i)?.capital || !alsoNames.has(this.low(i))) return false;
    return (
      conjunctions.has(before.low) ||
      (before.capital && !prepositions.has(before.low) && !times.has(before.low) && !timely.has(before.low))
    );
  }

  protected isAuxiliary(i: number): boolean {
    return this.language.auxiliaries.has(this.low(i)) && !this.isSurname(i);
  }

  /** True for a title, or a role that needs none. */
  private isTitle(low: string): boolean {
    return this.language.titles.has(low) || this.language.roles.has(low);
  }

  private isListed(low: string): boolean {
    return this.isTitle(low) || this.language.persons.has(low);
  }

  /** True for a word that says what somebody is: "director", "voters". */
  protected isOffice(low: string): boolean {
    const { inanimate, adverbs, endings } = this.language;
    if (this.isListed(low)) return true;
    // "co-host"
    const part = low.slice(low.lastIndexOf('-') + 1);
    if (part !== low && this.isListed(part)) return true;
    const thing = inanimate.has(low) || inanimate.has(low.replace(endings.manyOne, ''));
    return low.length > 4 && endings.person.test(low) && !thing && !adverbs.has(low);
  }

  /** True for a lone word that begins a phrase: "When". */
  protected isFunction({ start, end }: Mention): boolean {
    const first = this.tokenAt(start);
    const { openers, conjunctions, prepositions } = this.language;
    const low = this.low(first);
    return this.tokenAt(end) === first + 1 && [openers, conjunctions, prepositions].some((one) => one.has(low));
  }

  /** True for a word that no noun phrase goes on with. */
  private endsNoun(low: string): boolean {
    const { prepositions, auxiliaries, conjunctions, relatives, determiners, possessives, pronouns } = this.language;
    const { adverbs, strong, weak, pasts, openers, endings } = this.language;
    return (
      prepositions.has(low) ||
      auxiliaries.has(low) ||
      conjunctions.has(low) ||
      relatives.has(low) ||
      determiners.has(low) ||
      possessives.has(low) ||
      pronouns.has(low) ||
      adverbs.has(low) ||
      strong.has(low) ||
      weak.has(low) ||
      pasts.has(low) ||
      openers.has(low) ||
      endings.adverb.test(low)
    );
  }

  /**
   * Where a mention ends that was read up to token `last`, a capitalised word: "Virginia delegate Beau Correll", "a longtime GOP data
   * expert". What stands before an office is no name.
   */
  private throughOffice(last: number, to: number, determined: boolean): number {
    const { endings, roles, persons, titles, relatives, organisations, times } = this.language;
    if (!this.word(last)?.capital || endings.owner.test(this.low(last))) return last;
    const counted = /^\d/.test(this.low(last));
    let end = last;
    for (let k = last + 1; k < Math.min(to, last + 5); k++) {
      const token = this.word(k);
      if (!token || token.capital || this.endsNoun(token.low) || endings.past.test(token.low)) break;
      if (!this.isOffice(token.low) && !organisations.has(token.low)) continue;
      const one = token.low.replace(endings.manyOne, '');
      const body = organisations.has(token.low) && !times.has(token.low);
      const listed = body || roles.has(token.low) || roles.has(one) || persons.has(one) || titles.has(token.low);
      // By its ending alone a word may be a verb: "Questions linger".
      const next = this.word(k + 1);
      const noun =
        determined || next === undefined || next.capital || relatives.has(next.low) || this.mayBeVerb(next.low);
      if (listed || (noun && !counted && k + 1 < to)) end = k;
    }
    if (end === last) return last;
    return this.throughName(end, to);
  }

  /** "protesters carried signs": a past form behind its subject; behind a determiner or an adverb it says more of a noun. */
  private isPredicate(i: number): boolean {
    const { endings, determiners, possessives, inOffice } = this.language;
    const { low, capital } = this.tokens[i] as Token;
    if (capital || low.includes('-') || inOffice.has(low) || !this.isPast(low)) return false;
    const before = this.word(i - 1);
    return (
      before !== undefined &&
      !determiners.has(before.low) &&
      !possessives.has(before.low) &&
      !endings.owner.test(before.low) &&
      endings.plural.test(before.low)
    );
  }

  /** True for a verb's past form. */
  private isPast(low: string): boolean {
    return this.language.pasts.has(low) || this.language.endings.past.test(low);
  }

  private isVerbForm(i: number): boolean {
    const { low, capital } = this.tokens[i] as Token;
    return !capital && (this.isPast(low) || this.language.endings.gerund.test(low));
  }

  private mayBeVerb(low: string): boolean {
    const { strong, weak, participles, auxiliaries } = this.language;
    return this.isPast(low) || [strong, weak, participles, auxiliaries].some((one) => one.has(low));
  }

  /** Past the capitalised words behind token `last`. */
  private throughName(last: number, to: number): number {
    let end = last;
    while (end + 1 < to && this.word(end + 1)?.capital && !/^\d/.test(this.low(end + 1))) end++;
    return end;
  }

  /** True where the description that ends at token `last` is of a person: "the mayor", "chief of staff". */
  private endsOffice(last: number): boolean {
    const of = this.language.genitives.has(this.low(last - 1));
    return this.isOffice(this.low(last)) || (of && this.isOffice(this.low(last - 2)));
  }

  /** "chief of staff", "a spokeswoman for the Department", "a person close to the Clintons": whose they are. */
  private throughPlace(last: number, to: number): number {
    const { genitives, heading, postposed, prepositions, namers, infinitiveMarks, definite } = this.language;
    const { times, places, endings } = this.language;
    const low = this.low(last);
    // A surname may end as an office does: Musser.
    if (this.word(last)?.capital ? !this.isTitle(low) : !this.isOffice(low)) return last;
    const noun = this.word(last + 2);
    if (genitives.has(this.low(last + 1)) && noun && !noun.capital && last + 2 < to && !this.endsNoun(noun.low))
      return this.throughName(last + 2, to);
    // "the spokeswoman for trade, Ida Roth,"
    const followed = this.low(last + 3) === ',' && this.word(last + 4)?.capital;
    if (heading.has(this.low(last + 1)) && noun && !noun.capital && followed && !this.endsNoun(noun.low))
      return last + 2;
    const close = postposed.has(this.low(last + 1));
    const at = close ? last + 2 : last + 1;
    const from = definite.has(this.low(at + 1)) ? at + 2 : at + 1;
    // "the ambassador to Britain"
    const sent = infinitiveMarks.has(this.low(at)) && places.has(this.low(from));
    const ties = close ? prepositions.has(this.low(at)) || namers.has(this.low(at)) : sent || heading.has(this.low(at));
    if (!ties || !this.word(from)?.capital || times.has(this.low(from)) || /^\d/.test(this.low(from))) return last;
    let end = this.throughName(from, to);
    // "familiar with the Clinton campaign"
    const goesOn = (k: number) =>
      this.word(k)?.capital === false &&
      !this.endsNoun(this.low(k)) &&
      !endings.past.test(this.low(k)) &&
      !endings.gerund.test(this.low(k));
    for (let turn = 0; turn < 3 && end + 1 < to && goesOn(end + 1); turn++) end++;
    return end < to ? end : last;
  }

  /** "his aunt, Jane Starling,": a description with the name that says who it is. */
  protected withName(described: Mention, to: number): Mention {
    if (/\p{Lu}/u.test(this.text.slice(described.start + 1, described.end))) return described;
    const comma = this.tokenAt(described.end);
    if (this.low(comma) !== ',') return described;
    const end = this.throughName(comma, to) + 1;
    const closed = end >= to || this.tokens[end]?.kind !== 'word';
    return closed && this.allCapital(comma + 1, end)
      ? { start: described.start, end: (this.tokens[end - 1] as Token).end }
      : described;
  }

  /** True where the tokens between two places are one to four words of a name. */
  private allCapital(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (!this.word(k)?.capital || /^\d/.test(this.low(k))) return false;
    return to > from && to - from <= 4;
  }

  /** The token before the apposition that the comma at `i` closes. */
  private beforeApposition(i: number, from: number): number | undefined {
    const closer = this.low(i);
    let nearest: number | undefined;
    for (let k = i - 1; k > Math.max(from, i - 40); k--) {
      if (this.low(k) !== closer && !(closer !== ',' && /^[—–-]$/.test(this.low(k)))) continue;
      nearest ??= k - 1;
      const next = this.word(k + 1);
      // "Rep. Ek, D-Ohio, and Sen. Lee, R-Utah, said": the second of two has an apposition of her own.
      if (next && this.language.joining.has(next.low)) break;
      // "In a statement to the paper, her adviser, Jake Sullivan, said": what leads in is no head.
      if (nearest !== undefined && k - 1 > nearest - 14 && this.leadsIn(from) && !this.has(from, k, [','])) break;
      if (next && (!next.capital || /^\d/.test(next.low)) && this.word(k - 1)) return k - 1;
    }
    return nearest;
  }

  /** A name that ends at token `i`: capitalised words with the particles and descriptions before them. */
  protected name(i: number, from = 0): Mention {
    const { language } = this;
    let first = i;
    for (let k = i - 1; k >= Math.max(from, i - 10); k--) {
      const token = this.tokens[k] as Token;
      if (token.kind !== 'word') break;
      if (token.capital && !language.openers.has(token.low)) first = k;
      else if (
        (language.particles.has(token.low) || language.genitives.has(token.low) || language.definite.has(token.low)) &&
        (this.word(k - 1)?.capital || language.particles.has(this.low(k - 1))) &&
        !language.openers.has(this.low(k - 1))
      )
        continue;
      else if (this.isTitle(token.low) || language.offices.has(token.low)) first = k;
      else break;
    }
    // "a spokesman for Bernie Sanders": the head stands before the preposition.
    const head = language.definite.has(this.low(first - 1)) ? first - 3 : first - 2;
    if (
      head >= from &&
      language.attaching.has(this.low(head + 1)) &&
      language.roles.has(this.low(head)) &&
      !this.word(head)?.capital
    ) {
      const described = this.description(head, from);
      if (described) return { start: described.start, end: (this.tokens[i] as Token).end };
    }
    return { start: (this.tokens[first] as Token).start, end: (this.tokens[i] as Token).end };
  }

  /** A description that ends at token `i`: "the New Jersey governor", "a spokesman for the campaign", "officials". */
  private description(i: number, from: number): Mention | undefined {
    const { language } = this;
    const last = this.tokens[i] as Token;
    // "who in the 1980s called": a time.
    if (/^\d/.test(last.low)) return undefined;
    if (
      language.prepositions.has(last.low) ||
      language.determiners.has(last.low) ||
      language.openers.has(last.low) ||
      language.conjunctions.has(last.low)
    )
      return language.standalone.has(last.low) ? { start: last.start, end: last.end } : undefined;
    let first = i;
    let determined = false;
    for (let k = i - 1; k >= Math.max(from, i - 12); k--) {
      const token = this.tokens[k] as Token;
      if (token.kind !== 'word') break;
      if (language.determiners.has(token.low) || language.possessives.has(token.low)) {
        // "given that polls show": no determiner.
        const next = this.low(k + 1);
        const many = language.endings.plural.test(last.low);
        if (language.restrictive.has(token.low) && (many || language.pronouns.has(next))) break;
        first = k;
        determined = true;
        const before = this.low(k - 1);
        // "a spokesman for the campaign": the head stands before the preposition.
        if (language.attaching.has(before) && this.word(k - 2)) {
          const head = this.word(k - 2) as Token;
          if (language.roles.has(head.low)) {
            k -= 2;
            first = k;
            determined = false;
            continue;
          }
        }
        break;
      }
      if (
        language.prepositions.has(token.low) ||
        language.conjunctions.has(token.low) ||
        this.isPredicate(k) ||
        language.interrogatives.has(token.low) ||
        language.strong.has(token.low) ||
        language.auxiliaries.has(token.low)
      )
        break;
      first = k;
    }
    // "they will hold banners", "and carrying signs": a verb before its object.
    if (!determined) while (first < i && (this.isVerbForm(first) || this.isAuxiliary(first - 1))) first++;
    // "A campaign ad released Thursday": what was done with it is no part of its name.
    if (determined && i - 1 > first && language.endings.past.test(last.low))
      if (language.bearers.has(this.low(i - 1)) || language.roles.has(this.low(i - 1)))
        return { start: (this.tokens[first] as Token).start, end: (this.tokens[i - 1] as Token).end };
    if (
      !determined &&
      !language.roles.has(last.low) &&
      !language.endings.manyOne.test(last.low) &&
      !(this.tokens[first] as Token).capital
    )
      return undefined;
    return { start: (this.tokens[first] as Token).start, end: last.end };
  }

  /** True for a verb in the past with a name or a determiner behind it; "the newly hired Ek" has none. */
  private takesObject(k: number): boolean {
    const { weak, determiners, possessives } = this.language;
    const verb = this.low(k);
    if (!(this.isPast(verb) || weak.has(verb)) || this.isAdverb(k - 1)) return false;
    const next = this.word(k + 1);
    return next !== undefined && (next.capital || determiners.has(next.low) || possessives.has(next.low));
  }

  /** The mention that starts at token `i`. */
  protected mentionStarting(i: number, limit: number): Mention | undefined {
    const { language } = this;
    const to = Math.min(limit, this.tokens.length);
    while (i < to && language.adverbs.has(this.low(i))) i++;
    const token = this.word(i);
    if (!token) return undefined;
    const owns = language.possessives.has(token.low) || language.determiners.has(token.low);
    if (
      (language.pronouns.has(token.low) || language.objects.has(token.low)) &&
      !language.relatives.has(token.low) &&
      !(owns && this.opensNoun(i + 1))
    )
      return { start: token.start, end: token.end };
    if (!token.capital && language.auxiliaries.has(token.low)) return undefined;
    // "given that he won't": no determiner.
    if (language.restrictive.has(token.low) && this.word(i + 1) && !this.opensNoun(i + 1))
      return this.mentionStarting(i + 1, to);
    if (!token.capital && !owns && !this.isTitle(token.low) && !this.capitalSoon(i, to)) return undefined;
    let last = i;
    const determined = owns || /^\d/.test(token.low);
    let seenName = token.capital && !determined;
    for (let k = i + 1; k < Math.min(to, i + 12); k++) {
      const next = this.tokens[k] as Token;
      const head = this.low(k - 1);
      if (next.kind !== 'word') break;
      if (next.capital) seenName = true;
      else if (determined && !seenName && (k > i + 4 || (k === i + 1 && language.weak.has(next.low)))) break;
      else if (
        seenName &&
        !language.endings.owner.test(head) &&
        !language.particles.has(next.low) &&
        !language.inNames.has(next.low) &&
        !language.roles.has(next.low)
      )
        break;
      if (language.inDescriptions.has(next.low)) {
        const beyond = language.definite.has(this.low(k + 1)) && this.isOffice(head) ? k + 2 : k + 1;
        if (!this.word(beyond)?.capital && !language.genitives.has(next.low)) break;
        continue;
      }
      if (language.prepositions.has(next.low) || this.isAuxiliary(k)) break;
      // "a chief known as Bob", "the employee first said"
      if ((language.postposed.has(next.low) || language.adverbs.has(next.low)) && this.isOffice(head)) break;
      // "a note pinned to the door": what follows says more of it.
      if (determined && !seenName && (language.roles.has(head) || language.bearers.has(head))) {
        const { participle, verb } = language.endings;
        if (participle.test(next.low) || (verb.test(next.low) && !this.isOffice(next.low))) break;
      }
      // "a group of rabbis called for": the subject is over.
      const onward = this.low(k + 1);
      if (determined && k > i + 1 && language.weak.has(next.low))
        if (language.prepositions.has(onward) || language.determiners.has(onward)) break;
      // "the couple hired Ek": what is behind a verb is its object.
      if (determined && !seenName && k > i + 1 && this.takesObject(k)) break;
      // "Omar Said": a verb has no capital here.
      if (language.strong.has(next.low) && !next.capital) break;
      last = k;
    }
    last = this.throughPlace(this.throughOffice(last, to, determined), to);
    const owned = this.tokens.slice(i, last).some(({ low }) => language.endings.owner.test(low));
    // "The “pier”": what is determined is set in marks.
    if (last === i && language.articles.has(token.low)) return undefined;
    // "her daughter, Clara": the name says who it is.
    const named = this.word(last + 2);
    if ((determined || owned) && this.low(last + 1) === ',' && named?.capital && last + 2 < to) {
      const end = this.throughName(last + 2, to);
      const closed = end + 1 >= to || this.tokens[end + 1]?.kind === 'stop';
      if (closed && !this.word(last)?.capital && this.endsOffice(last)) last = end;
      // "the leader of the League, Jonathan Green,": no place, for it begins with a given name.
      else if (closed && end > last + 2 && language.given.has(named.low))
        return { start: named.start, end: (this.tokens[end] as Token).end };
    }
    return { start: token.start, end: (this.tokens[last] as Token).end };
  }

  /** True where a noun may begin at token `i`, as behind "her": "her daughter", and not "told her that", "her on Monday". */
  private opensNoun(i: number): boolean {
    const token = this.word(i);
    const { language } = this;
    return (
      token !== undefined &&
      !language.prepositions.has(token.low) &&
      !language.determiners.has(token.low) &&
      !language.pronouns.has(token.low) &&
      !language.times.has(token.low) &&
      !language.openers.has(token.low) &&
      !language.strong.has(token.low) &&
      !language.auxiliaries.has(token.low)
    );
  }

  /** "campaign manager Robby Mook": lower-case words, and then a name. */
  private capitalSoon(i: number, to: number): boolean {
    const { genitives, prepositions } = this.language;
    for (let k = i; k < Math.min(to, i + 5); k++) {
      const token = this.word(k);
      if (!token || (!genitives.has(token.low) && prepositions.has(token.low))) return false;
      if (token.capital) return true;
    }
    return false;
  }

  /**
   * The main subject of a clause between two tokens: the mention that stands first, after phrases that only lead in and after
   * a dateline. A mention with a comma behind it is one only if an apposition follows: "in Salem, New Hampshire, Trump went".
   */
  protected subject(from: number, to: number): Mention | undefined {
    let i = this.afterDateline(from, to);
    for (let turn = 0; turn < 6 && i < to; turn++) {
      while (i < to && this.tokens[i]?.kind === 'stop') i++;
      const opener = this.word(i);
      if (!opener) return undefined;
      if (this.language.starters.has(opener.low) && this.low(i + 1) !== ',') {
        i++;
        continue;
      }
      if (!this.leadsIn(i)) {
        const mention = this.mentionStarting(i, to);
        if (!mention) {
          i++;
          continue;
        }
        const next = this.tokenAt(mention.end);
        if (this.low(next) !== ',' || next >= to || (this.apposition(next + 1) && !this.isTime(i, next)))
          return mention;
        i = next + 1;
        continue;
      }
      let comma = i + 1;
      while (comma < to && this.low(comma) !== ',' && comma < i + 30) comma++;
      i = comma < to && this.low(comma) === ',' ? comma + 1 : i + 1;
    }
    return undefined;
  }

  /** True for a word that begins a phrase before the subject: "In", "Speaking", "Led by", "Outside". */
  private leadsIn(i: number): boolean {
    const { low } = this.tokens[i] as Token;
    const { language } = this;
    const { adverb, gerund } = language.endings;
    if (language.openers.has(low) || adverb.test(low) || gerund.test(low)) return true;
    const next = this.word(i + 1);
    if (language.timely.has(low) && next && language.times.has(next.low)) return true;
    return this.isPast(low) && next !== undefined && !next.capital && language.prepositions.has(next.low);
  }

  /** "Last week", "A month later": a time, no subject. */
  private isTime(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.language.times.has(this.low(k))) return true;
    return false;
  }

  /** True where the words at `i`, behind a comma, say more of what stands before it. */
  private apposition(i: number): boolean {
    const next = this.word(i);
    if (!next) return this.tokens[i]?.kind === 'run';
    const { language } = this;
    return !next.capital || /^\d/.test(next.low) || language.determiners.has(next.low) || this.isTitle(next.low);
  }

  /** Past "WASHINGTON, Aug. 24 (UPI) —" where a sentence begins so. */
  private afterDateline(from: number, to: number): number {
    const first = this.word(from);
    if (!first || !/^\p{Lu}{3,}$/u.test(this.text.slice(first.start, first.end))) return from;
    for (let k = from + 1; k < Math.min(to, from + 14); k++) if (/^[—–]$|^-$/.test(this.low(k))) return k + 1;
    return from;
  }
}
