/** Where blocks stand: what a paragraph of theirs looks like, and how wide the text is. Points. */
export interface Ground {
  readonly body: string;
  readonly width: number;
  /** The colour of the panel they stand in; white when left out. */
  readonly colour?: string | undefined;
}

/** Styles that a panel has of its own: a paragraph of another look would break it apart. */
export const inPanels = ['Bottom_20_Line', 'Caption', 'Figure', 'Small', 'Source_20_Line'] as const;

export function panelStyle(style: string, { colour }: Ground): string {
  return colour !== undefined && (inPanels as readonly string[]).includes(style) ? `Callout_20_${style}` : style;
}
