import { describe, expect, it } from 'vitest';
import type { Figure } from '../../electron/claims/figure.ts';
import { claimsIn } from './reading.ts';

const figuresIn = (text: string): readonly Figure[] => claimsIn(text).flatMap(({ figures }) => figures);

/** `raw = value unit qualifier`; a range or magnitude as `low..high`. */
function written(text: string): readonly string[] {
  return figuresIn(text).map(({ raw, value, low, high, unit, qualifier }) => {
    const number = value === null ? `${low}..${high}` : String(Math.round(value * 1000) / 1000);
    return `${raw} = ${number} ${unit} ${qualifier}`;
  });
}

describe('figures in digits and words', () => {
  it.each([
    ['The firm owes $5.5 billion to its banks.', '$5.5 billion = 5500000000 USD exact'],
    ['The bank lent US$40m to the town last year.', 'US$40m = 40000000 USD exact'],
    ['The fund holds EUR 12 million in bonds.', 'EUR 12 million = 12000000 EUR exact'],
    ['The road cost 300 million Canadian dollars in all.', '300 million Canadian dollars = 300000000 CAD exact'],
    [
      'The charity raised billions of dollars for the coast.',
      'billions of dollars = 1000000000..10000000000 USD range',
    ],
    ['About two hundred and fifty nurses went home early.', 'two hundred and fifty = 250 nurse approx'],
    ['Some twenty-five farms were sold at auction.', 'twenty-five = 25 farm approx'],
    ['Half a million voters stayed at home this time.', 'Half a million = 500000 voter exact'],
    ['A dozen bakers signed the letter to the mayor.', 'A dozen = 12 baker exact'],
    ['The lake lost 1 200 000 litres in a single week.', '1 200 000 = 1200000 litre exact'],
    ['The park covers 12 square kilometres of marsh.', '12 = 12 square kilometre exact'],
    ['The train runs at 300 km/h on the new line.', '300 = 300 kilometre/hour exact'],
    ['Nine in ten shops have closed since the flood.', 'Nine in ten = 0.9 share exact'],
    ['Three quarters of the harvest was lost to rain.', 'Three quarters = 0.75 share exact'],
    ['Rates rose by 25 basis points in the autumn.', '25 basis points = 25 basis point exact'],
  ])('%s', (text, expected) => expect(written(text)).toEqual([expected]));
});

describe('qualifiers', () => {
  it.each([
    ['Up to 15,000 fans came to the match.', 'max'],
    ['No more than 40 guests may enter.', 'max'],
    ['Fewer than 90 wolves live in the hills.', 'max'],
    ['At least 60 roofs were torn off.', 'min'],
    ['Over 700 letters reached the editor.', 'min'],
    ['The library lent 500 or more books a day.', 'min'],
    ['The tower is 120+ metres tall.', 'min'],
    ['Around 18,000 homes lost power.', 'approx'],
    ['The queue was 200 people or so.', 'approx'],
    ['Between 10 and 12 boats were lost.', 'range'],
    ['The clinic treats 10–12 patients an hour.', 'range'],
    ['Thousands of birds nest on the cliff.', 'range'],
    ['Exactly 31 miners were rescued.', 'exact'],
  ])('%s', (text, qualifier) => expect(figuresIn(text).map((figure) => figure.qualifier)).toEqual([qualifier]));

  it('gives a bound on the side that is known', () => {
    expect(figuresIn('More than 300 trees fell.')[0]).toMatchObject({ value: 300, low: 300, high: null });
    expect(figuresIn('Up to 300 trees fell.')[0]).toMatchObject({ value: 300, low: null, high: 300 });
    expect(figuresIn('Tens of thousands of trees fell.')[0]).toMatchObject({
      value: null,
      low: 10_000,
      high: 100_000,
      scale: 1000,
    });
  });

  it('reads a change as two figures and a range as one', () => {
    expect(written('Rents rose from 5 to 7 percent of income.')).toHaveLength(2);
    expect(written('Fines ranging from 50 to 70 euros were paid.')).toEqual(['50 to 70 euros = 50..70 EUR range']);
  });
});

describe('units and rates', () => {
  it.each([
    ['Guards are paid $2,000 per guard monthly by the mine.', 'USD/guard/month'],
    ['The mine pays $2,000 a month per guard to the agency.', 'USD/guard/month'],
    ['Oil rose to $90 a barrel on Friday.', 'USD/barrel'],
    ['The region has 12 doctors per 10,000 people.', 'doctor/10000 person'],
    ['The port handles 400 containers a day.', 'container/day'],
    ['The army moved 3,000 troops to the coast.', 'soldier'],
    ['The fair drew 5,000 people from the valley.', 'person'],
    ['They counted 48 wild geese on the pond.', 'goose'],
    ['The bill names 14 supply companies in all.', 'company'],
    ['Three of the 27 islands are inhabited, and 24 islands are not.', 'island'],
  ])('%s', (text, unit) => expect(figuresIn(text).at(-1)?.unit).toBe(unit));

  it('counts a sample and people in a year-like number', () => {
    expect(written('The sample (n = 214 households) was small.')).toEqual(['214 = 214 household exact']);
    expect(written('Some 2000 people and about 1900 sheep were counted.')).toHaveLength(2);
  });

  it('finds the noun in front of a number that has none behind it', () => {
    expect(figuresIn('The number of asylum seekers rose to 4,500 in the spring.')[0]?.unit).toBe('seeker');
    expect(figuresIn('The convoy of trucks, numbering 340, could grow to 900 by May.').map(({ unit }) => unit)).toEqual(
      ['truck', 'truck'],
    );
  });
});

