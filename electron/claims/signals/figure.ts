import type { ClaimSignal } from './signal.ts';

/** It states a quantity. */
export const figureSignal: ClaimSignal = {
  kind: 'figure',
  weight: 0.25,
  holds: ({ figures }) => figures.length > 0,
};
