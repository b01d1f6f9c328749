import { listedName } from '../../brief/source-name.ts';
import { citedSources } from '../cited-sources.ts';
import { wholeBrief } from '../finding.ts';
import type { Rule } from '../rule.ts';

const words = { superseded: 'has been superseded', withdrawn: 'was withdrawn', disputed: 'is disputed' } as const;

export const sourceStatus: Rule = {
  id: 'source-status',
  title: 'Sources that no longer stand',
  reason: 'A judgement that rests on a source that was taken back or replaced must be looked at again.',
  check: (checked) =>
    citedSources(checked).flatMap((source) =>
      source.status === 'current'
        ? []
        : [
            {
              severity: source.status === 'withdrawn' ? 'error' : 'warning',
              place: { ...wholeBrief, source: source.id },
              message: `“${listedName(source) || 'A source without a title'}” ${words[source.status]}.`,
              fixes: [{ type: 'edit-source', title: 'Look at the source', source: source.id }],
            } as const,
          ],
    ),
};
