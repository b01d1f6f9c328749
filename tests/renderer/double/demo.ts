import wire from '../../../assets/sample/harbour-wire-troop-count.html?raw';
import ledger from '../../../assets/sample/ledger-weekly-opinion.txt?raw';
import meridian from '../../../assets/sample/meridian-two-phases.md?raw';
import faq from '../../../assets/sample/northmere-research-faq.html?raw';
import type { TemplateCopy } from '../../../electron/brief/template-copy.ts';
import client from '../../../templates/client-report/template.json';
import policy from '../../../templates/policy-brief/template.json';
import handout from '../../../templates/training-handout/template.json';
import { bigBody } from './big-body.ts';
import { MemoryApi } from './memory-api.ts';
import { asDisagreement } from './memory-library.ts';

declare global {
  interface Window {
    demo: MemoryApi;
  }
}

/** The window with a library in memory, to look at in a browser. `?start` shows the first screen, `?empty` an empty library. */
const templates = [policy, client, handout].map((template) => template as unknown as TemplateCopy);
const api = new MemoryApi(templates);
const options = new URLSearchParams(location.search);
if (!options.has('empty')) {
  await api.library.add({ name: 'harbour-wire.html', text: wire }, { reliability: 'B' });
  await api.library.add(
    { name: 'meridian.md', text: meridian },
    { reliability: 'B', descriptor: 'Policy institute that combines pictures with statements.' },
  );
  await api.library.add({ name: 'ledger.txt', text: ledger }, { reliability: 'D' });
  await api.library.add({ name: 'northmere-faq.html', text: faq }, { reliability: 'A' });
  const figures = [...api.library.claims.values()].filter((claim) => claim.kinds.includes('figure')).slice(0, 3);
  api.library.disagreements = [
    asDisagreement('d1', {
      type: 'figures',
      quantity: 'soldiers deployed, autumn 2024',
      origins: 2,
      relation: 'contradicts',
      reason: 'The same unit and the same owner, in the same months, from three independent sources.',
      members: figures.map((claim, index) => ({
        claim: claim.id,
        source: claim.source,
        file: `${claim.source}.html`,
        title: api.library.texts.get(claim.source)?.source.item.title ?? `${claim.source}.html`,
        start: 0,
        end: 1,
        raw: ['10,900 soldiers', 'up to 12,000', 'at least 8,000 troops'][index] ?? '9,000',
        value: [10_900, null, null][index] ?? null,
        low: [null, null, 8000][index] ?? null,
        high: [null, 12_000, null][index] ?? null,
        unit: 'soldier',
        qualifier: (['exact', 'max', 'min'] as const)[index] ?? 'exact',
        modality: 'reported',
        asOf: ['2024-11', null, null][index] ?? null,
        issued: [null, '2024-10-28', '2024-11-02'][index] ?? null,
        attributedTo: [null, 'Defence ministry', null][index] ?? null,
        origin: ['a', 'b', 'b'][index] ?? 'a',
        secondHand: [null, null, { raw: 'according to the Coast Gazette', name: 'Coast Gazette' }][index] ?? null,
      })),
    }),
  ];
}
if (!options.has('start') && !options.has('empty')) {
  await api.requests['brief.create']({
    template: options.get('template') ?? 'policy-brief',
    title: 'Troop counts differ by a third, and the lower ones are older',
    fill: true,
  });
}
if (options.has('big') && api.current) {
  const { brief } = api.current;
  api.current = { ...api.current, brief: { ...brief, body: bigBody(brief.body, api) } };
}
api.firstRun = options.has('empty');
window.demo = api;
Object.defineProperty(window, 'briefwright', { value: api });
await import('../../../renderer/app/main.tsx');
