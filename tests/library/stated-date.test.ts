import { describe, expect, it } from 'vitest';
import { statedDate } from '../../electron/library/stated-date.ts';

describe('statedDate', () => {
  it.each([
    ['Nov 21, 2024', [2024, 11, 21]],
    ['21 November 2024', [2024, 11, 21]],
    ['Monday, 3rd of March 2025', [2025, 3, 3]],
    ['2023-05-09', [2023, 5, 9]],
    ['2023-05-09T10:00:00Z', [2023, 5, 9]],
    ['Sept. 2019', [2019, 9]],
    ['21.11.2024', [2024, 11, 21]],
    ['11/21/2024', [2024, 11, 21]],
    ['21/11/2024', [2024, 11, 21]],
    ['3. März 2020', [2020, 3, 3]],
    ['5 de mayo de 2021', [2021, 5, 5]],
  ])('%s', (line, parts) => expect(statedDate(line)).toEqual(parts));

  it('takes only the year of a date with two readings', () => expect(statedDate('03/04/2024')).toEqual([2024]));

  it.each(['yesterday', 'Marine life 2024', '45 November 2024', '4 min read', 'May', 'The year 2024 was dry', '2024'])(
    '%s is no date',
    (line) => expect(statedDate(line)).toBeNull(),
  );
});
