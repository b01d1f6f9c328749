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
  'ja-JP',
  'zh-CN',
  'zh-TW',
  'ar',
  'he-IL',
] as const;

/** Languages that go by another tag: an older one, or the script that a Chinese text is written in. */
const otherTags: readonly (readonly [tag: RegExp, locale: (typeof citationLocales)[number]])[] = [
  [/^zh-(?:hant|hk|mo)\b/, 'zh-TW'],
  [/^iw\b/, 'he-IL'],
];

/** The citation locale for a document's language: the same tag, or one of the same language, or British English. */
export function citationLocale(language: string): string {
  const wanted = language.toLowerCase();
  const base = wanted.split('-')[0] ?? '';
  return (
    citationLocales.find((tag) => tag.toLowerCase() === wanted) ??
    otherTags.find(([tag]) => tag.test(wanted))?.[1] ??
    citationLocales.find((tag) => tag.split('-')[0] === base) ??
    'en-GB'
  );
}

export function citationLocaleFile(tag: string): string {
  return `locales-${tag}.xml`;
}
