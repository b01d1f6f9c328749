import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../electron/storage/library/connection.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { libraryFileName } from '../../electron/storage/library/file.ts';
import { countingIds, importedFile, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

/** The same numbers for the same seed, so that a failure can be looked at. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const story = `The harbour board met on Monday to speak about the state of the old pier, and its chair said that the piles were rotten
and that the deck would not carry a lorry for another winter. The engineer showed pictures of the worst places to the members of
the board. Two of them asked for a second opinion, which was granted. A diver will look at the piles when the ice has gone.`;

const owners = ['Kenya', 'Ghana', 'Chad', 'Norway'];
const counted = ['soldiers', 'trucks', 'doctors'];
const publishers = ['Coast Gazette', 'Inland Herald', null];

/** One of a few hundred short reports: who sent how much of what, whose report it passes on, who published it. */
function report(pick: (below: number) => number): string {
  const sentence = () =>
    `${owners[pick(4)]} has sent ${(pick(6) + 1) * 9},${pick(2)}00 ${counted[pick(3)]} to the border in the ${pick(2) === 0 ? 'north' : 'south'}.`;
  const cites = pick(3) === 0 ? `According to the ${publishers[pick(2)]}, ${sentence()}` : sentence();
  const publisher = publishers[pick(3)];
  const head = publisher == null ? '' : `<meta property="og:site_name" content="${publisher}">`;
  const shared = pick(3) === 0 ? `<p>${story.split('. ').slice(pick(2)).join('. ')}</p>` : '';
  const own = `<p>Note ${pick(1_000_000)} of the day about ${owners[pick(4)]}.</p>`;
  return `<html><head><title>Report ${pick(1000)}</title>${head}</head><body><p>${cites}</p><p>${sentence()}</p>${shared}${own}</body></html>`;
}

/** What is found and who tells one story. */
function seenIn(library: Library) {
  unwrap(library.compare());
  const sources = unwrap(library.sources('')).map(({ source, secondHand, sameOrigin }) => ({
    file: source.fileName,
    secondHand,
    sameOrigin,
  }));
  return { disagreements: unwrap(library.disagreements()), sources };
}

/** Takes away all that comparing has kept, as if the library had just come from an older version. */
function forgetComparing(folder: string): void {
  const connection = new Connection(path.join(folder, libraryFileName));
  for (const table of [
    ...['source_traits', 'origin_phrases', 'origin_likes', 'source_names', 'claim_quantities', 'compared_quantities'],
    ...['uncounted_claims', 'changed_sources', 'unlikened_sources', 'changed_quantities'],
  ]) {
    connection.exec(`DELETE FROM ${table}`);
  }
  connection.exec('DELETE FROM settings; UPDATE disagreements SET record = NULL');
  connection.close();
}

/** Enough that nobody else says, so that a text is no newer version of another. */
function ownWords(who: string): string {
  return ['bread', 'salt', 'rope', 'coal', 'timber', 'fish', 'cloth', 'grain', 'wool', 'stone', 'glass', 'paper']
    .map((goods) => `${who}${goods} met ${goods}${who}.`)
    .join(' ');
}

/** What is found and kept is what comparing everything finds. Gives the library opened again. */
function sameAnew(folder: string, library: Library, newId: () => string) {
  const before = seenIn(library);
  library.close();
  forgetComparing(folder);
  const again = temporaryLibrary(folder, newId);
  expect(unwrap(again.summary()).compared).toBe(false);
  const seen = seenIn(again);
  expect(seen).toEqual(before);
  return { again, seen };
}

async function doSomething(library: Library, pick: (below: number) => number, step: number): Promise<void> {
  const rows = unwrap(library.sources(''));
  const any = rows[pick(Math.max(1, rows.length))]?.source;
  const kind = pick(10);
  if (any === undefined || kind < 5) {
    unwrap(library.addImported(await importedFile(`report-${step}.html`, report(pick))));
  } else if (kind === 5) {
    unwrap(library.deleteSource(any.id));
  } else if (kind === 6) {
    unwrap(library.addImported(await importedFile(any.fileName ?? '', report(pick)), any.id));
  } else if (kind === 7) {
    const originGroup = pick(2) === 0 ? null : `group ${pick(2)}`;
    const publisher = publishers[pick(3)];
    const { 'container-title': _old, ...item } = any.item;
    const changed = publisher == null ? item : { ...item, 'container-title': publisher };
    unwrap(library.updateSource({ ...any, item: changed, originGroup }));
  } else if (kind === 8) {
    const claim = unwrap(library.sourceText(any.id)).claims[0];
    if (claim !== undefined) {
      unwrap(library.updateClaim({ claim: claim.id, discarded: claim.discarded === null ? 'other' : null }));
    }
  } else {
    const found = unwrap(library.disagreements());
    const one = found[pick(Math.max(1, found.length))];
    if (one !== undefined) {
      unwrap(library.judgeDisagreement(one.id, { verdict: null, dismissed: !one.dismissed }));
    }
  }
}

describe('comparing only what has changed', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds what comparing everything finds, whatever was done before (%i)', async (seed) => {
    const folder = temporaryFolder();
    const pick = random(seed);
    const newId = countingIds();
    const library = temporaryLibrary(folder, newId);
    for (let step = 0; step < 40; step += 1) {
      await doSomething(library, pick, step);
      // Sometimes several changes come together.
      if (pick(3) > 0) continue;
      unwrap(library.compare());
    }
    const after = sameAnew(folder, library, newId).seen;
    expect(after.disagreements.length).toBeGreaterThan(1);
    expect(after.sources.some(({ sameOrigin }) => sameOrigin.length > 0)).toBe(true);
  });

  it('joins and parts sources when one between them, or one they cite, is deleted', async () => {
    const folder = temporaryFolder();
    const newId = countingIds();
    let library = temporaryLibrary(folder, newId);
    const sent = (count: string) => `Kenya has sent ${count} soldiers to the border with Uganda.`;
    const page = (text: string, publisher: string) =>
      `<html><head><title>Border</title><meta property="og:site_name" content="${publisher}"></head><body><p>${text}</p><p>The weather there has been dry for weeks.</p></body></html>`;
    const files: readonly (readonly [string, string])[] = [
      ['first.txt', `${story} ${sent('2,500')} ${ownWords('Anna')}`],
      ['second.txt', `${sent('3,500')} ${story} ${ownWords('Ben')}`],
      ['third.txt', `${story} ${sent('4,500')} ${ownWords('Carla')}`],
      ['gazette.html', page(`${sent('20,500')} ${ownWords('Dora')}`, 'Coast Gazette')],
      [
        'citing.txt',
        'According to the Coast Gazette, around 1,500 Kenyan troops are deployed on the border with Uganda. The roads there are being mended at last.',
      ],
    ];
    for (const [name, text] of files) unwrap(library.addImported(await importedFile(name, text)));
    const origins = () => {
      const [one] = unwrap(library.disagreements());
      return new Map(one?.members.map(({ file, origin }) => [file, origin]));
    };
    const remove = (name: string) => {
      const id = unwrap(library.sources('')).find(({ source }) => source.fileName === name)?.source.id;
      if (id === undefined) throw new Error(`No source ${name}`);
      unwrap(library.deleteSource(id));
    };
    expect(new Set(origins().values()).size).toBe(2);
    const named = origins().get('first.txt');
    remove('second.txt');
    expect(origins().get('third.txt')).toBe(named);
    library = sameAnew(folder, library, newId).again;
    remove('first.txt');
    expect(origins().get('third.txt')).not.toBe(named);
    library = sameAnew(folder, library, newId).again;
    const gazette = unwrap(library.sources('')).find(({ source }) => source.fileName === 'gazette.html');
    expect(origins().get('citing.txt')).toBe(gazette?.source.id);
    remove('gazette.html');
    expect(origins().get('citing.txt')).toBe('published by coast gazette');
    sameAnew(folder, library, newId);
  });

  it('looks at nothing that a new file does not touch', async () => {
    const library = temporaryLibrary();
    const file = (number: number, counts: string) =>
      importedFile(`file-${number}.txt`, `Ghana sold ${number + 2},400 ${counts} to its neighbours in the north.`);
    const things = ['trucks', 'boats', 'doctors', 'tents'];
    for (let number = 0; number < 24; number += 1) {
      unwrap(library.addImported(await file(number, things[number % 4] ?? '')));
    }
    expect(unwrap(library.compare())).toEqual({ claims: 24, sources: 24, likened: 24, quantities: 4, changed: true });
    const before = unwrap(library.disagreements());
    unwrap(library.addImported(await file(30, 'tents')));
    expect(unwrap(library.compare())).toEqual({ claims: 1, sources: 1, likened: 1, quantities: 1, changed: true });
    const untouched = (all: typeof before) => all.filter(({ quantity }) => !quantity.startsWith('tents'));
    expect(untouched(unwrap(library.disagreements()))).toEqual(untouched(before));
    expect(unwrap(library.compareStep())).toBeNull();
  });

  it('goes in steps, none of which looks at much, and counts what was found so far', async () => {
    const library = temporaryLibrary();
    for (let number = 0; number < 8; number += 1) {
      const text = `Kenya has sent ${number * 2 + 2},500 soldiers to the border with Uganda.`;
      unwrap(library.addImported(await importedFile(`file-${number}.txt`, text)));
    }
    expect(unwrap(library.summary())).toMatchObject({ disagreements: 0, compared: false });
    const steps: number[] = [];
    for (let step = unwrap(library.compareStep()); step !== null; step = unwrap(library.compareStep())) {
      steps.push(step.sources);
    }
    expect(Math.max(...steps)).toBeLessThan(5);
    expect(unwrap(library.summary())).toMatchObject({ disagreements: 1, compared: true });
  });
});
