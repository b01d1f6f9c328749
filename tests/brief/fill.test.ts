import { describe, expect, test } from 'vitest';
import type { Brief } from '../../electron/brief/brief.ts';
import { checkBrief } from '../../electron/brief/check-brief.ts';
import { citationOrder } from '../../electron/brief/citation-order.ts';
import { createBrief } from '../../electron/brief/create-brief.ts';
import { type FillMaterial, fillBrief } from '../../electron/brief/fill.ts';
import { briefSchema } from '../../electron/brief/schema.ts';
import { countedBlocks, isEmptyBlock, slotsOf } from '../../electron/brief/slots.ts';
import { countNodeWords } from '../../electron/brief/words.ts';
import type { Claim, ClaimKind } from '../../electron/claims/claim.ts';
import type { Figure } from '../../electron/claims/figure.ts';
import { claim, source } from '../builders/sources.ts';
import { counter, outline } from '../builders/state.ts';
import { bundledTemplates, template } from '../builders/templates.ts';

const kinds: readonly ClaimKind[] = [
  'figure',
  'attributed',
  'quote',
  'forecast',
  'recommendation',
  'risk',
  'definition',
  'background',
];
const things = [
  'barley',
  'harbour',
  'railway',
  'ministry',
  'warehouse',
  'district',
  'mill',
  'canal',
  'export',
  'quota',
  'tariff',
  'subsidy',
];

/** A library of five sources with a dozen claims of every kind, all saying something different. */
function library(): FillMaterial {
  const sources = ['a', 'b', 'c', 'd', 'e'].map((id) => source(id, { title: `Source ${id}` }));
  const made = kinds.flatMap((kind, row) =>
    things.map((thing, column) => {
      const from = sources[(row + column) % sources.length];
      if (!from) throw new Error('no source');
      const words = `The ${thing} ${kind} stands at number${row}x${column} this season near ${things[(column + 5) % 12]}${row}.`;
      const one = claim(from, words, { paragraph: row * 100 + column });
      const change: Partial<Claim> = {
        kinds: [kind],
        weight: ((column * 7) % 12) / 12,
        question: kind === 'background' && column % 2 === 0 ? `What of the ${thing}?` : null,
        likelihood: kind === 'risk' ? 'likely' : null,
      };
      return { ...one, claim: { ...one.claim, ...change } };
    }),
  );
  const [x, y] = made;
  if (!x || !y) throw new Error('no claims');
  const member = (one: typeof x, raw: string) => ({
    claim: one.claim.id,
    source: one.source.id,
    raw,
    modality: 'reported' as Figure['modality'],
  });
  return {
    claims: made.map((one) => one.claim),
    passages: made.map((one) => one.passage),
    sources,
    disagreements: [{ id: 'd1' as never, quantity: 'days of stocks', members: [member(x, '40'), member(y, '35')] }],
  };
}

function filled(
  id: string,
  material: FillMaterial = library(),
  change: (brief: Brief) => Brief = (brief) => brief,
): Brief {
  const created = createBrief({
    template: template(id),
    title: 'T',
    preparedBy: '',
    language: null,
    now: '2024-11-22T10:00:00.000Z',
    newId: counter('c'),
  });
  const result = fillBrief(change(created), material, counter('f'));
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const doc = (brief: Brief) => briefSchema(brief.template).nodeFromJSON(brief.body);

describe.each(bundledTemplates)('filling the %s', (id) => {
  const brief = filled(id);
  const slots = slotsOf(doc(brief));

  test('gives a valid brief with evidence for every citation and nothing more', () => {
    expect(checkBrief(JSON.parse(JSON.stringify(brief)))).toMatchObject({ ok: true });
    const items = citationOrder(doc(brief)).flatMap(({ attributes }) => attributes.items);
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map((item) => item.claim))).toEqual(new Set(Object.keys(brief.evidence.claims)));
    expect(
      items.every(
        (item) => brief.evidence.sources[item.source] && item.passages.every((one) => brief.evidence.passages[one]),
      ),
    ).toBe(true);
  });

  test('puts into each slot what it accepts, within its limits', () => {
    for (const { slot, node } of slots) {
      const words = countNodeWords(node);
      const boxes = node.children
        .filter((block) => block.type.name === 'callout')
        .reduce((sum, box) => sum + countNodeWords(box), 0);
      expect(words - boxes, slot.key).toBeLessThanOrEqual(slot.maxWords);
      if (slot.count)
        expect(countedBlocks({ slot, node, pos: 0, index: 0 }), slot.key).toBeLessThanOrEqual(slot.count.max);
      node.descendants((child) => {
        if (child.type.name !== 'citation' || boxes > 0) return;
        const claimed = brief.evidence.claims[child.attrs.items[0].claim];
        expect(
          claimed?.kinds.some((kind) => slot.accepts.includes(kind)),
          slot.key,
        ).toBe(true);
      });
    }
  });

  test('places no claim twice, and lets several sources speak in a slot', () => {
    const placed = slots
      .flatMap(({ node }) => node.children.filter((block) => block.type.name !== 'callout'))
      .flatMap((block) => {
        const claims: string[] = [];
        block.descendants((child) => {
          if (child.type.name === 'citation') claims.push(child.attrs.items[0].claim);
        });
        return claims;
      });
    expect(new Set(placed).size).toBe(placed.length);
    for (const { node } of slots) {
      const sources = new Set<string>();
      let citations = 0;
      node.descendants((child) => {
        if (child.type.name === 'citation') {
          citations += 1;
          sources.add(child.attrs.items[0].source);
        }
      });
      if (citations >= 4) expect(sources.size).toBeGreaterThan(2);
    }
  });

  test('leaves to the writer what takes no claim', () => {
    for (const { slot, node } of slots) {
      if (slot.accepts.length > 0 || slot.disagreements || slot.startsWith) continue;
      expect(node.children.every(isEmptyBlock), slot.key).toBe(true);
    }
  });

  test('shows what sources say differently where the template wants it', () => {
    const where = slots.find(({ slot }) => slot.disagreements)?.node;
    expect(where?.children.filter((block) => block.attrs.role === 'disagreement')).toHaveLength(1);
  });

  test('comes out the same whatever the ids and the order of the lists of passages', () => {
    const material = library();
    expect(filled(id, { ...material, passages: [...material.passages].reverse() })).toEqual(brief);
  });
});

