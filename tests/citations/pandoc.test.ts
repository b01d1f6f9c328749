import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../electron/base/csl-json.ts';
import { asId, type CitationId, type SourceId } from '../../electron/base/ids.ts';
import type { CitationStyle } from '../../electron/citations/citation-style.ts';
import { formatCitations } from '../../electron/citations/format-citations.ts';
import type { FormattedText } from '../../electron/citations/formatted-text.ts';
import { citationStyles } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { citedWorks, itemOf } from './cited-works.ts';
import { hasPandoc, pandocCitations } from './pandoc-citations.ts';
import { explainedDifferences, sameName } from './pandoc-differences.ts';

const compared = ['chicago-notes', 'chicago-author-date', 'apa', 'oscola', 'government-notes'];
const works: ReadonlyMap<string, { readonly name: string; readonly item: CslItem }> = new Map(
  citedWorks.map((work, index) => [`work${index}`, { name: work.name, item: itemOf(work, 'en-GB') }]),
);

/** Each work cited once, then each again for a place in it; then the list. What each text is, and how it reads. */
type Texts = ReadonlyMap<string, string>;

function ours(style: CitationStyle): Texts {
  const cited = [...works.keys()].flatMap((key) => [key]);
  const clusters = ['first', 'again'].flatMap((time, round) =>
    cited.map((key, index) => ({
      id: asId<CitationId>(`${time} ${key}`),
      noteIndex: style.kind === 'note' ? round * cited.length + index + 1 : 0,
      chain: asId<CitationId>(`${time} ${key}`),
      items: [
        {
          source: asId<SourceId>(key),
          claim: null,
          passages: [],
          locator: time === 'again' ? '4–5' : '',
          label: 'page' as const,
          prefix: '',
          suffix: '',
        },
      ],
    })),
  );
  const items = new Map([...works].map(([key, { item }]) => [asId<SourceId>(key), item]));
  const made = formatCitations({ styleXml: styleXml(style.file), language: 'en-GB', localeXml, items, clusters });
  if (!made.ok) throw new Error(made.error.detail);
  const entries = made.value.entries.map(({ source, text }) => [`list ${source}`, wordsOf(text)] as const);
  const citations = [...made.value.citations].map(([id, text]) => [id, wordsOf(text)] as const);
  return new Map<string, string>([...citations, ...entries]);
}

function theirs(style: CitationStyle): Texts {
  const keys = [...works.keys()];
  const cited = [...keys.map((key) => `[@${key}]`), ...keys.map((key) => `[@${key}, pp. 4-5]`)];
  const items = new Map([...works].map(([key, { item }]) => [key, withEvent(item)]));
  const { citations, entries } = pandocCitations(styleXml(style.file), items, cited);
  const ids = ['first', 'again'].flatMap((time) => keys.map((key) => `${time} ${key}`));
  return new Map<string, string>([
    ...ids.map((id, index) => [id, spaced(citations[index] ?? '')] as const),
    ...[...entries].map(([key, text]) => [`list ${key}`, spaced(text)] as const),
  ]);
}

/** Older files ask for the name that events had before CSL 1.0.2. */
function withEvent(item: CslItem): CslItem {
  return { ...item, event: item['event-title'] } as CslItem;
}

function wordsOf(text: FormattedText): string {
  return spaced(text.map((run) => run.text).join(''));
}

function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

describe.skipIf(!hasPandoc())('the same works as pandoc prints them (skipped without pandoc)', () => {
  const used = new Set<string>();

  it.each(compared)('%s: every difference is one that we can explain', (id) => {
    const style = citationStyles.find((one) => one.id === id) as CitationStyle;
    const other = theirs(style);
    const unexplained: string[] = [];
    for (const [place, text] of ours(style)) {
      const printed = other.get(place) ?? '';
      if (text === printed) continue;
      let mended = text;
      for (const { why, mend } of explainedDifferences) {
        const next = mend(mended, id);
        if (next !== mended) used.add(why);
        mended = next;
      }
      if (mended !== printed && mended !== printed.replace(sameName, '')) {
        const work = works.get(place.split(' ')[1] ?? '')?.name;
        unexplained.push(`${place} (${work})\n  ours   ${text}\n  theirs ${printed}`);
      }
    }
    expect(unexplained.join('\n')).toBe('');
    expect(other.size).toBe(works.size * 3);
  });

  it('needs every explanation', () => {
    expect([...used].toSorted()).toEqual(explainedDifferences.map(({ why }) => why).toSorted());
  });
});
