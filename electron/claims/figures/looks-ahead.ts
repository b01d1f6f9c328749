import { languageOf } from '../language/languages.ts';
import { findNames } from '../names.ts';
import { withoutAddresses, withoutMarkup } from '../plain-text.ts';
import { tokensOf } from '../tokens.ts';
import { outlookAt } from './outlook.ts';

/** What a figure's sentence tells besides the figure. */
export interface FigureSetting {
  /** It speaks of what is still to come, not of what is or was. */
  readonly ahead: boolean;
  /** Places and bodies named in the sentence. */
  readonly places: readonly string[];
}

/** Reads the sentence around a stored figure again. `start` and `end` are those of the figure within the sentence. */
export function settingOf(sentence: string, start: number, end: number): FigureSetting {
  const language = languageOf('en', '');
  const tokens = tokensOf(withoutAddresses(withoutMarkup(sentence)), 0);
  const from = tokens.findIndex((token) => token.start >= start);
  const behind = tokens.findIndex((token) => token.start >= end);
  const { ahead } = outlookAt(tokens, Math.max(0, from), behind === -1 ? tokens.length : behind, false, language);
  const names = findNames(tokens, language, new Set());
  return { ahead, places: names.filter(({ kind }) => kind === 'place' || kind === 'other').map(({ name }) => name) };
}
