import { describe, expect, it } from 'vitest';
import { asId, type ClaimId } from '../../electron/base/ids.ts';
import type { Disagreement } from '../../electron/compare/disagreement.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { importedFile, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const north =
  'Kenya has sent 900 soldiers to the border with Uganda. The weather at the border has been dry for weeks now.';
const south =
  'Around 1,500 Kenyan troops are deployed on the border with Uganda. The roads there are being mended at last.';
const third =
  'Kenya has sent 4,000 soldiers to the border with Uganda. The markets of the region were open all week long.';

async function add(library: Library, name: string, text: string): Promise<void> {
  unwrap(library.addImported(await importedFile(name, text), null));
}

async function withTwo(library = temporaryLibrary()): Promise<Library> {
  await add(library, 'north.txt', north);
  await add(library, 'south.txt', south);
  return library;
}

const only = (library: Library): Disagreement => {
  const [one, ...others] = unwrap(library.disagreements());
  expect(others).toEqual([]);
  if (one === undefined) throw new Error('Expected one disagreement');
  return one;
};

const deleteFile = (library: Library, name: string) => {
  const row = unwrap(library.sources('')).find(({ source }) => source.fileName === name);
  if (row === undefined) throw new Error(`No source ${name}`);
  unwrap(library.deleteSource(row.source.id));
};

describe('a dismissal', () => {
  it('outlives closing, deleting a source, importing it again, and another source that joins', async () => {
    const folder = temporaryFolder();
    const library = await withTwo(temporaryLibrary(folder));
    const { id } = only(library);
    unwrap(library.judgeDisagreement(id, { verdict: null, dismissed: true }));
    deleteFile(library, 'south.txt');
    expect(unwrap(library.disagreements())).toEqual([]);
    await add(library, 'south.txt', south);
    expect(only(library)).toMatchObject({ id, dismissed: true, joined: 0 });
    await add(library, 'third.txt', third);
    expect(only(library)).toMatchObject({ id, dismissed: true, joined: 1 });
    expect(unwrap(library.summary()).disagreements).toBe(0);
    library.close();
    const again = temporaryLibrary(folder);
    expect(only(again)).toMatchObject({ id, dismissed: true });
    expect(unwrap(again.judgeDisagreement(id, { verdict: null, dismissed: false }))).toMatchObject({
      dismissed: false,
      joined: 0,
    });
    expect(unwrap(again.summary()).disagreements).toBe(1);
  });

  it('stays with its own values when two boards of one quantity change their order', async () => {
    const library = temporaryLibrary();
    const chad = (count: number) => `France keeps ${count} soldiers deployed in Chad, far from any town or river.`;
    const gabon = (count: number) => `France keeps ${count} soldiers deployed in Gabon, close to the sea and the port.`;
    await add(library, 'g1.txt', gabon(600));
    await add(library, 'g2.txt', gabon(900));
    const first = only(library);
    unwrap(library.judgeDisagreement(first.id, { verdict: null, dismissed: true }));
    deleteFile(library, 'g1.txt');
    await add(library, 'c1.txt', chad(3500));
    await add(library, 'c2.txt', chad(5500));
    await add(library, 'g1.txt', gabon(600));
    const boards = unwrap(library.disagreements());
    const states = boards.map(({ dismissed, members }) => `${members.map(({ raw }) => raw)}: ${dismissed}`);
    expect(states.sort()).toEqual(['3500,5500: false', '600,900: true']);
  });
});

it('keeps a verdict and counts the sources that joined since', async () => {
  const library = await withTwo();
  unwrap(library.judgeDisagreement(only(library).id, { verdict: 'revision', dismissed: false }));
  await add(library, 'third.txt', third);
  expect(only(library)).toMatchObject({ verdict: 'revision', joined: 1 });
});

it('names sources by title, by maker and year, or by file, and says who passes on what', async () => {
  const library = temporaryLibrary();
  await add(
    library,
    'north.html',
    `<html><head><title>Northern border</title></head><body><p>${north}</p></body></html>`,
  );
  await add(library, 'south.txt', `According to the Coast Gazette, ${south}`);
  expect(only(library).members.map(({ title, secondHand }) => [title, secondHand?.name ?? null])).toEqual([
    ['Northern border', null],
    ['south.txt', 'Coast Gazette'],
  ]);
});

