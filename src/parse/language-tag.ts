/** Tags of languages, as pages and feeds give them. Pure. */

/** The tag, where it is a BCP 47 tag in form ("pt-BR", and "pt_BR" as systems write it); else undefined. */
export function languageTag(words: string | undefined): string | undefined {
  const tag = words?.trim().replaceAll('_', '-');
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag) ? tag : undefined;
}
