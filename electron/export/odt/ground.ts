/** Boxes that blocks stand in, by the colour of their bar, each with styles of its own. */
export const panels = ['Callout', 'Note'] as const;
export type Panel = (typeof panels)[number];

/** Where blocks stand: what a paragraph of theirs looks like, and how wide the text is. Points. */
export interface Ground {
  readonly body: string;
  readonly width: number;
  readonly panel?: Panel;
  /** Inside a list: whether nothing of the outermost one comes after. */
  readonly endsList?: boolean;
}

/** Styles that a panel has of its own: a paragraph of another look would break it apart. */
export const inPanels = ['Bottom_20_Line', 'Caption', 'Figure', 'Small', 'Source_20_Line'] as const;

export function panelStyle(style: string, { panel }: Ground): string {
  return panel !== undefined && (inPanels as readonly string[]).includes(style) ? `${panel}_20_${style}` : style;
}
