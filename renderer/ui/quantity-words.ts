import type { FigureModality, FigureQualifier } from '../../electron/claims/figure.ts';

/** What stands before an amount to say how it is bounded. */
export const qualifierWords: { readonly [Q in FigureQualifier]: string } = {
  exact: '',
  approx: 'about',
  min: 'at least',
  max: 'at most',
  range: '',
};

export const modalityWords: { readonly [M in FigureModality]: string } = {
  observed: 'observed',
  reported: 'reported',
  expected: 'expected',
  potential: 'possible',
};
