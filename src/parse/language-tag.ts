/** Tags of languages, as pages and feeds give them. Pure. */

/** The tag of a language by BCP 47: "pt_BR" is "pt-BR", and "en, fr" is "en"; undefined for what has no such form. */
export function languageTag(words: string | undefined): string | undefined {
  const tag = words?.split(/[,;]/)[0]?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined;
}
