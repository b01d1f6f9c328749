import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type ClaimId, type SourceId } from '../../electron/base/ids.ts';
import type { ClaimCandidate } from '../../electron/claims/candidate.ts';
import { extractClaims } from '../../electron/claims/extract-claims.ts';
import { findDisagreements } from '../../electron/compare/find-disagreements.ts';
import { originGroups } from '../../electron/compare/origins.ts';
import { sourceTraits } from '../../electron/compare/source-traits.ts';
import { cleanDocument } from '../../electron/library/cleaning/clean-document.ts';
import type { ImportedDocument } from '../../electron/library/imported-document.ts';
import { textImporter } from '../../electron/library/importers/text.ts';
import { sectionsOf } from '../../electron/library/sections.ts';

// The real articles lie beside the repository and are no part of it.
const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : [];
if (names.length === 0) console.info('skipped: no articles in ../shared/seeds');

interface Read {
  readonly document: ImportedDocument;
  readonly claims: readonly ClaimCandidate[];
}

async function read(name: string): Promise<Read> {
  const imported = await textImporter.import({ bytes: readFileSync(path.join(folder, name)), fileName: name });
  if (!imported.ok) throw new Error(imported.error.code);
  const document = cleanDocument(imported.value);
  const sections = sectionsOf(document.blocks, document.text);
  return { document, claims: extractClaims({ ...document, sections, fileName: name }) };
}

const all = new Map<string, Read>();
for (const name of names) all.set(name.slice(0, 3), await read(name));
const article = (number: string): Read => {
  const found = all.get(number);
  if (found === undefined) throw new Error(`No article ${number}`);
  return found;
};
const traitsOf = (number: string) => {
  const { text, removed, language } = article(number).document;
  return sourceTraits(text, removed, language);
};
const figuresOf = (number: string) =>
  article(number).claims.flatMap(({ figures }) =>
    figures.map(({ raw, value, unit, qualifier, modality }) => [raw, value, unit, qualifier, modality]),
  );

