/** A table of a font file; reading past its end throws a RangeError. */
export type FontTables = ReadonlyMap<string, DataView>;

/** The tables of an OpenType file; null when its directory points outside the file. */
export function fontTables(bytes: Uint8Array): FontTables | null {
  const tables = new Map<string, DataView>();
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  if (12 + count * 16 > bytes.length) return null;
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) return null;
    tables.set(tagAt(view, record), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(offset + letter)));
}

/** The first of these names that the font states for Windows or in Unicode (`name` table); null when it has none. */
export function fontName(name: DataView, ids: readonly number[]): string | null {
  const found = new Map<number, string>();
  const strings = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index += 1) {
    const record = 6 + index * 12;
    const [platform, language, id] = [name.getUint16(record), name.getUint16(record + 4), name.getUint16(record + 6)];
    if ((platform !== 3 && platform !== 0) || !ids.includes(id)) continue;
    // English first: it is the name other programs show.
    if (found.has(id) && language !== 0x409) continue;
    const start = strings + name.getUint16(record + 10);
    let text = '';
    for (let at = 0; at < name.getUint16(record + 8); at += 2) text += String.fromCharCode(name.getUint16(start + at));
    const clean = text.replace(/[\p{C}"\\]/gu, '').trim();
    if (clean !== '') found.set(id, clean.slice(0, 80));
  }
  return ids.map((id) => found.get(id)).find((text) => text !== undefined) ?? null;
}

/** Lowest and highest weight of a variable font (`fvar`); null when it does not vary by weight. */
export function weightRange(fvar: DataView): { readonly least: number; readonly most: number } | null {
  const [start, count, size] = [fvar.getUint16(4), fvar.getUint16(8), fvar.getUint16(10)];
  for (let index = 0; index < count; index += 1) {
    const axis = start + index * size;
    if (tagAt(fvar, axis) !== 'wght') continue;
    return { least: fvar.getInt32(axis + 4) / 65_536, most: fvar.getInt32(axis + 12) / 65_536 };
  }
  return null;
}
