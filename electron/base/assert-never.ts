/** Ends a `switch` over a union: a new variant then does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected variant: ${JSON.stringify(value)}`);
}
