/** Where a part leads, its target as a path in the package or an address outside. */
export interface PartLink {
  readonly id: string;
  /** The last word of the type, which strict and transitional files share: `styles`, `header`. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}
