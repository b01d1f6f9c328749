/** Whether two pieces of plain data say the same. Parts that are one object are not looked into. */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || one instanceof Uint8Array) {
    const isList = Array.isArray(one) ? Array.isArray(other) : other instanceof Uint8Array;
    if (!isList || !hasLength(other) || one.length !== other.length) return false;
    for (let index = 0; index < one.length; index += 1) if (!sameData(one[index], other[index])) return false;
    return true;
  }
  if (Array.isArray(other) || other instanceof Uint8Array) return false;
  const [fields, others] = [one as Fields, other as Fields];
  let count = 0;
  for (const name in fields) {
    if (!sameData(fields[name], others[name])) return false;
    count += 1;
  }
  for (const _ in others) count -= 1;
  return count === 0;
}

type Fields = Readonly<Record<string, unknown>>;

type List = { readonly length: number; readonly [index: number]: unknown };

function hasLength(value: object): value is List {
  return 'length' in value;
}