describe.skipIf(names.length === 0)('the five articles', () => {
  it('lose their page furniture and nothing else', () => {
    const removed = (number: string) =>
      article(number)
        .document.removed.filter(({ state }) => state === 'removed')
        .map(({ rule, start, end }) => `${rule} ${article(number).document.text.slice(start, end).length}`);
    expect(article('002').document.removed.map(({ rule }) => rule)).toEqual([
      'page-navigation',
      'social-links',
      'byline',
      'image-placeholder',
      'image-placeholder',
      'picture-credit',
      'comment-prompt',
      'page-navigation',
    ]);
    expect(removed('000')).toEqual(['comment-prompt 122', 'stray-mark 1']);
    expect(removed('001')).toEqual([]);
    expect(removed('003').map((line) => line.split(' ')[0])).toEqual(['picture-credit', 'related-links']);
    expect(removed('004')).toEqual([]);
  });

  it('keep every line of twenty words or more', () => {
    for (const { document } of all.values()) {
      const { text, blocks, removed } = document;
      for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
        if (line.split(/\s+/).length < 20) continue;
        const end = index + line.length;
        const cut = removed.some((range) => range.state === 'removed' && range.start < end && index < range.end);
        const covered = blocks
          .filter((block) => block.start < end && index < block.end)
          .reduce((sum, block) => sum + Math.min(end, block.end) - Math.max(index, block.start), 0);
        // Headlines of other pages at the foot of one article, and an invitation to comment.
        if (cut) expect(line).toMatch(/\||comments/);
        else expect(covered).toBeGreaterThan(line.trim().length - 8);
      }
    }
  });

  it('state a title, an author and a date in one case each, and nothing is made up elsewhere', () => {
    expect(
      [...all.values()].map(({ document: { item } }) => [
        item.title !== undefined,
        item.author !== undefined,
        item.issued !== undefined,
      ]),
    ).toEqual([
      [true, false, false],
      [false, false, false],
      [true, true, true],
      [false, false, false],
      [false, false, false],
    ]);
    expect(article('002').document.item.issued).toEqual({ 'date-parts': [[2024, 11, 21]] });
  });

  it('have their sections and questions', () => {
    const headings = (number: string) =>
      sectionsOf(article(number).document.blocks, article(number).document.text).filter(
        ({ heading }) => heading !== null,
      ).length;
    expect([...all.keys()].map(headings)).toEqual([10, 7, 9, 5, 6]);
    expect(article('000').document.blocks.filter(({ type }) => type === 'question')).toHaveLength(4);
    expect(new Set(article('000').claims.map(({ question }) => question)).size).toBe(5);
  });

  it('give these figures and no others', () => {
    expect(figuresOf('000')).toEqual([['18,000', 18_000, 'soldier', 'approx', 'reported']]);
    expect(figuresOf('001')).toEqual([]);
    expect(figuresOf('002')).toEqual([
      ['62', 62, 'country', 'min', 'observed'],
      ['5,000', 5000, 'personnel', 'min', 'observed'],
      ['7,000', 7000, 'adviser', 'min', 'observed'],
      ['10,900', 10_900, 'soldier', 'exact', 'potential'],
      ['100,000', 100_000, 'soldier', 'exact', 'potential'],
      ['$2,000', 2000, 'USD/soldier/month', 'exact', 'reported'],
    ]);
    expect(figuresOf('003')).toEqual([
      ['hundreds', null, '', 'range', 'observed'],
      ['$5.5 billion', 5_500_000_000, 'USD', 'max', 'reported'],
      ['2%', 2, 'percent', 'max', 'observed'],
      ['90%', 90, 'percent', 'min', 'observed'],
    ]);
    expect(figuresOf('004')).toEqual([
      ['100,000', 100_000, 'soldier', 'max', 'potential'],
      ['100,000', 100_000, 'soldier', 'max', 'expected'],
      ['10,000', 10_000, 'soldier', 'min', 'reported'],
      ['15,000', 15_000, 'soldier', 'max', 'expected'],
      ['tens of thousands', null, 'soldier', 'range', 'potential'],
      ['millions', null, 'round', 'range', 'observed'],
      ['100,000', 100_000, 'soldier', 'max', 'potential'],
    ]);
  });

  it('name who speaks', () => {
    const speakers = new Set([...all.values()].flatMap(({ claims }) => claims.map(({ speaker }) => speaker)));
    for (const name of [
      'Dr. Emily Carter',
      'Joe Biden',
      'South Korean intelligence',
      'Valery Gerasimov',
      'New York Times',
      'Dmytro Ponomarenko',
      'Olaf Scholz',
    ]) {
      expect(speakers).toContain(name);
    }
  });

  it('give claims whose place is exact, in every file', () => {
    for (const { document, claims } of all.values()) {
      expect(claims.length).toBeGreaterThan(15);
      for (const { start, end, original, figures } of claims) {
        const exact = document.text.slice(start, end);
        expect(exact.trim()).toBe(exact);
        expect(exact.replace(/[*]/g, '').replace(/\s+/g, ' ')).toBe(original);
        for (const figure of figures) expect(document.text.slice(figure.start, figure.end)).toBe(figure.raw);
      }
    }
  });

  it('disagree about one number, with all its values, and about nothing else', () => {
    const sources = names.map((name) => ({
      id: asId<SourceId>(name),
      file: name,
      title: name,
      traits: traitsOf(name.slice(0, 3)),
      marks: traitsOf(name.slice(0, 3)).marks,
      origin: name,
      originGroup: null,
      secondhandOf: [],
      publishers: [],
      issued: null,
      mentions: (words: string) => article(name.slice(0, 3)).document.text.includes(words),
    }));
    const claims = sources.flatMap(({ id, file }) =>
      article(file.slice(0, 3)).claims.map((claim, index) => ({
        ...claim,
        id: asId<ClaimId>(`${file} ${index}`),
        source: id,
        exact: article(file.slice(0, 3)).document.text.slice(claim.start, claim.end),
      })),
    );
    expect(new Set(originGroups(sources).values()).size).toBe(5);
    const boards = findDisagreements(claims, sources);
    expect(boards).toHaveLength(1);
    const [board] = boards;
    expect(board?.relation).toBe('contradicts');
    expect(board?.quantity).toBe('soldiers, North Korea, deployed');
    expect(
      board?.members.map(({ file, value, qualifier, modality }) => [file.slice(0, 3), value, qualifier, modality]),
    ).toEqual([
      ['004', 10_000, 'min', 'reported'],
      ['004', null, 'range', 'potential'],
      ['002', 10_900, 'exact', 'potential'],
      ['004', 15_000, 'max', 'expected'],
      ['000', 18_000, 'approx', 'reported'],
      ['002', 100_000, 'exact', 'potential'],
      ['004', 100_000, 'max', 'potential'],
      ['004', 100_000, 'max', 'expected'],
    ]);
  });

  it('show in four of them that they pass on what others published, and name who where it is said', () => {
    const marks = Object.fromEntries(
      [...all.keys()].map((number) => [
        number,
        [...new Set(traitsOf(number).marks.map(({ kind, name, raw }) => `${kind}: ${name ?? raw.toLowerCase()}`))],
      ]),
    );
    expect(marks['000']).toContain('unnamed: source material');
    expect(marks['001']).toEqual([]);
    expect(marks['002']).toContain('credit: Reuters');
    expect(marks['003']).toContain('cites: New York Times');
    expect(marks['004']).toContain('unnamed: reports suggest');
    expect(Object.values(marks).filter((list) => list.length > 0)).toHaveLength(4);
  });

  it('stay one origin each when one of them is reworded and its paragraphs are reordered', () => {
    for (const number of all.keys()) {
      const { text } = article(number).document;
      const copy = reworded(text);
      expect(copy.split(/\s+/).filter((word) => text.includes(word)).length).toBeLessThan(copy.split(/\s+/).length);
      const sources = [...all.keys()].map((id) => ({ id, traits: traitsOf(id) }));
      const groups = originGroups(
        [...sources, { id: 'copy', traits: sourceTraits(copy, [], 'en') }].map((one) => ({
          ...one,
          id: asId<SourceId>(one.id),
          originGroup: null,
          secondhandOf: [],
        })),
      );
      expect(new Set(groups.values()).size).toBe(5);
      expect(groups.get(asId('copy'))).toBe(number);
    }
  });
});

/** Other words for common ones, and every two paragraphs the other way round. */
function reworded(text: string): string {
  const others: Readonly<Record<string, string>> = {
    ...{ soldiers: 'fighters', troops: 'forces', conflict: 'fighting', significant: 'notable', support: 'back' },
    ...{
      important: 'weighty',
      global: 'worldwide',
      also: 'too',
      however: 'yet',
      potential: 'likely',
      deployed: 'posted',
    },
    ...{
      military: 'armed',
      countries: 'states',
      international: 'foreign',
      key: 'main',
      risk: 'danger',
      many: 'numerous',
    },
  };
  const words = text.replace(/\p{L}+/gu, (word) => others[word.toLowerCase()] ?? word);
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return lines.map((_, at) => lines[at % 2 === 0 ? at + 1 : at - 1] ?? lines[at] ?? '').join('\n');
}
