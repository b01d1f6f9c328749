/** JSON with the keys of every object in one order: equal values give equal text, however they were put together. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => (isPlainObject(entry) ? sorted(entry) : entry));
}

function sorted(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(object).sort()) made[key] = object[key];
  return made;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
