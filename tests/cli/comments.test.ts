import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { saveBriefFile } from '../../electron/cli/brief-file.ts';
import { brief, commented, p, section } from '../builders/brief.ts';
import { buildCommandLine, run, temporaryFolder } from './command-line.ts';

beforeAll(buildCommandLine);

it('an edition for others takes comments along only when asked, the external one never', async () => {
  const folder = temporaryFolder();
  const plain = brief(section('Main', p('It stood by ', commented('the mill', { id: 'k1', text: 'Which?' }), '.')));
  const editions = ['participant', 'trainer', 'external'].map((id) => ({ id, title: id }));
  const file = path.join(folder, 'handout.brief');
  await saveBriefFile(file, { ...plain, template: { ...plain.template, editions } }, 'test');
  const hasComments = async (edition: string, ...more: readonly string[]) => {
    const out = path.join(folder, [edition, ...more].join(''));
    const { code } = await run(['export', file, '--to', 'docx', '--out', out, '--edition', edition, ...more]);
    const [word = ''] = fs.readdirSync(out).filter((name) => name.endsWith('.docx'));
    return [code, 'word/comments.xml' in unzipSync(fs.readFileSync(path.join(out, word)))];
  };
  expect(await hasComments('trainer')).toEqual([0, true]);
  expect(await hasComments('trainer', '--no-comments')).toEqual([0, false]);
  expect(await hasComments('participant')).toEqual([0, false]);
  expect(await hasComments('participant', '--comments')).toEqual([0, true]);
  expect(await hasComments('external', '--comments')).toEqual([0, false]);
});
