import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../electron/base/csl-json.ts';
import { asId, type CitationId, type SourceId } from '../../electron/base/ids.ts';
import type { CitationCluster } from '../../electron/citations/citation-engine.ts';
import type { CitationStyle } from '../../electron/citations/citation-style.ts';
import { completeItem } from '../../electron/citations/complete-item.ts';
import { type CitationRequest, formatCitations } from '../../electron/citations/format-citations.ts';
import { citationStyles } from '../../electron/citations/styles.ts';
import { localeXml, styleXml } from '../builders/citation-files.ts';
import { expectGolden } from '../builders/golden.ts';
import { shown } from '../builders/shown-citation.ts';
import { literal, on, person, source } from '../builders/sources.ts';

const golden = path.join(import.meta.dirname, 'golden');

/** Sources from whole to nothing at all. */
const sources = {
  whole: source('whole', {
    type: 'report',
    title: 'Grain prices and the <i>winter</i> stock',
    author: [person('Okafor', 'Nneka'), person('Berg', 'Jan')],
    issued: on(2024, 11, 21),
    publisher: 'Institute for Harvests',
    'publisher-place': 'Utrecht',
    URL: 'https://example.org/grain/2024?a=1&b=2',
  }),
  organisation: source('organisation', {
    type: 'webpage',
    title: 'Monthly bulletin',
    author: [literal('Ministry of Agriculture and Food')],
    issued: on(2024, 3),
    accessed: on(2024, 11, 2),
    URL: 'https://example.org/bulletin',
  }),
  newspaper: source('newspaper', {
    type: 'article-newspaper',
    title: '“Nobody saw it coming”, says the miller',
    'container-title': 'The Harbour Post',
    author: [person('Lind', 'Eva')],
    issued: on(2023),
  }),
  titleOnly: source('title-only', { title: 'Notes on a meeting' }),
  nothing: source('field-notes_day-3', {}),
  foreign: source('foreign', {
    type: 'book',
    title: 'Die Preise des Getreides',
    language: 'de-DE',
    author: [person('Müller', 'Jörg')],
    issued: on(1999),
    publisher: 'Verlag am Hafen',
  }),
};

type Key = keyof typeof sources;

function cluster(
  id: string,
  noteIndex: number,
  cited: readonly (Key | readonly [Key, string])[],
  chain = 'one chain',
): CitationCluster {
  return {
    id: asId<CitationId>(id),
    noteIndex,
    chain: asId<CitationId>(chain),
    items: cited.map((each) => {
      const [key, locator] = typeof each === 'string' ? [each, ''] : each;
      const cited = sources[key];
      return { source: cited.id, claim: null, passages: [], locator, label: 'paragraph', prefix: '', suffix: '' };
    }),
  };
}

const items = new Map<SourceId, CslItem>(
  Object.values(sources).map((each) => [each.id, completeItem(each, '', 'en-GB').item]),
);

function request(style: CitationStyle, clusters: readonly CitationCluster[]): CitationRequest {
  const inText = clusters.map((each) => ({ ...each, noteIndex: 0 }));
  return {
    styleXml: styleXml(style.file),
    language: 'en-GB',
    localeXml,
    items,
    clusters: (style.kind === 'note' ? clusters : inText).map((each) => ({
      ...each,
      chain: style.ibid === 'when-safe' ? each.chain : each.id,
    })),
  };
}

const story: readonly CitationCluster[] = [
  cluster('first', 1, [['whole', '4']]),
  cluster('same place', 2, [['whole', '4']]),
  cluster('other place', 3, [['whole', '9']]),
  cluster('two sources', 4, ['organisation', ['newspaper', '2']]),
  cluster('after two sources', 5, ['organisation']),
  cluster('later repeat', 6, ['whole']),
  cluster('title only', 7, ['titleOnly']),
  cluster('title only again', 9, ['titleOnly']),
  cluster('nothing known', 10, ['nothing']),
  cluster('foreign', 11, [['foreign', '3–5']]),
  cluster('not safe for ibid', 12, [['foreign', '3–5']], 'another chain'),
];

describe.each(citationStyles)('$id', (style) => {
  it('prints whole and partial sources, first and again', () => {
    const formatted = formatCitations(request(style, story));
    if (!formatted.ok) throw new Error(formatted.error.detail);
    const lines = story.map((each) => `${each.id}: ${shown(formatted.value.citations.get(each.id) ?? [])}`);
    const list = formatted.value.entries.map((entry) => `- ${entry.source}: ${shown(entry.text)}`);
    const indent = `hanging indent: ${formatted.value.hangingIndent}`;
    expectGolden(path.join(golden, `${style.id}.txt`), `${[...lines, '', indent, ...list].join('\n')}\n`);
    expect(formatted.value.entries).toHaveLength(items.size);
  });

  it('never prints an empty citation or the words of a failure', () => {
    for (const key of Object.keys(sources) as Key[]) {
      const formatted = formatCitations(request(style, [cluster('alone', 1, [key])]));
      expect(formatted.ok, key).toBe(true);
    }
  });
});

describe('what cannot be printed', () => {
  const notes = citationStyles[0] as CitationStyle;

  it('names the source whose citation comes out empty', () => {
    // OSCOLA prints nothing for a source without a title.
    const oscola = citationStyles.find((style) => style.id === 'oscola') as CitationStyle;
    const empty = source('blank');
    const made = formatCitations({
      ...request(oscola, []),
      items: new Map([[empty.id, { type: 'document' } as CslItem]]),
      clusters: [{ ...cluster('c', 1, ['whole']), items: [{ ...itemOf('whole'), source: empty.id }] }],
    });
    expect(made).toMatchObject({ ok: false, error: { code: 'export/citation-error', subject: 'blank' } });
  });

  it('says so when the style is no citation style', () => {
    const made = formatCitations({ ...request(notes, story), styleXml: '<html><body>Not found</body></html>' });
    expect(made).toMatchObject({ ok: false, error: { code: 'style/invalid' } });
  });
});

describe('affixes and odd ids', () => {
  it('prints prefix, locator and suffix as typed, markup characters included', () => {
    const odd = {
      ...itemOf('titleOnly'),
      prefix: 'see ',
      suffix: ', where a < b & c > d',
      locator: '7',
      label: 'page' as const,
    };
    const notes = citationStyles[0] as CitationStyle;
    const made = formatCitations({
      ...request(notes, []),
      clusters: [{ ...cluster('c', 1, ['whole']), items: [odd] }],
    });
    const words = made.ok ? shown([...made.value.citations.values()][0] ?? []) : '';
    expect(words).toMatch(/^See |^see /);
    expect(words).toContain('where a < b & c > d');
  });

  it('takes ids that are names of object properties', () => {
    const notes = citationStyles[0] as CitationStyle;
    const id = asId<SourceId>('__proto__');
    const made = formatCitations({
      ...request(notes, []),
      items: new Map([[id, { type: 'book', title: 'Prototype' } as CslItem]]),
      clusters: [{ ...cluster('constructor', 1, ['whole']), items: [{ ...itemOf('whole'), source: id }] }],
    });
    expect(made.ok && made.value.entries.map((entry) => entry.source)).toEqual(['__proto__']);
  });
});

function itemOf(key: Key): CitationCluster['items'][number] {
  const item = cluster('x', 1, [key]).items[0];
  if (!item) throw new Error('a cluster has items');
  return item;
}
