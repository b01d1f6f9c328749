/**
 * A function for every variant of a union, so that a new variant does not compile until each reader of the union can
 * handle it.
 */
export type ByType<Node extends { readonly type: string }, Rest extends readonly unknown[], Out> = {
  readonly [T in Node['type']]: (node: Extract<Node, { readonly type: T }>, ...rest: Rest) => Out;
};

/** Calls the table's function for this variant. */
export function byType<Node extends { readonly type: string }, Rest extends readonly unknown[], Out>(
  table: ByType<Node, Rest, Out>,
  node: Node,
  ...rest: Rest
): Out {
  // The table is total and keyed by the very field the node carries; the compiler cannot relate the two.
  const handle = table[node.type as Node['type']] as unknown as (node: Node, ...rest: Rest) => Out;
  return handle(node, ...rest);
}
