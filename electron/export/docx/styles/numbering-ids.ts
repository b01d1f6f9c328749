/**
 * The lists that styles refer to. Every numbered list of the text gets a further list of its own, counted from
 * `firstFree`, so that it starts where the document says.
 */
export const numberingIds = {
  bullets: 1,
  numbers: 2,
  judgements: 3,
  panelBullets: 4,
  panelNumbers: 5,
  firstFree: 6,
} as const;
