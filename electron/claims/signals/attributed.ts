import type { ClaimSignal } from './signal.ts';

/** It passes on what somebody else says, so the source stands behind the saying and not behind what is said. */
export const attributedSignal: ClaimSignal = {
  kind: 'attributed',
  weight: 0.12,
  holds: ({ attribution }) => attribution !== null,
};
