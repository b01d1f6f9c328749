/** A fresh id for a block, a citation or a note. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 20);
}
