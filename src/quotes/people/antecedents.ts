/**
 * Finds the person that "he" or "she" means. Every naming of a person has a standing, by its part in the sentence; a
 * pronoun means the one of its gender whose standing, less the distance, is the highest (salience.ts has the weights).
 * Reads only what stands near a pronoun asked for. Pure.
 */
import type { Language } from '../languages/language.js';
import type { Described, Entity, Gender, Likeness, Named, Prose, Stretch } from '../model.js';
import { BONUS, DISTANCE, EVIDENCE, LEAD, LEAST, PART, REACH, REPEATED } from './salience.js';
import { between, countBefore } from './sorted.js';
import { type Standing, Standings } from './standings.js';

/** Somebody whom a pronoun may mean. */
interface Candidate {
  who: Named | Described;
  /** The best score of one naming. */
  best: number;
  /** How often named, as more than a word before a noun. */
  times: number;
}

/** Finds antecedents. Fed with passages and names in order, then asked. */
export class Antecedents {
  private readonly passages: Prose[] = [];
  private readonly standings = new Map<number, Standings>();
  private readonly described: Described[] = [];
  /** Where those are named who say what is quoted. */
  private readonly speakers: Stretch[] = [];
  private readonly evidence = new Map<Entity, number | undefined>();
  private sorted = true;

  /**
   * @param named where names stand, in order; may grow until the first question
   * @param likeness how sure a name is a person's
   * @param bearer whom a description like "the senator" is known to be of
   */
  constructor(
    private readonly language: Language,
    private readonly named: readonly Named[],
    private readonly likeness: (entity: Entity) => Likeness,
    private readonly bearer: (description: string) => Entity | undefined,
  ) {}

  /** Adds a passage; passages come in order. */
  add(prose: Prose): void {
    this.passages.push(prose);
  }

  /** Adds a description of somebody who speaks. */
  describe(one: Described): void {
    this.described.push(one);
    this.sorted = false;
  }

  /** Notes that these offsets of the article's plain text name somebody who speaks there. */
  speaks(start: number, end: number): void {
    this.speakers.push({ start, end });
    this.sorted = false;
  }

  /** The name that stands last before a place. */
  namedBefore(at: number): Named | undefined {
    return this.named[countBefore(this.named, at, (one) => one.at) - 1];
  }

  /** The person of a gender that the pronoun at a place means; undefined where the sentences before do not say. */
  find(gender: Gender, at: number): Named | Described | undefined {
    if (!this.sorted) {
      this.described.sort((a, b) => a.at - b.at);
      this.speakers.sort((a, b) => a.start - b.start);
      this.sorted = true;
    }
    const here = countBefore(this.passages, at + 1, ({ start }) => start) - 1;
    const passage = this.standingsOf(here);
    if (!passage) return undefined;
    for (let p = Math.max(0, here - REACH.passages); p < here; p++) this.resolveUntil(p, Number.POSITIVE_INFINITY);
    const offset = at - passage.prose.start;
    this.resolveUntil(here, offset);
    const index = countBefore(passage.all, offset, ({ start }) => start);
    const one = passage.all[index];
    // A pronoun inside marks has no standing of its own.
    if (one?.start === offset && one.pronoun) return one.who;
    return this.antecedent(here, index, gender, passage.sentenceAt(offset));
  }

  /** Resolves the pronouns of a passage as far as an offset in it. */
  private resolveUntil(p: number, offset: number): void {
    const passage = this.standingsOf(p);
    if (!passage) return;
    for (; passage.resolved < passage.all.length; passage.resolved++) {
      const one = passage.all[passage.resolved];
      if (!one || one.start > offset) return;
      if (one.pronoun === undefined) continue;
      one.who = this.antecedent(p, passage.resolved, one.pronoun, one.sentence) ?? one.who;
    }
  }

