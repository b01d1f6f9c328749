import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../electron/brief/apply-edit.ts';
import type { Brief } from '../../electron/brief/brief.ts';
import { checkBrief } from '../../electron/brief/check-brief.ts';
import { createBrief } from '../../electron/brief/create-brief.ts';
import { parseBriefFile, serialiseBrief } from '../../electron/brief/file-format.ts';
import type { HouseStyle } from '../../electron/brief/house-style.ts';
import { brief, p, section } from '../builders/brief.ts';
import { bundledStyle } from '../builders/house-styles.ts';

const at = '2026-03-02T09:00:00.000Z';
const own: Brief = brief(section('Prose', p('Grain is dear.')));
const style: HouseStyle = {
  format: 1,
  id: 'harbour',
  title: 'Harbour office',
  description: '',
  pageSize: 'A5',
  colours: { accent: '#0B5563' },
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function edited(start: Brief, houseStyle: HouseStyle | null): Brief {
  const result = applyEdits(start, [{ type: 'house-style', houseStyle }], at);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('the house style of a brief', () => {
  test('is set by an edit, travels inside the file, and goes again', () => {
    const styled = edited(own, style);
    expect(styled.houseStyle).toEqual(style);
    expect(styled.metadata.modified).toBe(at);
    const bytes = serialiseBrief({ brief: styled, entries: new Map(), manifest: {} }, 'test', sha256);
    const read = parseBriefFile(bytes, sha256);
    expect(read.ok && read.value.brief.houseStyle).toEqual(style);
    const back = edited(styled, null);
    expect(Object.hasOwn(back, 'houseStyle')).toBe(false);
    expect({ ...back, metadata: own.metadata, body: own.body }).toEqual(own);
  });

  test('that does not read is refused, and the brief stays as it was', () => {
    const pale: HouseStyle = { ...style, colours: { accent: '#DDDDDD' } };
    const result = applyEdits(own, [{ type: 'house-style', houseStyle: pale }], at);
    expect(!result.ok && result.error.detail).toMatch(/^houseStyle\.colours\.accent must be readable/);
  });

  test('of a later version is kept and not used: the words open all the same', () => {
    const later = { ...style, format: 7, glow: true };
    const read = checkBrief({ ...JSON.parse(JSON.stringify(own)), houseStyle: later });
    expect(read.ok && read.value.houseStyle).toBeUndefined();
    expect(read.ok && read.value.unknown.houseStyle).toEqual(later);
    // Another one takes its place and does not leave it behind.
    const replaced = read.ok ? edited(read.value, style) : own;
    expect(replaced.unknown).toEqual({});
  });

  test('of a new brief decides the paper; the house look is written nowhere', () => {
    const start = { template: own.template, title: 'T', preparedBy: '', language: 'en-US', now: at, newId: () => 'b1' };
    const styled = createBrief({ ...start, houseStyle: style });
    expect([styled.metadata.pageSize, styled.houseStyle]).toEqual(['A5', style]);
    const house = createBrief({ ...start, houseStyle: bundledStyle('house') });
    expect([house.metadata.pageSize, Object.hasOwn(house, 'houseStyle')]).toEqual(['Letter', false]);
  });
});
