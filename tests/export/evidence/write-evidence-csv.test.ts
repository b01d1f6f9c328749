import { describe, expect, it } from 'vitest';
import { CsvReader, type CsvRecord } from '../../../electron/base/csv.ts';
import { citedSentences } from '../../../electron/document/cited-sentences.ts';
import type { Block } from '../../../electron/document/nodes.ts';
import { writeEvidenceCsv } from '../../../electron/export/evidence/write-evidence-csv.ts';
import { document, note, p, ul } from '../../builders/document.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';

function recordsOf(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  const reader = new CsvReader((record) => records.push(record));
  reader.push(text.replace(/^\uFEFF/, ''));
  expect(reader.end()).toBe(true);
  return records;
}

describe('evidence as a table', () => {
  const brief = sharedBriefs['policy-brief'];
  if (!brief) throw new Error('no policy brief');

  it('has a row for every passage behind every note, with the sentence it stands behind', () => {
    const made = resolved(brief, { withEvidence: true });
    const [head, ...rows] = recordsOf(writeEvidenceCsv(made));
    expect(head?.cells[0]).toBe('note');
    expect(rows).toHaveLength(made.evidence.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [index, { cells }] of rows.entries()) {
      const words = made.evidence[index];
      expect(cells).toHaveLength(12);
      expect(cells[0]).toBe(String(words?.note));
      expect(cells[3]).toBe(words?.exact);
      expect(cells[1]).toMatch(/[\p{L}\p{N}]/u);
    }
  });

  it('is asked for by no template and given by every brief that cites passages', () => {
    const plain = { ...brief, template: { ...brief.template, annexes: [] } };
    expect(resolved(plain).evidence).toEqual([]);
    expect(resolved(plain, { withEvidence: true }).evidence.length).toBeGreaterThan(0);
  });

  it('gives a spreadsheet no formula', () => {
    const made = resolved(brief, { withEvidence: true });
    const [first] = made.evidence;
    if (!first) throw new Error('no evidence');
    const evil = { ...made, evidence: [{ ...first, exact: '=cmd|x!A1', prefix: '+1', suffix: '@sum' }] };
    expect(writeEvidenceCsv(evil)).toContain(`,'+1,'=cmd|x!A1,'@sum,`);
  });
});

describe('the sentence of a note', () => {
  const cited = (...blocks: readonly Block[]) => [...citedSentences(document(...blocks))];

  it('ends where the mark stands, behind the full stop or before it', () => {
    expect(cited(p('Prices rose. Mills closed.', note('A'), ' Bread stayed', note('B'), ' as it was.'))).toEqual([
      [1, 'Mills closed.'],
      [2, 'Bread stayed as it was.'],
    ]);
  });

  it('is found in lists as well', () => {
    expect(cited(ul([p('One thing. Another thing.', note('A'))]))).toEqual([[1, 'Another thing.']]);
  });

  it('is the whole of a paragraph that begins with its mark', () => {
    expect(cited(p(note('A'), 'Said so.'))).toEqual([[1, 'Said so.']]);
  });
});
