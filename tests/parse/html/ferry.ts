/** The sentences of a story, for pages that are written for one test. */
export const A = 'The ferry left the north pier at nine, said the captain, and turned back before the hour was out.';
export const B = 'Nobody on board was told why, and the harbour office, which opens at ten, had no answer either.';
export const C = 'By noon the line had hired a second boat, smaller and slower, to carry those who could not wait.';

/** A story of three paragraphs, as HTML. */
export const STORY = [A, B, C].map((text) => `<p>${text}</p>`).join('');
