import path from 'node:path';
import { describe, it } from 'vitest';
import { describeDocument } from '../../electron/document/describe.ts';
import { expectGolden } from '../builders/golden.ts';
import { type ResolveChoice, resolved } from '../builders/resolved.ts';
import { sharedBriefs } from '../builders/shared-briefs.ts';

const golden = path.join(import.meta.dirname, 'golden');

const choices: readonly (ResolveChoice & { readonly brief: string; readonly as: string })[] = [
  ...Object.keys(sharedBriefs).map((brief) => ({ brief, as: brief })),
  { brief: 'policy-brief', as: 'policy-brief.external', edition: 'external' },
  { brief: 'policy-brief', as: 'policy-brief.oscola', style: 'oscola' },
  { brief: 'policy-brief', as: 'policy-brief.apa', style: 'apa' },
  { brief: 'policy-brief', as: 'policy-brief.ieee', style: 'ieee' },
  { brief: 'with-charts', as: 'with-charts.apa', style: 'apa' },
  { brief: 'training-handout', as: 'training-handout.trainer', edition: 'trainer' },
];

describe('resolved documents', () => {
  it.each(choices)('$as', ({ brief, as, ...choice }) => {
    const shared = sharedBriefs[brief];
    if (!shared) throw new Error(`no shared brief ${brief}`);
    expectGolden(path.join(golden, `${as}.txt`), describeDocument(resolved(shared, choice)));
  });
});
