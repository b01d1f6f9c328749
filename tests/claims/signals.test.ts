import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../electron/claims/claim.ts';
import { claimSignals } from '../../electron/claims/signals.ts';
import { claimsIn } from './reading.ts';

const kindsOf = (text: string): readonly ClaimKind[] => claimsIn(text).flatMap(({ kinds }) => kinds);

/** Per signal: sentences it must hold for, and look-alikes it must not hold for. */
const cases: Readonly<Record<Exclude<ClaimKind, 'background'>, { yes: readonly string[]; no: readonly string[] }>> = {
  figure: {
    yes: ['The ferry carries 240 cars across the strait.', 'Hundreds of seals came ashore in the storm.'],
    no: ['The ferry of 1988 still crosses the strait.', 'One of the ferries still crosses the strait.'],
  },
  attributed: {
    yes: [
      'The ferry company said the crossing was safe in all weathers.',
      'According to the harbour master, the crossing was safe in all weathers.',
      'Lena Ostrova, who runs the port, warned of a hard winter.',
      'Skippers whose boats are old said that the fee was a fraud.',
      'A survey published in June found that most crews are unpaid.',
      'The crossing, we are told, is safe in all weathers.',
      'Lena Ostrova, who runs the port, is less convinced.',
      'The pilot swore that the lamp was lit.',
      'A survey by the port authority found that most crews are unpaid.',
      '“It held,” said the captain of the ferry.',
    ],
    no: [
      'The ferry company added three boats to its fleet.',
      'As we said before, the crossing is safe in all weathers.',
      'The exhibition shows boats from the time of sail.',
      'This document describes how the crossing is run.',
      'Never argue with the captain of the ferry.',
      'The crossing is never closed, whatever your uncle says.',
      'The captain was sworn in at the port in June.',
      'The so-called safe crossing was closed for a month.',
      'The bill was called a mistake and then forgotten.',
    ],
  },
  quote: {
    yes: [
      '“The sea does not wait for anybody,” the captain wrote.',
      'The captain called the crossing “a quiet disgrace” in his letter.',
      '"We lost the rudder before we lost hope." – Tomas Reyes, captain',
    ],
    no: [
      'The “blue line” is the oldest crossing on the coast.',
      'The book “The Long Way Across the Strait” is out of print.',
    ],
  },
  forecast: {
    yes: [
      'The crossing will close in the winter for repairs.',
      'The crossing may close in the winter for repairs.',
      'Fares are expected to rise in the spring.',
      'A second bridge could take most of the traffic.',
      'Fares may rise again.',
      'We will replace the whole fleet.',
      'We do not foresee a return to the old fares.',
      'A verdict is expected in the spring.',
      'The ferry leaves on the 20th.',
      'The port is weighing a cut, which would cost forty posts.',
      'The owner vowed to keep the line alive.',
    ],
    no: [
      'The crossing could have closed years ago.',
      'The will of the captain was never found.',
      'You could walk across the ice in those days.',
      'The crossing closed in May for repairs.',
      'Small boats may drift in a current.',
      'Eels will not breed where the water is salt.',
      'Where nobody keeps watch, the ferry could drift.',
      'The port asked how a bridge might change the town.',
      'The crossing was slow, as one would expect.',
      'Old boats are more likely to leak.',
      'Rails shall be fixed to both sides of the deck.',
      'A rope that would hurt the hand is no rope.',
      'We will see below how the crossing is paid for.',
    ],
  },
  recommendation: {
    yes: [
      'The board should publish the tests of the hull.',
      'Check the weather before you set out.',
      'If the horn sounds twice, leave the deck.',
      'It is essential to keep the lamps lit.',
      'The inspectors recommend a second engine.',
      'Crews are strongly encouraged to report leaks.',
      'Crews should have the right to refuse.',
      'Rails shall be fixed to both sides of the deck.',
      'Charge your lamp at noon.',
      'Passengers are being told to wait.',
      'The deck is wet, so please hold the rail.',
    ],
    no: [
      'It should be noted that the hull is old.',
      'The crew did not have to leave the deck.',
      'The need to eat drove them to the harbour.',
      'Support for the crossing has fallen since then.',
      'Should the engine fail, the sails are set.',
      'The sails are old, and should they tear the boat will drift.',
      'No ticket is needed on the ferry.',
      'The crews felt a stronger need to meet.',
      'The survey suggests that the crews prefer steam.',
      'The ferry should have left at noon.',
      'Share your thoughts in the comments.',
      'Read the latest news and blogs.',
      'Since your lamp is old, the crew will know.',
      'We shall meet again in the spring.',
    ],
  },
  risk: {
    yes: [
      'The worn hull poses a threat to the crew.',
      'A second storm could damage the pier.',
      'Without lamps, small boats are at risk in the strait.',
      'Floods may wash the pier away.',
      'The harbour master said the old pier put bathers in danger.',
      'The company faces the loss of its licence.',
      'The chance of a collision is small but real.',
    ],
    no: [
      'The company hired a risk manager for the fleet.',
      'The new lamps could prevent damage to the pier.',
      'The storm damaged the pier in the night.',
      'The old pier was rotten and put the bathers in danger.',
      'On 3 May an intruder cut the rope of the ferry.',
      'Floods may be rare on this coast.',
      'The chance of a cheap ticket is small.',
    ],
  },
  definition: {
    yes: [
      'A lighter is a flat boat that carries goods from ship to shore.',
      'Demurrage refers to the fee for a ship that stays too long.',
      'A tied fund is money that may be spent on one thing only.',
      'Sea fever, known locally as the drift, is the wish to sail.',
      '“Grey list” states (those that are under review) must report each year.',
    ],
    no: [
      'The crossing is a disgrace to the whole coast.',
      'She refers to the crossing as a disgrace.',
      'Money is something that nobody has.',
      'The rules are long; refer to the captain if they puzzle you.',
      'The mate, known as a drinker, was asleep.',
      'Salt is a source of trouble for the pumps.',
      'Kenya is a partner of the port in the treaty.',
    ],
  },
};

describe.each(Object.entries(cases))('the signal %s', (kind, { yes, no }) => {
  it.each(yes)('holds: %s', (text) => expect(kindsOf(text)).toContain(kind));
  it.each(no)('does not hold: %s', (text) => expect(kindsOf(text)).not.toContain(kind));
});

it('every signal has its cases', () => {
  expect(claimSignals.map(({ kind }) => kind)).toEqual(Object.keys(cases));
});

it('several kinds may hold for one sentence', () => {
  expect(kindsOf('Harbour master Lena Ostrova warned that up to 40 boats could sink in the next storm.')).toEqual([
    'figure',
    'attributed',
    'forecast',
    'risk',
  ]);
});

it('what is worth citing for no reason of its own is background', () => {
  expect(kindsOf('The crossing was opened by the grandfather of the present owner.')).toEqual(['background']);
});
