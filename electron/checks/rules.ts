import type { Rule } from './rule.ts';
import { blockCount } from './rules/block-count.ts';
import { briefLength } from './rules/brief-length.ts';
import { chartNumbers } from './rules/chart-numbers.ts';
import { emptySlot } from './rules/empty-slot.ts';
import { figureInPassage } from './rules/figure-in-passage.ts';
import { missingEvidence } from './rules/missing-evidence.ts';
import { missingTitle } from './rules/missing-title.ts';
import { openComment } from './rules/open-comment.ts';
import { ownWording } from './rules/own-wording.ts';
import { passageState } from './rules/passage-state.ts';
import { pictureWords } from './rules/picture-words.ts';
import { quotation } from './rules/quotation.ts';
import { singleSource } from './rules/single-source.ts';
import { slotLength } from './rules/slot-length.ts';
import { sourceFacts } from './rules/source-facts.ts';
import { sourceStatus } from './rules/source-status.ts';
import { uncitedSentence } from './rules/uncited-sentence.ts';

/** Every check, the gravest matters first. */
export const rules: readonly Rule[] = [
  missingTitle,
  emptySlot,
  missingEvidence,
  quotation,
  figureInPassage,
  uncitedSentence,
  singleSource,
  passageState,
  sourceStatus,
  sourceFacts,
  ownWording,
  pictureWords,
  chartNumbers,
  openComment,
  slotLength,
  blockCount,
  briefLength,
];
