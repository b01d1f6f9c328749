import { describe, expect, it } from 'vitest';
import { asId, type CitationId } from '../../electron/base/ids.ts';
import { locatorLabels } from '../../electron/citations/citation.ts';
import { formatCitations } from '../../electron/citations/format-citations.ts';
import { citationLocales } from '../../electron/citations/locales.ts';
import { citationStyles } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { expectGolden } from '../builders/golden.ts';
import { citedWorks, itemOf } from './cited-works.ts';

const whole = citedWorks[0];
if (!whole) throw new Error('there are works');
const items = new Map([[whole.source.id, itemOf(whole, 'en-GB')]]);

/** One citation for each kind of place, as a style prints it when the work was cited before. */
function places(styleId: string, language: string): readonly string[] {
  const style = citationStyles.find(({ id }) => id === styleId);
  if (!style) throw new Error(`no style ${styleId}`);
  const clusters = locatorLabels.map((label, index) => ({
    id: asId<CitationId>(label),
    noteIndex: style.kind === 'note' ? index + 1 : 0,
    chain: asId<CitationId>(label),
    items: [
      { source: whole?.source.id ?? asId(''), claim: null, passages: [], locator: '12', label, prefix: '', suffix: '' },
    ],
  }));
  const made = formatCitations({ styleXml: styleXml(style.file), language, localeXml, items, clusters });
  if (!made.ok) throw new Error(made.error.detail);
  return [...made.value.citations.values()].map((text) => text.map((run) => run.text).join(''));
}

const bare: readonly string[] = ['page', 'timestamp'];

describe('kinds of places', () => {
  it.each(citationStyles.map(({ id }) => id))(
    '%s prints the number of every kind, and each kind by its own word',
    (id) => {
      const printed = places(id, 'en-GB');
      expect(printed.filter((text) => !text.includes('12'))).toEqual([]);
      // A page or a time may be a bare number; all others say what they are.
      const said = printed
        .filter((_, index) => !bare.includes(locatorLabels[index] ?? ''))
        .map((text) => text.replace(/^.*?(?=\p{L}+\.?\s?12)/u, ''));
      expect(said.filter((text) => !/\p{L}|§|¶/u.test(text))).toEqual([]);
    },
  );

  it('reads in every language', () => {
    const lines = citationLocales.map(
      (language) => `${language}: ${places('government-notes', language).slice(1).map(placeOf).join(' | ')}`,
    );
    expectGolden(`${import.meta.dirname}/golden/places.txt`, `${lines.join('\n')}\n`);
  });
});

/** What follows the title in a note that names a work again. */
function placeOf(text: string): string {
  return text.replace(/^.*\), /, '').replace(/\.$/, '');
}
