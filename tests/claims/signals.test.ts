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
      'A survey by the port authority found that most crews are unpaid.',
      '“It held,” said the captain of the ferry.',
    ],
    no: [
      'The ferry company added three boats to its fleet.',
      'As we said before, the crossing is safe in all weathers.',
      'The exhibition shows boats from the time of sail.',
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
    ],
    no: [
      'The crossing could have closed years ago.',
      'The will of the captain was never found.',
      'You could walk across the ice in those days.',
      'The crossing closed in May for repairs.',
    ],
  },
  recommendation: {
    yes: [
      'The board should publish the tests of the hull.',
      'Check the weather before you set out.',
      'If the horn sounds twice, leave the deck.',
      'It is essential to keep the lamps lit.',
      'The inspectors recommend a second engine.',
    ],
    no: [
      'It should be noted that the hull is old.',
      'The crew did not have to leave the deck.',
      'The need to eat drove them to the harbour.',
      'Support for the crossing has fallen since then.',
      'Should the engine fail, the sails are set.',
    ],
  },
  risk: {
    yes: [
      'The worn hull poses a threat to the crew.',
      'A second storm could damage the pier.',
      'Without lamps, small boats are at risk in the strait.',
    ],
    no: [
      'The company hired a risk manager for the fleet.',
      'The new lamps could prevent damage to the pier.',
      'The storm damaged the pier in the night.',
    ],
  },
  definition: {
    yes: [
      'A lighter is a flat boat that carries goods from ship to shore.',
      'Demurrage refers to the fee for a ship that stays too long.',
      '“Grey list” states (those that are under review) must report each year.',
    ],
    no: [
      'The crossing is a disgrace to the whole coast.',
      'She refers to the crossing as a disgrace.',
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
