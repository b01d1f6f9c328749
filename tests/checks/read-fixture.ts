import { asId, type PictureId } from '../../electron/base/ids.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import type { Slot, SlotContent } from '../../electron/brief/template-copy.ts';
import type { ClaimKind } from '../../electron/claims/claim.ts';
import type { Source } from '../../electron/library/source.ts';
import type { AnchorState } from '../../electron/passages/passage.ts';
import * as make from '../builders/brief.ts';
import { type CitedClaim, claim, literal, on, source } from '../builders/sources.ts';

/**
 * A brief as a page of text, with the findings it must have marked where they belong:
 *
 *     source wire: title=Wire report; author=Desk; date=2024
 *     passage w1 of wire: Stocks fell to 35 days.
 *     ## Judgements | content=judgements; words=2-90; count=1-3; accepts=figure,forecast; required
 *     Stocks fell to 40 days.[^w1] <<figure-in-passage "40">>
 *     > a quotation, # a heading, - an item, risk: a | b | c | d, question: asked | answer, picture: shows | caption
 *     bars: Year | Ships // 2023 | 310 // 2024 | 280
 *
 * A mark at the end of a line belongs to the block made of it, one in a line of its own to the brief as a whole.
 */
export interface Fixture {
  readonly brief: Brief;
  /** `slot or block` or `brief` or `source ID`, the rule, and the words the finding is about, if they are given. */
  readonly expected: readonly string[];
}

const mark = /\s*<<([a-z-]+)(?: "([^"]*)")?>>/g;

export function readFixture(text: string): Fixture {
  const cited = new Map<string, Source | CitedClaim>();
  const sections: { slot: Partial<Slot> & { title: string }; blocks: make.Draft[] }[] = [];
  const expected: string[] = [];
  let metadata: Partial<Brief['metadata']> = {};
  let words = { min: 0, max: 10_000 };
  let block = 0;
  for (const raw of text.split('\n')) {
    const marks = [...raw.matchAll(mark)];
    const line = raw.replace(mark, '').trim();
    if (line.startsWith('//') || (line === '' && marks.length === 0)) continue;
    const expect = (place: string) => {
      for (const [, rule, about] of marks) expected.push([place, rule, about].filter(Boolean).join(' '));
    };
    const given = /^(\w+)(?: (\w+))?(?: of (\w+))?: ?(.*)$/.exec(line);
    if (line === '') expect('brief');
    else if (given?.[1] === 'title') {
      metadata = { ...metadata, title: given[4] ?? '' };
      expect('brief');
    } else if (given?.[1] === 'limit') words = { min: 0, max: Number(given[4]) };
    else if (given?.[1] === 'source') {
      cited.set(given[2] ?? '', readSource(given[2] ?? '', given[4] ?? ''));
      expect(`source ${given[2]}`);
    } else if (given?.[1] === 'passage') {
      const from = cited.get(given[3] ?? '');
      if (!from || 'claim' in from) throw new Error(`No source ${given[3]}`);
      const [, state, exact = ''] = /^(?:\((\w+)\) )?(.*)$/.exec(given[4] ?? '') ?? [];
      const anchor = (state ?? 'ok') as AnchorState;
      cited.set(given[2] ?? '', claim(from, exact, { paragraph: cited.size, anchor }));
    } else if (line.startsWith('## ')) {
      const slot = readSlot(line.slice(3));
      sections.push({ slot, blocks: [] });
      expect(`slot ${slot.title}`);
    } else {
      const at = sections.at(-1);
      if (!at) throw new Error(`A block before the first section: ${line}`);
      const made = readBlock(line, at.slot.content ?? 'prose', cited);
      at.blocks.push(made);
      block += 1;
      expect(`block ${block}`);
    }
  }
  const built = make.brief(...sections.map(({ slot, blocks }) => make.section(slot, ...blocks)), {
    metadata,
    template: { words },
  });
  return { brief: numbered(built), expected: expected.sort() };
}

function readSource(id: string, facts: string): Source {
  const fields = Object.fromEntries(
    facts
      .split(';')
      .filter(Boolean)
      .map((fact) => fact.trim().split('=')),
  );
  const { title, author, date, group, status } = fields as Record<string, string | undefined>;
  return source(
    id,
    {
      ...(title && { title }),
      ...(author && { author: [literal(author)] }),
      ...(date && { issued: on(Number(date)) }),
    },
    { originGroup: group ?? null, status: (status ?? 'current') as Source['status'], fileName: null },
  );
}

