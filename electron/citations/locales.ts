/** Languages with a citation locale, as BCP 47 tags. The file of each is `locales-<tag>.xml`. */
export const citationLocales = [
  'en-GB',
  'en-US',
  'de-DE',
  'fr-FR',
  'es-ES',
  'it-IT',
  'pt-PT',
  'nl-NL',
  'pl-PL',
  'uk-UA',
  'ko-KR',
] as const;

/** The citation locale for a document's language: the same tag, or one of the same language, or British English. */
export function citationLocale(language: string): string {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  return (
    citationLocales.find((tag) => tag.toLowerCase() === wanted) ??
    citationLocales.find((tag) => tag.split('-')[0] === base) ??
    'en-GB'
  );
}

export function citationLocaleFile(tag: string): string {
  return `locales-${tag}.xml`;
}
