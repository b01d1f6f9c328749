import { attributedSignal } from './signals/attributed.ts';
import { definitionSignal } from './signals/definition.ts';
import { figureSignal } from './signals/figure.ts';
import { forecastSignal } from './signals/forecast.ts';
import { quoteSignal } from './signals/quote.ts';
import { recommendationSignal } from './signals/recommendation.ts';
import { riskSignal } from './signals/risk.ts';
import type { ClaimSignal } from './signals/signal.ts';

/** Several may hold for one sentence; kinds are listed in this order. */
export const claimSignals: readonly ClaimSignal[] = [
  figureSignal,
  attributedSignal,
  quoteSignal,
  forecastSignal,
  recommendationSignal,
  riskSignal,
  definitionSignal,
];
