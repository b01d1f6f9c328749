const raised = new Map(
  [...'0123456789+-−=()n'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? plain]),
);

/**
 * Superscript as characters, so that ten to the sixth does not read as one hundred and six. Text that has no such
 * characters, for instance the "th" of an ordinal, comes back as it is.
 */
export function superscript(text: string): string {
  const trimmed = text.trim();
  const characters = [...trimmed];
  return trimmed !== '' && characters.every((character) => raised.has(character))
    ? characters.map((character) => raised.get(character) ?? character).join('')
    : text;
}

/** The mark of a note as it stands in the running text; writers' own brackets are kept. */
export function noteMark(label: string): string {
  const text = label.trim();
  return /^[[(]/.test(text) ? text : `[${text}]`;
}