it('counts two files that pass on one publication as one origin', async () => {
  const library = await withTwo();
  const cited = (text: string) => `According to the Coast Gazette, ${text}`;
  await add(library, 'a.txt', cited('Kenya has sent 5,000 soldiers to the border with Uganda.'));
  await add(library, 'b.txt', cited('Kenya has sent 5,100 soldiers to the border with Uganda, after a long delay.'));
  const board = only(library);
  expect(board.members).toHaveLength(4);
  expect(board.origins).toBe(3);
  expect(board.reason).toContain('4 sources, but 3 origins');
});

it('shows with every source what it passes on and which others tell its story', async () => {
  const story = `The harbour board met on Monday to speak about the state of the old pier, and its chair said that the piles were rotten and
    that the deck would not carry a lorry for another winter. The engineer showed pictures of the worst places to the members.`;
  const library = await withTwo();
  await add(library, 'pier.txt', `${story} According to the Coast Gazette, the pier is closed.`);
  await add(library, 'copy.txt', `We have learned this. ${story} Reports suggest that it will fall.`);
  expect(unwrap(library.summary()).compared).toBe(false);
  expect(unwrap(library.compare())).toMatchObject({ sources: 4, changed: true });
  const rows = unwrap(library.sources('')).map(({ source, secondHand, sameOrigin }) => [
    source.fileName,
    secondHand,
    sameOrigin,
  ]);
  expect(rows).toEqual([
    ['copy.txt', ['“Reports suggest”'], ['pier.txt']],
    ['pier.txt', ['Coast Gazette'], ['copy.txt']],
    ['south.txt', [], []],
    ['north.txt', [], []],
  ]);
});

describe('a comparison by hand', () => {
  const claimsOf = (library: Library): readonly ClaimId[] => {
    const query = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 20, offset: 0 } as const;
    return unwrap(library.claims(query)).rows.map(({ claim }) => claim.id);
  };

  it('is listed first, judged, changed and removed like any other', async () => {
    const library = await withTwo();
    const [a, b, c] = claimsOf(library);
    if (a === undefined || b === undefined || c === undefined) throw new Error('Expected three claims');
    const saved = unwrap(library.saveBoard({ board: null, question: ' Is the border quiet? ', claims: [a, b, a] }));
    expect(saved).toMatchObject({ type: 'by-hand', quantity: 'Is the border quiet?', verdict: null, dismissed: false });
    expect(saved.members.map(({ claim }) => claim)).toEqual([a, b]);
    expect(unwrap(library.disagreements()).map(({ type }) => type)).toEqual(['by-hand', 'figures']);
    unwrap(library.judgeDisagreement(saved.id, { verdict: 'true-conflict', dismissed: false }));
    const changed = unwrap(library.saveBoard({ board: saved.id, question: 'Quiet?', claims: [a, b, c] }));
    expect(changed).toMatchObject({ id: saved.id, quantity: 'Quiet?', verdict: 'true-conflict' });
    unwrap(library.deleteBoard(saved.id));
    expect(unwrap(library.disagreements()).map(({ type }) => type)).toEqual(['figures']);
  });

  it('needs a question and two claims that are there, and says when one is gone', async () => {
    const library = await withTwo();
    const [a, b] = claimsOf(library);
    if (a === undefined || b === undefined) throw new Error('Expected two claims');
    const refused = [
      library.saveBoard({ board: null, question: ' ', claims: [a, b] }),
      library.saveBoard({ board: null, question: 'Which?', claims: [a, a] }),
      library.saveBoard({ board: null, question: 'Which?', claims: [a, asId('nobody')] }),
      library.saveBoard({ board: asId('nobody'), question: 'Which?', claims: [a, b] }),
      library.deleteBoard(asId('nobody')),
    ];
    expect(refused.map((result) => result.ok)).toEqual([false, false, false, false, false]);
    expect(unwrap(library.disagreements()).filter(({ type }) => type === 'by-hand')).toEqual([]);
    unwrap(library.saveBoard({ board: null, question: 'Which?', claims: claimsOf(library) }));
    deleteFile(library, 'south.txt');
    const [board] = unwrap(library.disagreements());
    expect(board?.reason).toMatch(/^Put together by hand\. \d of its \d claims (?:is|are) no longer in the library\.$/);
  });
});
