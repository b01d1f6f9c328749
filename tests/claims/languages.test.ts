import { expect, it } from 'vitest';
import { languageOf } from '../../electron/claims/language/languages.ts';

const foreign = {
  Dutch:
    'De gemeente wil in de herfst een nieuwe brug over de rivier bouwen. De oude brug was al jaren in slechte staat en er is volgens haar geen geld om die te herstellen. Dit was voor velen het einde, als het plan doorgaat.',
  Danish:
    'Kommunen vil til efteråret bygge en ny bro over åen. Den gamle bro har i årevis været i dårlig stand, og der er ifølge hende ikke penge til den. I rådet var man enige om, at der snart må ske noget.',
  Afrikaans:
    'Die munisipaliteit wil in die herfs n nuwe brug oor die rivier bou. Die ou brug is al jare in n slegte toestand en daar is volgens haar nie geld om dit te herstel nie.',
} as const;

it.each(Object.entries(foreign))('%s is taken for neither English nor German', (_, text) => {
  expect(languageOf(null, text).id).toBe('und');
});

it('a text that does not say its language shows it by its small words', () => {
  const german = 'Die alte Brücke war seit Jahren in schlechtem Zustand, und es gibt kein Geld, um sie zu erhalten.';
  expect(languageOf(null, german).id).toBe('de');
  expect(languageOf(null, 'The old bridge was in a poor state, and there is no money to repair it.').id).toBe('en');
});
