import { expect, it } from 'vitest';
import { claimsIn, claimsOf } from './reading.ts';

const german = (text: string) => claimsOf(text, [{ type: 'paragraph', start: 0, end: text.length, level: 0 }], 'de');

it.each([
  'Anna Kreutz∗+, Ben Adeyemi∗, Carla M. Duarte∗, Dev Patel+, Elif Yıldız∗+, Finn O’Hara, Grace Mwangi and Hana Suzuki',
  'Ole Lindqvist1,2, Petra Novak2, Quentin de la Tour3, Rosa Alvarez1, Stefan van der Berg4 and Tomoko Ito2.',
  'Institute for Harbour Research, University of the Northern Coast, Department of Sediments and Tides, Port Albert, Norway',
  'A Comparative Study of Sediment and Ice in the Harbours of the Northern Coast during the Winters of the Last Century',
  '{anna,ben,carla}@harbour-institute.example, Harbour Institute, Port Albert, and Coast University, Department of Tides, Inland Falls',
  'Minister of Ports, Minister of Trade, Governor of the Central Bank, Head of the Coast Guard and Members of the Board',
])('takes no line of names for a claim: %s', (line) => {
  expect(claimsIn(line)).toEqual([]);
});

it.each([
  'President Adeyemi and Prime Minister Kreutz met Governor Alvarez of the Central Bank in Port Albert on Monday',
  'Kenya, Uganda, Rwanda, Burundi and Tanzania signed the Port Albert Agreement on Customs and Trade in May.',
  'THE NEW BRIDGE OVER THE RIVER IS CLOSED TO ALL LORRIES UNTIL THE END OF MAY.',
  'Port Albert Council Approves Plans for New Ferry Terminal, which the Coast Guard opposes.',
])('keeps what is said about names: %s', (line) => {
  expect(claimsIn(line)).toHaveLength(1);
});

it('keeps items of a list that leave their verb out, and lines with a figure', () => {
  expect(claimsIn('Closure of the Inland Ferry and the Old Pier at Port Albert', 'list-item')).toHaveLength(1);
  expect(claimsIn('Ferry Passengers at Port Albert: 41,200')).toHaveLength(1);
});

it('does the same in German, where nouns have capitals', () => {
  expect(
    german('Anna Kreutz, Ben Vogt und Carla Stein, Institut für Hafenbau, Abteilung für Strömung und Eis, Norden'),
  ).toEqual([]);
  expect(german('Bringen Sie am Montag den Pass mit.')).toHaveLength(1);
  expect(german('Der Rat der Stadt Norden sperrt die Brücke über den Hafen von Montag an für Lastwagen.')).toHaveLength(
    1,
  );
});
