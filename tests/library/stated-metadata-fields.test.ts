import { describe, expect, it } from 'vitest';
import { metadataDate } from '../../electron/library/metadata-date.ts';
import { statedName, statedNames } from '../../electron/library/stated-names.ts';

describe('a date in the metadata of a file', () => {
  const parts = (text: string) => metadataDate(text)?.['date-parts']?.[0] ?? null;

  it('keeps the stated day and no more than is stated', () => {
    expect(parts('2024-11-21T23:30:00-05:00')).toEqual([2024, 11, 21]);
    expect(parts('2024/1/5')).toEqual([2024, 1, 5]);
    expect(parts('20241121')).toEqual([2024, 11, 21]);
    expect(parts('2024-11')).toEqual([2024, 11]);
    expect(parts('2024')).toEqual([2024]);
    expect(parts('Nov. 21, 2024, 10:30 am')).toEqual([2024, 11, 21]);
    expect(parts('21 November 2024')).toEqual([2024, 11, 21]);
  });

  it('makes nothing of what is no date', () => {
    for (const text of ['', 'yesterday', '2024-13-01', '99999999', 'version 2024'])
      expect(parts(text), text).toBeNull();
  });
});

describe('names as a document states them', () => {
  it('splits persons and keeps organisations whole', () => {
    expect(statedName('Ana van der Berg')).toEqual({
      family: 'Berg',
      given: 'Ana',
      'non-dropping-particle': 'van der',
    });
    expect(statedName('Ruiz, Ana')).toEqual({ family: 'Ruiz', given: 'Ana' });
    expect(statedName('Martin King, Jr.')).toEqual({ family: 'King', given: 'Martin', suffix: 'Jr.' });
    for (const name of [
      'Harbour Research Institute',
      'Reuters',
      'The Coast Group',
      'Ministry of Fisheries',
      'Ruiz & Lind',
    ]) {
      expect(statedName(name), name).toEqual({ literal: name });
    }
    expect(statedName('https://people.example/ana')).toBeNull();
  });

  it('tells several persons from one that is turned around', () => {
    expect(statedNames('By Ana Ruiz and Bo Lind')).toEqual([
      { family: 'Ruiz', given: 'Ana' },
      { family: 'Lind', given: 'Bo' },
    ]);
    expect(statedNames('Ruiz, Ana; Lind, Bo')).toHaveLength(2);
    expect(statedNames('Ruiz, Ana')).toEqual([{ family: 'Ruiz', given: 'Ana' }]);
    expect(statedNames('Ministry of Trade and Fisheries')).toEqual([{ literal: 'Ministry of Trade and Fisheries' }]);
  });
});
