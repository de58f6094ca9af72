/**
 * Korean as web pages encode it: EUC-KR with the 8,822 syllables that Windows added, which Node cannot read. Pure.
 */

/** The bytes of all pairs that stand for syllables, in order; those of KS X 1001 have both above 0xa0. */
function* pairs(): Generator<[lead: number, trail: number]> {
  for (let lead = 0x81; lead <= 0xc8; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      const isGap = (trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81);
      if (!isGap) yield [lead, trail];
    }
  }
}

/**
 * The added syllables by their two bytes: all that KS X 1001 lacks, in Unicode's order, over all pairs that it leaves
 * free (WHATWG Encoding, index EUC-KR).
 */
function addedSyllables(): Map<number, string> {
  const standard = [...pairs()].filter(([lead, trail]) => lead >= 0xb0 && trail > 0xa0);
  const known = new Set(new TextDecoder('euc-kr').decode(Uint8Array.from(standard.flat())));
  const free = [...pairs()].filter(([lead, trail]) => lead < 0xa1 || trail < 0xa1);
  const added = new Map<number, string>();
  let at = 0;
  // Unicode's Hangul syllables: U+AC00 to U+D7A3.
  for (let point = 0xac00; point <= 0xd7a3; point++) {
    const syllable = String.fromCharCode(point);
    const pair = known.has(syllable) ? undefined : free[at++];
    if (pair) added.set(pair[0] * 256 + pair[1], syllable);
  }
  return added;
}

/** Decodes EUC-KR (WHATWG's, that is windows-949); what is not a character becomes U+FFFD or a control character. */
export function decodeKorean(bytes: Uint8Array): string {
  const added = addedSyllables();
  const decoder = new TextDecoder('euc-kr');
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    const syllable = lead > 0x80 ? added.get(lead * 256 + trail) : undefined;
    if (syllable !== undefined) {
      parts.push(decoder.decode(bytes.subarray(from, at)), syllable);
      from = at + 2;
    }
    at += syllable !== undefined || (lead > 0xa0 && trail > 0xa0) ? 2 : 1;
  }
  return parts.join('') + decoder.decode(bytes.subarray(from));
}
