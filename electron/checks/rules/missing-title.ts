import { wholeBrief } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const missingTitle: Rule = {
  id: 'missing-title',
  title: 'Title',
  reason: 'The title is the one line every reader sees; it should state the finding.',
  check: ({ brief }) =>
    brief.metadata.title.trim() === ''
      ? [
          {
            severity: 'error',
            place: wholeBrief,
            message: 'The brief has no title.',
            fixes: [{ type: 'edit-details', title: 'Give it a title', field: 'title' }],
          },
        ]
      : [],
};
