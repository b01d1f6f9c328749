const inTraditionalCharacters = /^zh[-_](?:hant\b|(?:tw|hk|mo)\b)/i;

/**
 * The entry of a table by language for a BCP 47 tag: its first part names it, but `zh-hant` stands for Chinese in the
 * characters of Taiwan, Hong Kong and Macao.
 */
export function wordsFor<W>(table: Readonly<Record<string, W>>, tag: string): W | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  return (inTraditionalCharacters.test(tag) ? table['zh-hant'] : undefined) ?? table[language];
}