  private standingsOf(p: number): Standings | undefined {
    const known = this.standings.get(p);
    if (known) return known;
    const prose = this.passages[p];
    if (!prose) return undefined;
    const end = prose.start + prose.text.length;
    const named = between(this.named, prose.start, end, ({ at }) => at);
    const described = between(this.described, prose.start, end, ({ at }) => at).map((one) => {
      const entity = this.bearer(one.text);
      return entity ? { at: one.at, end: one.at + one.text.length, entity, inQuotation: false } : one;
    });
    const made = new Standings(prose, named, described, this.language);
    this.standings.set(p, made);
    return made;
  }

  /** Whom a pronoun in passage `here` means, before the standing at `index`, in this sentence of the passage. */
  private antecedent(here: number, index: number, gender: Gender, sentence: number): Standing['who'] {
    const candidates = new Map<unknown, Candidate>();
    let looked = 0;
    // Sentences from the passage's beginning to the pronoun.
    let sentences = sentence;
    for (let p = here; p >= Math.max(0, here - REACH.passages); p--) {
      const passage = this.standingsOf(p);
      if (!passage) break;
      if (p < here) sentences += passage.sentences.length;
      if (passage.prose.quoted && p < here) continue;
      for (let i = (p === here ? index : passage.all.length) - 1; i >= 0 && looked < REACH.namings; i--) {
        looked++;
        const standing = passage.all[i];
        const distance = standing ? sentences - standing.sentence : 0;
        if (!standing || distance > REACH.sentences) break;
        const score = this.score(standing, passage.prose.start, gender);
        if (score === undefined || !standing.who) continue;
        const away = DISTANCE.sentence * distance + DISTANCE.passage * (here - p);
        count(candidates, standing.who, score - away, standing.weight > PART.modifier);
      }
    }
    return this.highest([...candidates.values()], gender);
  }

  /** How well a standing fits a pronoun of a gender, wherever it stands; undefined where it does not. */
  private score(standing: Standing, start: number, gender: Gender): number | undefined {
    const { who, weight } = standing;
    if (!who) return undefined;
    const isNamed = 'entity' in who;
    const other = isNamed ? who.entity.gender : who.gender;
    const evidence = isNamed ? this.evidenceOf(who.entity) : EVIDENCE.certain;
    if (evidence === undefined || (other !== undefined && other !== gender)) return undefined;
    return (
      weight +
      evidence +
      (other === gender ? BONUS.sameGender : 0) +
      (this.speaksAt(start + standing.start) ? BONUS.speaker : 0)
    );
  }

  private highest(candidates: readonly Candidate[], gender: Gender): Standing['who'] {
    let found: Standing['who'];
    let best: number = LEAST;
    let next = Number.NEGATIVE_INFINITY;
    for (const one of candidates) {
      const score = one.best + Math.min(REPEATED.max, REPEATED.each * one.times);
      if (score > best) {
        if (found) next = best;
        found = one.who;
        best = score;
      } else if (score > next) next = score;
    }
    if (!found) return undefined;
    if (!('entity' in found)) found.gender ??= gender;
    else if (best - next >= LEAD && this.likeness(found.entity) === 2) found.entity.gender ??= gender;
    return found;
  }

  private speaksAt(offset: number): boolean {
    const last = this.speakers[countBefore(this.speakers, offset + 1, ({ start }) => start) - 1];
    return last !== undefined && offset < last.end;
  }

  /** What says that an entity is a person; undefined where it is none. Asked when all names are read. */
  private evidenceOf(entity: Entity): number | undefined {
    if (!this.evidence.has(entity)) this.evidence.set(entity, this.weigh(entity));
    return this.evidence.get(entity);
  }

  private weigh(entity: Entity): number | undefined {
    const likeness = this.likeness(entity);
    if (likeness === 2) return entity.words.length === 1 && !entity.role ? EVIDENCE.speaks : EVIDENCE.certain;
    return likeness === 1 ? EVIDENCE.likely : undefined;
  }
}

/** Adds a naming's score to whom it names. `full`: it is more than a word before a noun. */
function count(candidates: Map<unknown, Candidate>, who: Named | Described, score: number, full: boolean): void {
  const key = 'entity' in who ? who.entity : who;
  const known = candidates.get(key);
  if (!known) {
    candidates.set(key, { who, best: score, times: 0 });
    return;
  }
  known.best = Math.max(known.best, score);
  if (full) known.times++;
}