describe('modality', () => {
  it.each([
    ['The army has moved 3,000 soldiers to the coast.', 'observed'],
    ['The army has reportedly moved 3,000 soldiers to the coast.', 'reported'],
    ['According to the mayor, 3,000 soldiers moved to the coast.', 'reported'],
    ['The army will move 3,000 soldiers to the coast.', 'expected'],
    ['Analysts predict the arrival of 3,000 soldiers at the coast.', 'expected'],
    ['The army may move 3,000 soldiers to the coast.', 'potential'],
    ['The prospect of 3,000 soldiers on the coast worries traders.', 'potential'],
    ['Some 3,000 jobs could go if the mill shuts.', 'potential'],
    ['While costs could rise, 3,000 soldiers are already there.', 'observed'],
    ['The parade was in May, with 3,000 soldiers on the square.', 'observed'],
  ])('%s', (text, modality) => expect(figuresIn(text)[0]?.modality).toBe(modality));
});

describe('what is no figure', () => {
  it.each([
    'The KN-23 and the B-52 stood on the same runway.',
    'The G20 and the G-7 met on the same weekend.',
    'The XI Corps and the 11th Brigade were disbanded.',
    'Tier 2 suppliers were left out of the talks.',
    'World War II changed the map of the region.',
    'It was the first time that the two had met.',
    'It is one of the largest ports in the south.',
    'The raid of 1968 was never explained, nor was that of 1992.',
    'On 21 November 2024 the court met again, and on May 5 it ruled.',
    'The crash of the 1990s was forgotten by then.',
    'As Fig. 3 and Tables 4 and 5 show, rainfall was low.',
    'Article 5 and Section 12 of the act were repealed.',
    'Call 020 7946 0958 or +44 161 496 0000 for help with the form.',
    'Version 2.4.1 and Windows 11 do not work together.',
    'The doors open at 10:30 and close at 5 p.m. on most days.',
    'The authors [3, 14] disagree with the earlier studies (2).',
    'The difference was significant (p < 0.05) in both groups.',
    'The two sides met three times in the past five years.',
    'A 19-year-old student was arrested two years ago.',
    'The Group of 20 and the Group of Seven issued a joint text.',
    'Covid-19 and the Boeing 737 filled the front pages.',
    'In 2020 farms closed across the valley.',
    'The 2008 floods ruined the valley.',
    'From 5 p.m. trains run every hour or so.',
    'The Leopard 2 tanks were parked by the river.',
    'Leaders of the Group of 20 nations met by the lake.',
    'Call 0800 555 0199 weekdays for help with the form.',
    'Rule 7 clauses and Tier 2 suppliers were left out.',
    'See https://example.org/2024/05/300-people for the report.',
  ])('%s', (text) => expect(written(text)).toEqual([]));
});

describe('quantity, date and origin', () => {
  it('makes one key from different wordings about one thing', () => {
    const keys = [
      'Around 900 Kenyan soldiers were sent to the border.',
      'Kenya has deployed more than 1,000 troops along the border.',
      'Kenya could send up to 5,000 soldiers by the summer.',
    ].map((text) => figuresIn(text)[0]?.quantity);
    expect(keys).toEqual(Array(3).fill('soldier, Kenya, deployed'));
  });

  it('keeps apart what is counted differently', () => {
    const keys = new Set(
      [
        'Kenya has sent 900 soldiers to the border.',
        'Kenya has sent 900 military advisers to the border.',
        'Kenya has trained 900 soldiers at the border.',
        'Ghana has sent 900 soldiers to the border.',
        'Kenya has sent 900 more soldiers to the border.',
        'Kenya pays 900 dollars per soldier for the mission.',
      ].map((text) => figuresIn(text)[0]?.quantity),
    );
    expect(keys.size).toBe(6);
  });

  it('keeps shares of different subjects apart', () => {
    const [peru, chile] = [
      'Peru accounts for 12% of the trade of Bolivia.',
      'Chile accounts for 40% of the trade of Bolivia.',
    ].map((text) => figuresIn(text)[0]?.quantity);
    expect(peru).toContain('trade');
    expect(peru).not.toBe(chile);
  });

  it('has no key without an owner, and none for time', () => {
    expect(figuresIn('At least 60 roofs were torn off in the night.')[0]?.quantity).toBe('');
    expect(figuresIn('Kenya kept the law for 12 years.')[0]?.quantity).toBe('');
  });

  it('takes the date that the sentence states and no other', () => {
    expect(figuresIn('In 2019 the port had 400 cranes.')[0]?.asOf).toBe('2019');
    expect(figuresIn('On 3 May 2019 the port had 400 cranes.')[0]?.asOf).toBe('2019-05-03');
    expect(figuresIn('By March 2021, 400 cranes were in use.')[0]?.asOf).toBe('2021-03');
    expect(figuresIn('The port has 400 cranes.')[0]?.asOf).toBeNull();
  });

  it('names who gave the figure', () => {
    expect(figuresIn('Harbour master Lena Ostrova said that 400 cranes were in use.')[0]?.attributedTo).toBe(
      'Lena Ostrova',
    );
  });
});
