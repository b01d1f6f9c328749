/** The vocabulary of estimative language: each term with the span it stands for, in percent. */
export const likelihoods: readonly { readonly term: string; readonly low: number; readonly high: number }[] = [
  { term: 'almost no chance', low: 1, high: 5 },
  { term: 'very unlikely', low: 5, high: 20 },
  { term: 'unlikely', low: 20, high: 45 },
  { term: 'roughly even chance', low: 45, high: 55 },
  { term: 'likely', low: 55, high: 80 },
  { term: 'very likely', low: 80, high: 95 },
  { term: 'almost certain', low: 95, high: 99 },
];

export const confidences = ['low', 'moderate', 'high'] as const;
