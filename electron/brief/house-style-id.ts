/** The id of a style that a person called so; the same name always gives the same id. */
export function houseStyleIdOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  if (/^[a-z]/.test(words)) return words;
  // Names in other scripts are told apart by their code points.
  const number = [...title].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7);
  return ['style', words, number.toString(36)].filter((part) => part !== '').join('-');
}
