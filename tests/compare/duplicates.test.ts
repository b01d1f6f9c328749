import { describe, expect, it } from 'vitest';
import { type DuplicateGroup, findDuplicates } from '../../electron/compare/duplicates.ts';

function groupsOf(statements: readonly string[]): {
  readonly groups: readonly DuplicateGroup[];
  readonly pauses: number;
} {
  const finding = findDuplicates(statements.map((statement, number) => ({ number, statement })));
  let pauses = 0;
  for (let step = finding.next(); ; step = finding.next()) {
    if (step.done) return { groups: step.value, pauses };
    pauses += 1;
  }
}

const kindOf = (a: string, b: string) => groupsOf([a, b]).groups[0]?.kind ?? 'different';

describe('statements that say the same', () => {
  it.each([
    ['The port handles 4,000 boxes a day.', 'The port handles 4,000 boxes a day', 'exact'],
    ['Le café rouvre ses portes lundi.', 'Le cafe rouvre ses portes lundi', 'exact'],
    [
      'The council expects traffic in Port Averil to double by 2030.',
      'The council expects that traffic in Port Averil will double by 2030.',
      'near',
    ],
    [
      'Pilots of the union said the channel is too narrow for new ships.',
      'The pilots of the union said the channel is too narrow for new ships.',
      'near',
    ],
  ])('%s / %s', (a, b, kind) => {
    expect(kindOf(a, b)).toBe(kind);
    expect(kindOf(b, a)).toBe(kind);
  });

  it.each([
    ['The port handles 4,000 boxes a day in March.', 'The port handles 5,000 boxes a day in March.'],
    ['The council will dredge the basin again in October.', 'The council will not dredge the basin again in October.'],
    ['Poland ordered ninety tanks from the maker last year.', 'Romania ordered ninety tanks from the maker last year.'],
    ['In the match of May the team of Averil beat Skarholm.', 'In the match of May the team of Skarholm beat Averil.'],
    ['Half of the crews asked for a transfer last spring.', 'One third of the crews asked for a transfer last spring.'],
    [
      'Prices of grain and of fertiliser rose in the whole region.',
      'Prices of fuel and of housing fell in the whole country.',
    ],
    ['Read more here', 'Read more here now'],
  ])('but not %s / %s', (a, b) => {
    expect(kindOf(a, b)).toBe('different');
  });

  it('are one group with those that have the same words', () => {
    const near = 'The council expects that traffic in Port Averil will double by 2030.';
    const { groups } = groupsOf([near, 'Something else is said here.', near, near.replace('that ', '')]);
    expect(groups).toEqual([{ kind: 'near', numbers: [0, 2, 3] }]);
  });
});

describe('many statements', () => {
  it('are held against a few others each, and pause on the way', () => {
    const subjects = [
      'crews',
      'ferries',
      'tariffs',
      'harvests',
      'clinics',
      'dams',
      'schools',
      'vaccines',
      'grids',
      'wages',
    ];
    const verbs = ['grew', 'fell', 'stalled', 'recovered', 'doubled', 'shrank', 'moved', 'spread', 'closed', 'opened'];
    const ends = ['after rain', 'before winter', 'without notice', 'under pressure', 'by decree', 'in silence'];
    const statements = Array.from({ length: 20_000 }, (_, at) => {
      const [subject, verb] = [subjects[at % 10], verbs[Math.floor(at / 10) % 10]];
      return `The ${subject} of district ${at} ${verb} ${ends[Math.floor(at / 100) % 6]}, the office said.`;
    });
    const { groups, pauses } = groupsOf([...statements, ...statements.slice(0, 50)]);
    expect(groups).toHaveLength(50);
    expect(pauses).toBeGreaterThan(20);
  });
});
