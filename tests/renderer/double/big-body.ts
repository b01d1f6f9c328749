import type { BodyJson } from '../../../electron/brief/brief.ts';
import type { MemoryApi } from './memory-api.ts';

const words = 'grain price harvest river report market spring ministry tonne export stock rain road harbour'.split(' ');

/** A body as large as a brief ever gets: 500 paragraphs of 60 words, four citations in each. */
export function bigBody(body: BodyJson, api: MemoryApi): BodyJson {
  const claims = [...api.library.claims.values()];
  let made = 0;
  const paragraph = (): BodyJson => {
    const content: BodyJson[] = [];
    for (let part = 0; part < 4; part++) {
      const text = Array.from({ length: 15 }, (_, word) => words[(made * 7 + part * 3 + word * 5) % words.length]).join(
        ' ',
      );
      const claim = claims[(made + part) % claims.length];
      content.push({ type: 'text', text: `${text} ` });
      if (!claim) continue;
      const item = {
        source: claim.source,
        claim: claim.id,
        passages: claim.passages.map(({ passage }) => passage),
        locator: '',
        label: 'page',
        prefix: '',
        suffix: '',
      };
      content.push({
        type: 'citation',
        attrs: { id: `big${made}-${part}`, items: [item], comment: '', sharesNoteWith: null },
      });
    }
    made += 1;
    return { type: 'paragraph', attrs: { id: `big${made}`, declared: null }, content };
  };
  const slots = (body.content ?? []).filter((slot) => slot.type !== 'slot_bottom_line');
  const each = Math.ceil(500 / slots.length);
  return {
    ...body,
    content: (body.content ?? []).map((slot) =>
      slots.includes(slot) ? { ...slot, content: Array.from({ length: each }, paragraph) } : slot,
    ),
  };
}
