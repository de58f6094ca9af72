/** German: how it is written. Each list is explained in ../language.ts. */
import { NO_ENDINGS, NONE, words } from '../define.js';
import type { Writing } from '../language.js';

export const WRITING: Writing = {
  endings: {
    // An ending that is not here German does not have, or the rules of its grammar don't ask for it.
    ...NO_ENDINGS,
    adverb:
      /(?:weise|lich|ig|isch|end|haft|sam)$|^(?:dar?|hier|dem|wor?)(?:an|auf|aus|bei|durch|für|gegen|gegenüber|hin|in|mit|nach|neben|über|um|unter|von|vor|zu|zufolge|gemäß)$/,
    personNoun:
      /(?:er|erin|or|orin|ent|entin|ant|antin|ist|istin|är|ärin|eur|eurin|loge|login|mann|frau|leute|chef|chefin|sprecher|experte|expertin|anwalt|anwältin|kreise|innen|schützer)n?$/,
    inanimate: /(?:ung|heit|keit|ion|tät|ismus|schaft)(?:en)?$/,
    title:
      /(?:minister|präsident|sprecher|chef|sekretär|kanzler|meister|kommissar|trainer|direktor|professor|leiter|politiker|richter|kandidat|anwalt|anwält|experte|präses|forscher|bischof|vorstand|manager|vorsitzende|beauftragte|abgeordnete|minister|senator|general|botschafter|geschäftsführer|ministerpräsident|korrespondent)(?:in|innen|en|r|n|s)?$/,
    finiteVerb: /(?:t|te|ten|en)$/,
    reflexive: /^sich$/,
    possessive: /'s?$/,
    singularPossessive: /[’']s$/,
    writtenPossessive: /[’']s?$/,
    pluralPossessive: /[sxzß][’']$/,
    comparedWithout: "'s",
    aged: /^\d+-jährige[rn]?$/,
  },
  abbreviations: words(`
    abs art bzw ca dr dipl etc evtl geb ggf hl hr fr ing inkl jh mio mrd nr o.g prof rd sog st str u.a u.s usw vgl z.b
    d.h z.t u.ä i.d.r phil med jur rer nat
  `),
  uncapitalisedInTitles: words(''),
  elisions: words(''),
  cliticSubject: NONE,
  interruptsInsideMarks: false,
  dialogueDashes: '',
  capitalisedNouns: true,
  commonestWords: words('der die und das ist mit ein eine für auf sich dem im hat sie dass wird'),
  dialogueLabels: ['F', 'A'],
  sourceLabels: ['quelle'],
};
