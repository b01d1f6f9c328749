import { describe, expect, it } from 'vitest';
import { storeAnswers } from '../../electron/workers/store-answers.ts';
import { countingIds, importedFile, temporaryFolder, unwrap } from '../storage/temporary-library.ts';

const context = { signal: new AbortController().signal, progress: () => undefined };
const nothing = {};

async function filled(files: number) {
  const answers = storeAnswers({
    folder: temporaryFolder(),
    now: () => '2024-11-22T10:00:00.000Z',
    newId: countingIds(),
  });
  for (let number = 0; number < files; number += 1) {
    const text = `Kenya has sent ${number + 2},500 soldiers to the border with Uganda.`;
    unwrap(await answers.add({ file: await importedFile(`file-${number}.txt`, text) }, context));
  }
  return answers;
}

describe('a library with much to compare', () => {
  it('answers others between two steps, with what was found so far', async () => {
    const answers = await filled(12);
    const order: string[] = [];
    const noted = <T>(name: string, answer: Promise<T>) => answer.finally(() => order.push(name));
    const compared = noted('compared', answers.compare(nothing, context));
    const listed = noted('listed', answers.disagreements(nothing, context));
    const early = unwrap(await noted('counted', answers.summary(nothing, context)));
    expect(early).toMatchObject({ sources: 12, disagreements: 0, compared: false });
    expect(unwrap(await compared)).toEqual({ changed: true });
    expect(unwrap(await listed)).toHaveLength(1);
    expect(order[0]).toBe('counted');
    expect(unwrap(await answers.summary(nothing, context))).toMatchObject({ disagreements: 1, compared: true });
    expect(unwrap(await answers.compare(nothing, context))).toEqual({ changed: false });
    await answers.close(nothing, context);
  });

  it('stays closed when it is closed meanwhile, and goes on when it is opened again', async () => {
    const answers = await filled(12);
    const compared = answers.compare(nothing, context);
    await answers.close(nothing, context);
    unwrap(await compared);
    expect(unwrap(await answers.summary(nothing, context))).toMatchObject({ sources: 12, compared: false });
    expect(unwrap(await answers.disagreements(nothing, context))).toHaveLength(1);
    await answers.close(nothing, context);
  });
});
