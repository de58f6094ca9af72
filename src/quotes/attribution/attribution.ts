/** Attributions: what was found of one run's speaker. */
import type { Attribution, Mention, Rule, Stretch } from '../model.js';

/** An attribution, all of one shape: objects of many shapes make the code that reads them several times slower. */
export const attributed = (how: Rule, mention?: Mention, cue?: Stretch, addressee?: Stretch): Attribution => ({
  how,
  mention,
  cue,
  addressee,
  speakerOmitted: false,
});

/** No speaker was found. */
export const UNKNOWN: Attribution = attributed('none');

/** A verb of speech is found, but the sentence does not say who spoke. */
export const SPEAKER_OMITTED: Attribution = { ...UNKNOWN, speakerOmitted: true };
