import { errorSentences } from '../../../electron/contract/error-sentences.ts';
import type { JobEnded } from '../../../electron/contract/events.ts';
import type { LibraryWork } from '../../../electron/contract/library-work.ts';
import { counted } from '../../ui/times.ts';

/** How work over the whole library went, in a sentence or two. */
export function libraryWorkWords({ library, outcome, failed }: JobEnded): string {
  if (library !== null) return doneWords(library);
  if (outcome === 'cancelled') return 'Stopped. The library is as it was, and nothing half done was left behind.';
  const [first] = failed;
  if (!first) return 'Nothing was done.';
  const { happened, safe, todo } = errorSentences(first.error);
  return [happened, safe, todo, detailWords(first.error)].filter(Boolean).join(' ');
}

/** Where a line of a file is to be mended, the place is the news. */
function detailWords({ code, detail }: JobEnded['failed'][number]['error']): string {
  return code.startsWith('tables/') && detail !== '' ? `(${detail})` : '';
}

function doneWords(work: LibraryWork): string {
  switch (work.type) {
    case 'backed-up':
      return `Backed up ${amount(work)} to “${fileName(work.path)}” and read back to be sure.${missing(work.missingOriginals)}`;
    case 'restored': {
      const kept = work.keptAside === null ? '' : ` The library from before is kept in “${work.keptAside}”.`;
      return `Restored ${amount(work)}.${kept}`;
    }
    case 'exported':
      return `Exported ${amount(work)} and ${counted(work.originals, 'original')} to “${fileName(work.path)}”.${missing(work.missingOriginals)}`;
    case 'brought-in': {
      const known = work.alreadyThere === 0 ? '' : ` ${counted(work.alreadyThere, 'source')} were there already.`;
      return `Added ${amount(work)}.${known}${missing(work.missingOriginals)}`;
    }
    case 'curated': {
      const unknown = work.unknown === 0 ? '' : ` ${counted(work.unknown, 'line')} named claims that are not here.`;
      return `${counted(work.changed, 'claim')} changed, ${work.unchanged} as they were.${unknown}`;
    }
  }
}

function amount({ sources, claims }: { readonly sources: number; readonly claims: number }): string {
  return `${counted(sources, 'source')} with ${counted(claims, 'claim')}`;
}

function missing(originals: number): string {
  return originals === 0 ? '' : ` ${counted(originals, 'original file')} could not be found.`;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
