import fs from 'node:fs/promises';
import path from 'node:path';

/** A file to be imported, and the name it is reported by: below the folder that was chosen, else its own. */
export interface FoundFile {
  readonly path: string;
  readonly label: string;
}

export interface UnreadablePath {
  readonly label: string;
  readonly detail: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Files of a chosen folder that are about the folder, such as its README. */
  readonly notes: readonly string[];
  /** Folders of pictures and scripts that belong to a saved web page beside them; none of their files is listed. */
  readonly pageFolders: readonly string[];
  readonly unreadable: readonly UnreadablePath[];
}

const deepestFolder = 64;
const mostFiles = 100_000;
/** About the folder and not about the world: imported only when somebody chooses the file itself. */
const folderNote =
  /^(?:readme|licen[cs]e|copying|changelog|contributing|authors)(?:\.(?:md|markdown|txt|html?|rst))?$/i;
/** How browsers name the folder they save beside `NAME.html`, in the languages that name it otherwise. */
const pageFolder =
  /^(.+?)(?:[_-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer)|\.files)$/i;
const savedPages = ['html', 'htm', 'xhtml', 'mht'];
/** What systems and programs leave behind; nobody means to import it. */
const leftBehind = /^(?:\..*|~\$.*|thumbs\.db|desktop\.ini|__macosx)$/i;

/**
 * Every file in these files and folders, in order of their names, each once. Folders reached twice, by links that lead
 * in a circle or otherwise, are walked once; what cannot be read is reported and does not stop the rest. Cancelled, it
 * answers with what it has seen.
 */
export async function findFiles(paths: readonly string[], signal?: AbortSignal): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const unreadable: UnreadablePath[] = [];
  const notes: string[] = [];
  const pageFolders: string[] = [];
  const walked = new Set<string>();

  const visit = async (place: string, label: string, depth: number): Promise<void> => {
    if (signal?.aborted) return;
    try {
      const real = await fs.realpath(place);
      const facts = await fs.stat(real);
      if (facts.isDirectory()) await walk(place, real, label, depth);
      else if (!facts.isFile()) unreadable.push({ label, detail: 'not a file' });
      else if (files.size >= mostFiles) unreadable.push({ label, detail: `more than ${mostFiles} files` });
      else if (!files.has(real)) files.set(real, { path: place, label });
    } catch (error) {
      unreadable.push({ label, detail: error instanceof Error ? error.message : String(error) });
    }
  };

  const walk = async (place: string, real: string, label: string, depth: number): Promise<void> => {
    if (walked.has(real)) return;
    walked.add(real);
    if (depth > deepestFolder) {
      unreadable.push({ label, detail: `folders more than ${deepestFolder} deep` });
      return;
    }
    const names = (await fs.readdir(place)).filter((name) => !leftBehind.test(name)).sort();
    const there = new Set(names.map((name) => name.toLowerCase()));
    for (const name of names) {
      if (await belongsToPage(place, name, there)) pageFolders.push(path.join(label, name));
      else if (folderNote.test(name)) notes.push(path.join(label, name));
      else await visit(path.join(place, name), path.join(label, name), depth + 1);
    }
  };

  for (const chosen of paths) {
    const resolved = path.resolve(chosen);
    await visit(resolved, path.basename(resolved), 0);
  }
  return { files: [...files.values()], notes, pageFolders, unreadable };
}

/** Whether the name is that of a folder which a browser saved together with a page of the same name. */
async function belongsToPage(place: string, name: string, there: ReadonlySet<string>): Promise<boolean> {
  const page = pageFolder.exec(name)?.[1]?.toLowerCase();
  if (page === undefined || !savedPages.some((extension) => there.has(`${page}.${extension}`))) return false;
  return (await fs.stat(path.join(place, name)).catch(() => null))?.isDirectory() === true;
}