describe('filling', () => {
  const text = (brief: Brief) => outline(doc(brief));

  test('keeps what the writer wrote, and counts it', () => {
    const written = filled('policy-brief', library(), (brief) => {
      const body = JSON.parse(JSON.stringify(brief.body)) as { content: { type: string; content: unknown[] }[] };
      const slot = body.content.find((node) => node.type === 'slot_key_judgements');
      slot?.content.splice(
        0,
        1,
        ...[1, 2, 3].map((n) => ({
          type: 'judgement',
          attrs: { id: `w${n}` },
          content: [{ type: 'text', text: `My own view ${n}.` }],
        })),
      );
      return { ...brief, body: body as never };
    });
    const judgements = slotsOf(doc(written)).find(({ slot }) => slot.key === 'key-judgements');
    expect(judgements?.node.childCount).toBe(4);
    expect(judgements?.node.firstChild?.textContent).toBe('My own view 1.');
  });

  test('a second time adds only claims and boxes that are not there yet', () => {
    const once = filled('policy-brief');
    const twice = filled('policy-brief', library(), () => once);
    const boxes = text(twice).split('Where sources differ').length - 1;
    expect(boxes).toBe(1);
    const placed = Object.keys(twice.evidence.claims).length - Object.keys(once.evidence.claims).length;
    const cited = (brief: Brief) => citationOrder(doc(brief)).length;
    expect(cited(twice) - cited(once)).toBe(placed);
  });

  test('lets others speak too when one source has all the best claims', () => {
    const material = library();
    const loud = material.claims.map((one) => ({ ...one, weight: one.source === 'a' ? 0.95 : 0.6 }));
    const brief = doc(filled('policy-brief', { ...material, claims: loud, disagreements: [] }));
    const judgements = slotsOf(brief).find(({ slot }) => slot.key === 'key-judgements');
    const sources = judgements?.node.children.map((block) => block.lastChild?.attrs.items[0].source);
    expect(sources?.[0]).toBe('a');
    expect(new Set(sources).size).toBeGreaterThan(2);
  });

  test('passes over discarded claims and ones that say the same', () => {
    const material = library();
    const discarded = {
      ...material,
      claims: material.claims.map((one) => ({ ...one, discarded: 'outlier' as const })),
      disagreements: [],
    };
    expect(citationOrder(doc(filled('policy-brief', discarded)))).toHaveLength(0);
    const [first] = material.claims;
    if (!first) throw new Error('no claim');
    const twin = { ...first, id: 'twin' as never, statement: `${first.statement} Indeed.`, weight: 1 };
    const both = text(filled('policy-brief', { ...material, claims: [...material.claims, twin], disagreements: [] }));
    expect(both.split(first.statement.replace(/\.$/, '')).length - 1).toBe(1);
  });

  test('shows contradictions before values that can all be right, and neither agreement nor what was dismissed', () => {
    const material = library();
    const [one] = material.disagreements;
    if (!one) throw new Error('no disagreement');
    const named = (quantity: string, relation: 'contradicts' | 'compatible' | 'corroborates', dismissed = false) => ({
      ...one,
      id: quantity as never,
      quantity,
      relation,
      dismissed,
    });
    const disagreements = [
      named('alike', 'corroborates'),
      named('both right', 'compatible'),
      named('gone', 'contradicts', true),
      named('clash', 'contradicts'),
    ];
    const shown = [
      ...text(filled('policy-brief', { ...material, disagreements })).matchAll(/Where sources differ: ([a-z ]+)/g),
    ];
    expect(shown.map((match) => match[1])).toEqual(['clash', 'both right']);
  });

  test('names advice as the source’s, and asks the source’s own questions', () => {
    const brief = text(filled('policy-brief'));
    expect(brief).toMatch(/action_what "Advice in “Source [a-e]”: The /);
    expect(brief).toMatch(/question_text "What of the /);
  });

  test('gives advice that names nobody only to lists of advice', () => {
    const material = library();
    const advising = material.claims.map((one, index) => ({
      ...one,
      kinds: ['figure', 'recommendation', ...(index % 2 === 0 ? ['attributed' as const] : [])] as ClaimKind[],
    }));
    const body = text(filled('policy-brief', { ...material, claims: advising }));
    const bare = advising.filter(({ kinds: [, , speaker] }) => speaker === undefined);
    const placed = bare.filter(({ statement }) => body.includes(statement));
    expect(placed.length).toBeGreaterThan(0);
    for (const { statement } of placed) expect(body).toMatch(new RegExp(`Advice in “Source [a-e]”: ${statement}`));
  });

  test('an empty library leaves the brief as it was', () => {
    const nothing = { claims: [], passages: [], sources: [], disagreements: [] };
    const created = createBrief({
      template: template('policy-brief'),
      title: 'T',
      preparedBy: '',
      language: null,
      now: '2024-11-22T10:00:00.000Z',
      newId: counter('c'),
    });
    expect(filled('policy-brief', nothing)).toEqual(created);
  });
});
