import { blocksWhere, type CleaningRule } from '../cleaning-rule.ts';

const filed =
  /^(?:tags?|tagged(?: with)?|filed (?:under|in)|posted in|categor(?:y|ies)|topics?|keywords?|labels?)\s?:\s?\S|^#\p{L}[\p{L}\p{N}_]*(?:\s+#\p{L}[\p{L}\p{N}_]*)+$/iu;

/** How a site files the page. Keywords of a paper look the same, so in the head they are only offered. */
export const filingTags: CleaningRule = {
  id: 'filing-tags',
  find: (page) =>
    blocksWhere(
      page,
      ({ plain, words, zone }) => zone !== 'body' && words <= 30 && filed.test(plain) && !/[.!?]$/.test(plain),
      ({ zone }) => zone === 'tail',
    ),
};
