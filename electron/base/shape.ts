import { fail, ok, type Result } from './result.ts';

/**
 * Checks of foreign JSON. A shape says what is wrong with a value, or null when it fits; the value itself is never
 * copied, so fields that nobody knows survive. Own `__proto__` keys are refused everywhere.
 */
export type Shape<_T> = (value: unknown, field: string) => FieldProblem | null;

export interface FieldProblem {
  /** Where, for instance `slots[3].maxWords`; empty for the value itself. */
  readonly field: string;
  /** What was expected, to be read after "must be". */
  readonly expected: string;
}

/** The value as `T` when the shape has nothing against it. */
export function checked<T>(shape: Shape<T>, value: unknown): Result<T, FieldProblem> {
  const problem = shape(value, '');
  return problem ? fail(problem) : ok(value as T);
}

/** A shape from a yes-or-no question. `expected` is read after "must be". */
export function shapeOf<T>(expected: string, fits: (value: unknown) => boolean): Shape<T> {
  return (value, field) => (fits(value) ? null : { field, expected });
}

export const text: Shape<string> = shapeOf('text', (value) => typeof value === 'string');
export const filledText: Shape<string> = shapeOf(
  'text that is not empty',
  (value) => typeof value === 'string' && value.trim() !== '',
);
export const flag: Shape<boolean> = shapeOf('true or false', (value) => typeof value === 'boolean');
export const finiteNumber: Shape<number> = shapeOf('a number', (value) => Number.isFinite(value));

export function wholeNumber(least: number): Shape<number> {
  const expected = least === 1 ? 'a whole number above 0' : `a whole number, ${least} or more`;
  return shapeOf(expected, (value) => Number.isSafeInteger(value) && Number(value) >= least);
}

export function oneOf<T extends string | number>(values: readonly T[]): Shape<T> {
  return shapeOf(`one of ${values.join(', ')}`, (value) => values.some((known) => known === value));
}

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value, field) => (value === null ? null : shape(value, field));
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) return { field, expected: 'a list' };
    for (const [index, entry] of value.entries()) {
      const problem = shape(entry, `${field}[${index}]`);
      if (problem) return problem;
    }
    return null;
  };
}

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
type OptionalKeys<T> = Exclude<keyof T, RequiredKeys<T>>;

/** An object with these fields; others may stand beside them. */
export function objectOf<T extends object>(
  required: { readonly [K in RequiredKeys<T>]: Shape<T[K]> },
  optional?: { readonly [K in OptionalKeys<T>]?: Shape<Exclude<T[K], undefined>> },
): Shape<T> {
  const needed = Object.entries<Shape<unknown>>(required);
  const possible = Object.entries<Shape<unknown> | undefined>(optional ?? {});
  return (value, field) => {
    const not = notAnObject(value, field);
    if (not) return not;
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [key, shape] of needed) {
      const problem = shape(Object.hasOwn(fields, key) ? fields[key] : undefined, within(field, key));
      if (problem) return problem;
    }
    for (const [key, shape] of possible) {
      const problem = shape && Object.hasOwn(fields, key) ? shape(fields[key], within(field, key)) : null;
      if (problem) return problem;
    }
    return null;
  };
}

/** An object used as a table. `entry` sees the key as well, so that ids and keys can be compared. */
export function tableOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, field) => {
    const not = notAnObject(value, field);
    if (not) return not;
    for (const [key, entry] of Object.entries(value as object)) {
      const problem = shape(entry, within(field, key));
      if (problem) return problem;
    }
    return null;
  };
}

function notAnObject(value: unknown, field: string): FieldProblem | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { field, expected: 'an object' };
  // JSON.parse makes this an own field; copied with `=` it would change the object's prototype.
  return Object.hasOwn(value, '__proto__') ? { field: within(field, '__proto__'), expected: 'left out' } : null;
}

function within(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}
