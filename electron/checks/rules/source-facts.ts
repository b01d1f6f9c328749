import { listedName } from '../../brief/source-name.ts';
import type { Source } from '../../library/source.ts';
import { citedSources } from '../cited-sources.ts';
import { wholeBrief } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const sourceFacts: Rule = {
  id: 'source-facts',
  title: 'What sources do not say about themselves',
  reason: 'A reader judges a source by who made it and when. Nothing is made up for what is not known.',
  check: (checked) =>
    citedSources(checked).flatMap((source) => {
      const missing = missingFacts(source);
      if (missing.length === 0) return [];
      return [
        {
          severity: 'warning',
          place: { ...wholeBrief, source: source.id },
          message: `“${listedName(source) || 'A source without a title'}” has no ${missing.join(' and no ')}.`,
          fixes: [{ type: 'edit-source', title: 'Complete the source', source: source.id }],
        } as const,
      ];
    }),
};

function missingFacts({ item }: Source): readonly string[] {
  const made = [item.author, item.editor].some((names) => (names?.length ?? 0) > 0) || Boolean(item.publisher);
  const dated = Boolean(item.issued?.['date-parts']?.[0]?.length || item.issued?.literal);
  return [item.title ? '' : 'title', made ? '' : 'author', dated ? '' : 'date'].filter((fact) => fact !== '');
}
