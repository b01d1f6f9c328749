/**
 * How well typed words fit a title: 0 for not at all. Every word must begin a word of the title; failing that, the
 * letters must occur in order. An empty question fits everything equally.
 */
export function matchScore(typed: string, title: string): number {
  const wanted = typed.trim().toLowerCase();
  const words = title.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  if (wanted === '') return 1;
  const parts = wanted.split(/\s+/);
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) {
    return title.toLowerCase().startsWith(wanted) ? 4 : 3;
  }
  if (title.toLowerCase().includes(wanted)) return 2;
  return inOrder(wanted.replace(/\s/g, ''), title.toLowerCase()) ? 1 : 0;
}

function inOrder(letters: string, title: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = title.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
