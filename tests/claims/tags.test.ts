import { expect, it } from 'vitest';
import { claimsInLines } from './reading.ts';

const tagsOf = (text: string) => new Set(claimsInLines([text]).flatMap(({ tags }) => tags));

it('proposes the names of a claim and the things its text keeps coming back to', () => {
  const tags = tagsOf(
    'The harbour of Lenmark lost its crane in the storm. A new crane costs the harbour 3 million euros. Teresa Okafor wrote that the crane was old. She wrote it twice, and wrote it again on the Sundays after the harbour fair.',
  );
  expect([...tags]).toEqual(expect.arrayContaining(['Lenmark', 'Teresa Okafor', 'harbour', 'crane']));
});

it('proposes no unit and no number that a capital makes look like a name', () => {
  const tags = tagsOf(
    'Two crates of the Orlo Press weigh 4 GB on the disk. Two reasons made the Orlo Press stop at 4 GB.',
  );
  expect(tags).toContain('Orlo Press');
  for (const word of ['Two', 'GB']) expect([...tags]).not.toContain(word);
});

it('proposes no verb, no number and no day', () => {
  const tags = tagsOf(
    'It cost a billion, then a billion more, and at last a billion again. Clara Odum wrote on Sundays, he wrote on Sundays, they wrote. To appear there, to appear here and to appear twice was her plan for the billion.',
  );
  for (const word of ['billion', 'wrote', 'appear', 'Sundays']) expect([...tags]).not.toContain(word);
});
