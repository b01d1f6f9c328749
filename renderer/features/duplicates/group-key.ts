/** A group is the same as long as its members are. */
export function groupKey(members: readonly string[]): string {
  return [...members].sort().join(' ');
}
