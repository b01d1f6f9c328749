/** A DOI without the address around it, or a shortened one (`10/f6h4b4`); empty when there is none in the text. */
export function bareDoi(text: string): string {
  const short = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\/[a-z0-9]{3,})$/i.exec(text.trim());
  if (short?.[1] !== undefined) return short[1];
  return /10\.\d{4,9}\/[^\s"<>]+/.exec(text)?.[0]?.replace(/[.,;]+$/, '') ?? '';
}

/** The digits of an ISBN with its hyphens as written, or empty. */
export function isbnIn(text: string): string {
  const found = /(?<![\dX])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\dX])/i.exec(text)?.[0] ?? '';
  return found.trim();
}

export function issnIn(text: string): string {
  const match = /(?<!\d)(\d{4})-?(\d{3}[\dX])(?![\dX])/i.exec(text);
  return match === null ? '' : `${match[1]}-${match[2]?.toUpperCase()}`;
}

/** Languages by the names that reference files use, as tags that citation styles understand. */
const languageNames: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  english: 'en',
  eng: 'en',
  german: 'de',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  deutsch: 'de',
  ger: 'de',
  deu: 'de',
  french: 'fr',
  francais: 'fr',
  français: 'fr',
  fre: 'fr',
  fra: 'fr',
  spanish: 'es',
  español: 'es',
  spa: 'es',
  italian: 'it',
  ita: 'it',
  portuguese: 'pt',
  por: 'pt',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  dutch: 'nl',
  dut: 'nl',
  nld: 'nl',
  russian: 'ru',
  rus: 'ru',
  ukrainian: 'uk',
  ukr: 'uk',
  polish: 'pl',
  pol: 'pl',
  czech: 'cs',
  swedish: 'sv',
  danish: 'da',
  norwegian: 'nb',
  norsk: 'nb',
  finnish: 'fi',
  hungarian: 'hu',
  turkish: 'tr',
  greek: 'el',
  hebrew: 'he',
  arabic: 'ar',
  chinese: 'zh',
  chi: 'zh',
  zho: 'zh',
  japanese: 'ja',
  jpn: 'ja',
  korean: 'ko',
  kor: 'ko',
  latin: 'la',
};

/** A language as a tag where its name is known; otherwise as it was written. */
export function languageTag(text: string): string {
  // A list of languages names the first one first; `langgerman` is a key of BibLaTeX.
  const name = text
    .trim()
    .replace(/\s(?:and|;)\s.*$/, '')
    .replace(/^lang(?=[a-z]{4})/, '');
  return languageNames[name.toLowerCase()] ?? name.replace(/^([A-Za-z]{2,3})_([A-Za-z]{2})$/, '$1-$2');
}

/** Pages as citation styles read them: one hyphen between the ends, whatever stood there. */
export function pageRange(text: string): string {
  return text.replace(/\s*(?:-{1,3}|[‐-―])\s*/g, '-').trim();
}
