import { citationOrder } from '../../brief/citation-order.ts';
import { sharesRepeats } from '../../brief/repeated-notes.ts';
import { slotAround } from '../../brief/slots.ts';
import { newWording } from '../../brief/take-passage.ts';
import { type NewsType, newsOf, type PassageNews } from '../../claims/passage-news.ts';
import { plainText } from '../../claims/plain-text.ts';
import type { Passage } from '../../passages/passage.ts';
import { citedPassages } from '../cited-passages.ts';
import type { Fix, Severity } from '../finding.ts';
import type { CheckedBrief, Rule } from '../rule.ts';
import type { CheckedLine } from '../text/lines.ts';

const words: { readonly [T in NewsType]: string } = {
  moved: 'stands elsewhere in the newer version of its source',
  reworded: 'was reworded in the newer version of its source',
  ambiguous: 'stands at several places in the newer version of its source',
  gone: 'is no longer in its source',
};

const severities: { readonly [T in NewsType]: Severity } = {
  moved: 'hint',
  reworded: 'warning',
  ambiguous: 'warning',
  gone: 'error',
};

/** With news from the library it compares the brief's own copy with what the library has; without, it reads the copy alone. */
export const passageState: Rule = {
  id: 'passage-state',
  title: 'Passages that changed',
  reason: 'A source that was imported again may no longer say what was cited from it.',
  check: (checked) =>
    citationOrder(checked.doc, sharesRepeats(checked.brief.metadata)).flatMap(({ attributes, pos, number }) =>
      citedPassages([attributes], checked.brief).flatMap((passage) => {
        const news = checked.news.get(passage.id) ?? null;
        const state = stateOf(passage, news);
        const line = checked.lines.find((one) => one.positionOf(0) <= pos && pos <= one.positionOf(one.text.length));
        return state === null
          ? []
          : [
              {
                severity: severities[state],
                place: {
                  slot: slotAround(checked.doc, pos)?.slot.key ?? null,
                  block: line?.block ?? null,
                  from: pos,
                  to: pos + 1,
                  source: null,
                },
                message: `The passage of note ${number}, “${shortened(passage.quote.exact)}”, ${words[state]}.`,
                fixes: fixesOf(checked, state, passage, news, pos, line ?? null),
              },
            ];
      }),
    ),
};

function stateOf(passage: Passage, news: PassageNews | null): NewsType | null {
  if (news !== null) return newsOf(passage, news);
  if (passage.keptAgainst !== undefined || passage.anchor === 'ok' || passage.anchor === 'moved') return null;
  return passage.anchor;
}

function fixesOf(
  checked: CheckedBrief,
  state: NewsType,
  passage: Passage,
  news: PassageNews | null,
  pos: number,
  line: CheckedLine | null,
): readonly Fix[] {
  if (news === null) return [{ type: 'cite', title: 'Cite again', at: pos }];
  const { id } = passage;
  const keep: Fix = { type: 'keep-passage', title: 'Keep mine', passage: id };
  const see: Fix = { type: 'see-change', title: 'See the difference', source: passage.source, passage: id };
  const now = newWording(news);
  if (state === 'moved') return [{ type: 'take-passage', title: 'Bring the note up to date', passage: id }, keep];
  if (state === 'reworded' && now !== null) {
    return [
      see,
      { type: 'take-passage', title: 'Take the new words as evidence', passage: id },
      ...rewriting(checked, passage, news, now, line),
      keep,
    ];
  }
  if (state === 'gone') return [see, keep, { type: 'cite', title: 'Cite again', at: pos }];
  return [see, keep];
}

/** Where the block says the old words as they stood, they can be replaced, on the writer's word. */
function rewriting(
  { brief }: CheckedBrief,
  passage: Passage,
  news: PassageNews,
  now: Passage,
  line: CheckedLine | null,
): readonly Fix[] {
  const copy = brief.evidence.claims[news.claim.id];
  const old = [copy?.statement ?? '', copy?.original ?? '', passage.quote.exact].find(
    (words) => words !== '' && line?.text.includes(words),
  );
  const isTaken = news.passage.quote.exact === now.quote.exact;
  const text = isTaken ? news.claim.statement : plainText(now.quote.exact);
  if (line === null || old === undefined || old === text) return [];
  const start = line.text.indexOf(old);
  const [from, to] = [line.positionOf(start), line.positionOf(start + old.length)];
  return [{ type: 'replace-text', title: 'Put the new words in the text', from, to, text }];
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