function readSlot(line: string): Partial<Slot> & { title: string; included?: boolean } {
  const [title = '', settings = ''] = line.split('|').map((part) => part.trim());
  const given = Object.fromEntries(
    settings.split(';').map((one) => one.trim().split('=') as [string, string | undefined]),
  );
  const range = (text: string | undefined) => text?.split('-').map(Number) ?? [];
  const [minWords = 0, maxWords = 1000] = range(given.words);
  const [min, max] = range(given.count);
  return {
    title,
    content: (given.content ?? 'prose') as SlotContent,
    required: 'required' in given,
    included: !('off' in given),
    minWords,
    maxWords,
    count: min !== undefined && max !== undefined ? { min, max } : null,
    accepts: (given.accepts?.split(',') ?? []) as ClaimKind[],
  };
}

type Cited = ReadonlyMap<string, Source | CitedClaim>;

function readBlock(line: string, content: SlotContent, cited: Cited): make.Draft {
  const inline = (text: string) => readInline(text.trim(), cited);
  const parts = (text: string) => text.split('|').map(inline);
  if (line.startsWith('> ')) return make.quote(make.p(...inline(line.slice(2))));
  if (line.startsWith('# ')) return make.h(2, ...inline(line.slice(2)));
  if (line.startsWith('- ')) return make.ul(make.li(make.p(...inline(line.slice(2)))));
  if (line.startsWith('risk: ')) {
    const [event = [], consequence = [], likelihood = [], indicator = []] = parts(line.slice(6));
    return make.risk(event, consequence, likelihood, indicator);
  }
  const picture = /^(picture|decorative): (.*)$/.exec(line);
  if (picture) {
    const [shows = '', caption = ''] = (picture[2] ?? '').split('|').map((part) => part.trim());
    const attributes = {
      picture: asId<PictureId>('0'.repeat(64)),
      alt: shows,
      decorative: picture[1] === 'decorative',
    };
    return make.figure(attributes, inline(caption));
  }
  const chart = /^(bars|lines|table): (.*)$/.exec(line);
  if (chart) {
    const shownAs = chart[1] as 'bars' | 'lines' | 'table';
    return make.table({ shownAs }, ...(chart[2] ?? '').split('//').map(parts));
  }
  if (line.startsWith('question: ')) {
    const [asked = [], answer = []] = parts(line.slice(10));
    return make.question(asked, make.p(...answer));
  }
  const declared = /^\((judgement|common-knowledge)\) /.exec(line);
  const words = inline(line.slice(declared?.[0].length ?? 0));
  if (content === 'judgements') return make.judgement({}, ...words);
  return { ...make.p(...words), attrs: { declared: declared?.[1] ?? null } };
}

/** `[^w1]` cites a passage, `[^wire]` a source, `[^!w1]` a passage that is not in the evidence, `[^"..."]` own words,
 * `[^w1=...]` a passage in the writer's own wording,
 * `{words|remark}` has a comment on its words, `{!words|remark}` one that is settled. */
function readInline(text: string, cited: Cited): make.Words[] {
  return text
    .split(/(\[\^[^\]]*\]|\{[^}]*\})/)
    .filter(Boolean)
    .map((piece) => {
      const [, settled, said, remark] = /^\{(!?)([^|}]*)\|([^}]*)\}$/.exec(piece) ?? [];
      if (said !== undefined) return make.commented(said, { id: said, text: remark ?? '', resolved: settled === '!' });
      const [, missing, name = ''] = /^\[\^(!?)([^\]]*)\]$/.exec(piece) ?? [];
      if (!piece.startsWith('[^')) return piece;
      if (name.startsWith('"')) return make.comment(name.replaceAll('"', ''));
      const [plain = '', wording] = name.split('=');
      const found = cited.get(plain);
      if (!found) throw new Error(`Nothing to cite: ${plain}`);
      const made = make.cite(found, { ...(wording && { override: { text: [{ text: wording }], instead: '' } }) });
      return missing ? { ...made, cites: [] } : made;
    });
}

/** Gives every block of a slot the number of its line, so that a finding can be told by it. */
function numbered(brief: Brief): Brief {
  let count = 0;
  const content = brief.body.content?.map((slot) => ({
    ...slot,
    content: slot.content?.map((block) => {
      count += 1;
      return { ...block, attrs: { ...block.attrs, id: `line ${count}` } };
    }),
  }));
  return { ...brief, body: { ...brief.body, ...(content && { content }) } as Brief['body'] };
}
