import { expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const speakerOf = (text: string) => claimsIn(text).at(-1)?.speaker ?? null;

it.each([
  // Before the verb.
  ['The mine is safe, Lena Ostrova said on Monday.', 'Lena Ostrova'],
  ['Energy Minister Lena Ostrova said the mine was safe.', 'Lena Ostrova'],
  ['Lena Ostrova, the energy minister, said the mine was safe.', 'Lena Ostrova'],
  ['The Polish ambassador to Kenya, Jan Kowal, recently said the mine was safe.', 'Jan Kowal'],
  ['The energy ministry has repeatedly said the mine was safe.', 'energy ministry'],
  ['Officials in the capital say the mine is safe.', 'officials'],
  ['Norwegian intelligence suggests that the mine was flooded.', 'Norwegian intelligence'],
  ['Some analysts argue that the mine was flooded on purpose.', 'Some analysts'],
  ['NATO announced that the mine had been searched.', 'NATO'],
  ['Warsaw insists that the mine is safe.', 'Warsaw'],
  ['Researchers at Elm University found that the mine leaks gas.', 'Researchers at Elm University'],
  // After the verb.
  ['“The mine is safe and it stays open,” said Lena Ostrova.', 'Lena Ostrova'],
  ['“The mine is safe and it stays open,” the minister told reporters.', 'minister'],
  ['“Is the mine safe enough for us?” asked a widow in black.', 'widow'],
  // Beside the sentence, or with the verb of a thinker.
  ['The mine, the board conceded, was never safe.', 'board'],
  ['The mine leaks gas, the county estimates.', 'county'],
  ['As the bishop wrote last week, the mine is a grave.', 'bishop'],
  ['The foreman was convinced that the mine was safe.', 'foreman'],
  ['In Kowal’s view, the mine is safe.', 'Kowal'],
  ['The foreman shrugged: “The mine is as safe as a church.”', 'foreman'],
  ['The mine leaks gas in wet years (Okafor and Lim, 2019).', 'Okafor and Lim'],
  ['The mine was described by the inspector as a grave.', 'inspector'],
  // Phrases.
  ['According to the Daily Gazette, the mine leaks gas.', 'Daily Gazette'],
  ['The mine leaks gas, according to three people familiar with the report.', 'three people'],
  ['In the words of miner Tomas Reyes, “the mountain always collects its rent”.', 'Tomas Reyes'],
  ['“The mountain always collects its rent.” — Tomas Reyes, miner', 'Tomas Reyes'],
])('%s', (text, speaker) => expect(speakerOf(text)?.toLowerCase()).toBe(speaker.toLowerCase()));

it('knows who "she" is from the sentence before', () => {
  expect(speakerOf('Minister Lena Ostrova visited the mine. She said that it would close.')).toBe('Lena Ostrova');
});

it('leaves a pronoun without a person before it open', () => {
  const [claim] = claimsIn('He said that the mine would close.');
  expect(claim?.kinds).toContain('attributed');
  expect(claim?.speaker).toBeNull();
});

it.each([
  'The mine that Lena Ostrova visited leaks gas from its oldest shaft.',
  'We think that the mine is safe for now.',
  'The situation in Poland shows no sign of change at all.',
  'Table 3 shows the depth of the mine in metres.',
  'The officials were asked to comment on the mine and its depth.',
  'Lawmakers might feel sorry for the mine in the end.',
  'Both states say nothing about the mine that they share.',
])('names nobody: %s', (text) => {
  const speaker = speakerOf(text);
  expect(speaker === null || speaker === 'both states' || speaker === 'states').toBe(true);
});
