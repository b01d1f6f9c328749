import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { nodeIo } from '../storage/io-node.ts';
import { keepOwnFont } from '../storage/own-fonts.ts';
import type { Fork } from './child.ts';
import type { FontRequests } from './font-messages.ts';
import { ProcessClient } from './process-client.ts';

/** A font takes a second; one that takes this long never ends. Milliseconds. */
const patience = 30_000;

/** The files are read one by one by a process of their own, and kept when they can be used. */
export async function addOwnFonts(
  files: readonly string[],
  {
    fork,
    assets,
    folder,
    run,
  }: { readonly fork: Fork; readonly assets: string; readonly folder: string; readonly run: string },
): Promise<{
  readonly added: readonly AddedFont[];
  readonly refused: readonly { readonly file: string; readonly error: AppError }[];
}> {
  const added: AddedFont[] = [];
  const refused: { file: string; error: AppError }[] = [];
  for (const file of files) {
    const read = await inspect(file, fork, assets);
    if (!read.ok) {
      refused.push({ file, error: read.error });
      continue;
    }
    for (const font of read.value.fonts) {
      const kept = await keepOwnFont(nodeIo, folder, font, run);
      if (kept.ok) added.push({ file, family: font.facts.family, rights: font.facts.rights });
      else refused.push({ file, error: kept.error });
    }
  }
  return { added, refused };
}

export interface AddedFont {
  readonly file: string;
  readonly family: string;
  readonly rights: 'installable' | 'editable' | 'print-and-preview';
}

async function inspect(
  file: string,
  fork: Fork,
  assets: string,
): Promise<Result<FontRequests['inspect']['result'], AppError>> {
  const client = new ProcessClient<FontRequests>(fork, 'font-process', [assets]);
  const timer = setTimeout(() => client.stop(), patience);
  try {
    const answer = await client.ask('inspect', { path: file });
    if (answer.ok || !/^(?:process\/|internal)/.test(answer.error.code)) return answer;
    return fail({ code: 'font/damaged', subject: file.replace(/^.*[/\\]/, ''), detail: answer.error.detail });
  } finally {
    clearTimeout(timer);
    client.stop();
  }
}
