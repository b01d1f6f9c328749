import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import type { CitationCluster } from '../../electron/citations/citation-engine.ts';
import type { CitationStyle } from '../../electron/citations/citation-style.ts';
import { type FormattedCitations, formatCitations } from '../../electron/citations/format-citations.ts';
import { itemForStyle } from '../../electron/citations/item-for-style.ts';
import { citationStyles } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { expectGolden } from '../builders/golden.ts';
import { shown } from '../builders/shown-citation.ts';
import { type CitedWork, citedWorks, itemOf } from './cited-works.ts';

const golden = path.join(import.meta.dirname, 'golden/works');

/** A work by itself: cited first, cited again for a place in it, and listed. */
function threeTimes(work: CitedWork, style: CitationStyle): FormattedCitations {
  const key = `${style.id} ${work.name}`;
  const made = known.get(key) ?? format(work, style);
  known.set(key, made);
  return made;
}

const known = new Map<string, FormattedCitations>();

function format(work: CitedWork, style: CitationStyle): FormattedCitations {
  const cite = (id: string, noteIndex: number, locator: string): CitationCluster => ({
    id: asId<CitationId>(id),
    noteIndex: style.kind === 'note' ? noteIndex : 0,
    chain: asId<CitationId>(id),
    items: [{ source: work.source.id, claim: null, passages: [], locator, label: 'page', prefix: '', suffix: '' }],
  });
  const made = formatCitations({
    styleXml: styleXml(style.file),
    language: 'en-GB',
    localeXml,
    items: new Map([[work.source.id, itemForStyle(itemOf(work, 'en-GB'), style)]]),
    clusters: [cite('first', 1, ''), cite('again', 3, '4–5')],
  });
  if (!made.ok) throw new Error(`${style.id}, ${work.name}: ${made.error.detail}`);
  return made.value;
}

describe.each(citationStyles)('$id', (style) => {
  it('prints every work, however little is known of it, first, again and in the list', () => {
    const lines = citedWorks.map((work) => {
      const { citations, entries } = threeTimes(work, style);
      const [first, again] = [...citations.values()].map(shown);
      return [work.name, `  first ${first}`, `  again ${again}`, `  list  ${shown(entries[0]?.text ?? [])}`].join('\n');
    });
    expectGolden(path.join(golden, `${style.id}.txt`), `${lines.join('\n')}\n`);
  });

  it('loses no place in a source, doubles no punctuation and leaves no gap', () => {
    for (const work of citedWorks) {
      const { citations, entries } = threeTimes(work, style);
      const texts = [...citations.values(), ...entries.map((entry) => entry.text)].map((text) => {
        return text.map((run) => run.text).join('');
      });
      expect(texts[1], work.name).toContain('4–5');
      for (const text of texts) {
        expect(text, work.name).not.toMatch(/[,;:] ?[,;:.]|\(\)|\[\]|\( | \)|(?<!\.)\.\.(?!\.)|\s[,;.]|undefined|null/);
      }
    }
  });
});
