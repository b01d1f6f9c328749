import { expect, it } from 'vitest';
import { english } from '../../electron/claims/language/english.ts';
import { coreStatement } from '../../electron/claims/statement.ts';

const statement = (raw: string) => coreStatement(raw, 0, english);

it.each([
  ['However, prices **fell**\nby 3%.', 'Prices fell by 3%.'],
  ['In addition, the bank closed.', 'The bank closed.'],
  ['For example, bread is dear.', 'Bread is dear.'],
  ['So many were lost that nobody counted.', 'So many were lost that nobody counted.'],
  ['However hard they tried, it failed.', 'However hard they tried, it failed.'],
  ['The [report](https://example.org/a_b) says so.[^2]', 'The report says so.'],
  ['The law[12] was "soft" and `old`.', 'The law was “soft” and old.'],
  ['They call it [the] snake_case rule.', 'They call it [the] snake_case rule.'],
  ['It\'s the town\'s "only" hope.', 'It’s the town’s “only” hope.'],
  ['A 6" pipe burst.', 'A 6" pipe burst.'],
  ['5 * 3 is fifteen.', '5 3 is fifteen.'],
])('%s', (raw, expected) => expect(statement(raw)).toBe(expected));
