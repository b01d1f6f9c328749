import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import yazl from 'yazl';
import { asId } from '../../electron/base/ids.ts';
import { backupMediaType } from '../../electron/storage/library/backup/backup-manifest.ts';
import { openBackup } from '../../electron/storage/library/backup/read-backup.ts';
import { swapIn, unpackBackup } from '../../electron/storage/library/backup/restore-backup.ts';
import { blobPath } from '../../electron/storage/library/blobs.ts';
import { Connection } from '../../electron/storage/library/connection.ts';
import { importedFile, openIn, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const report =
  'Harbour report\n\nThe harbour office counted 412 boats in May.\n\nThe mayor said: "We will build a pier."\n';
const everything = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 } as const;

/** A library with a document, an edited claim and a discarded one, and a backup of it. */
async function backedUp() {
  const folder = path.join(temporaryFolder(), 'library');
  const library = temporaryLibrary(folder);
  unwrap(library.addImported(await importedFile('harbour.txt', report)));
  unwrap(library.addImported(await importedFile('ferry.txt', 'The ferry carried 90 people on 3 May 2024.')));
  const [first, second] = unwrap(library.claims(everything)).rows;
  const claim = first?.claim.id ?? asId('none');
  unwrap(library.updateClaim({ claim, statement: 'In my own words', tags: ['boats'], credibility: 2 }));
  unwrap(library.updateClaim({ claim: second?.claim.id ?? asId('none'), discarded: 'redundant' }));
  const file = path.join(temporaryFolder(), 'Library.bwlibrary');
  const facts = unwrap(await library.backup(file, {}));
  return { folder, library, file, facts };
}

/** What a person would miss: sources, texts, claims with what was done to them, originals. */
function contents(folder: string) {
  const library = unwrap(openIn(folder));
  const sources = unwrap(library.sources('')).map(({ source }) => unwrap(library.sourceText(source.id)));
  const originals = sources.map(({ snapshot }) => fs.readFileSync(blobPath(folder, snapshot.sha256), 'utf8'));
  library.close();
  return { sources, originals };
}

describe('a backup', () => {
  it('is one file that gives the whole library back', async () => {
    const { folder, library, file, facts } = await backedUp();
    library.close();
    expect(facts).toMatchObject({ path: file, sources: 2, missingOriginals: 0, bytes: fs.statSync(file).size });
    const elsewhere = path.join(temporaryFolder(), 'library');
    const restored = unwrap(swapIn(unwrap(await unpackBackup(file, elsewhere)), elsewhere, '2025-01-01T00:00:00Z'));
    expect(restored).toMatchObject({ sources: 2, keptAside: null });
    const back = contents(elsewhere);
    expect(back).toEqual(contents(folder));
    expect(back.sources.flatMap(({ claims }) => claims).some(({ statement }) => statement === 'In my own words')).toBe(
      true,
    );
    expect(back.originals).toContain(report);
  });

  it('takes its name when it is complete, and leaves nothing behind when it is stopped', async () => {
    const { library, file } = await backedUp();
    const target = path.join(path.dirname(file), 'second.bwlibrary');
    const controller = new AbortController();
    const stopped = await library.backup(target, { signal: controller.signal, progress: () => controller.abort() });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(fs.readdirSync(path.dirname(file))).toEqual(['Library.bwlibrary']);
    const nowhere = path.join(path.dirname(file), 'no', 'folder.bwlibrary');
    expect(await library.backup(nowhere, {})).toMatchObject({ ok: false, error: { code: 'file/not-found' } });
  });

  it('says when the disk is full, and keeps the backup that stood there', async () => {
    const { library, file } = await backedUp();
    const before = fs.readFileSync(file);
    vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'rename' });
    });
    expect(await library.backup(file, {})).toMatchObject({ ok: false, error: { code: 'file/disk-full' } });
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['Library.bwlibrary']);
  });

  it('counts an original that is gone, and keeps the text and the claims made from it', async () => {
    const { folder, library, file } = await backedUp();
    const snapshots = unwrap(library.snapshots());
    fs.rmSync(blobPath(folder, snapshots[0]?.sha256 ?? ''));
    const facts = unwrap(await library.backup(file, {}));
    expect(facts).toMatchObject({ sources: 2, missingOriginals: 1 });
  });
});

describe('restoring', () => {
  it('keeps the library that stood there under another name', async () => {
    const { folder, library, file } = await backedUp();
    unwrap(library.addImported(await importedFile('later.txt', 'Later, 12 boats sank in the storm of June.')));
    library.close();
    const unpacked = unwrap(await unpackBackup(file, folder));
    const { keptAside } = unwrap(swapIn(unpacked, folder, '2025-01-01T10:30:00.000Z'));
    expect(keptAside).toBe(`${folder} before 2025-01-01 10-30`);
    expect(contents(folder).sources).toHaveLength(2);
    expect(contents(keptAside ?? '').sources).toHaveLength(3);
  });

  it.each([
    ['a part of other content', (bytes: Buffer) => flip(bytes, Math.floor(bytes.length / 2))],
    ['a file cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 400)],
    ['a file of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['an empty file', () => Buffer.alloc(0)],
  ])('refuses %s and leaves the library as it is', async (_what, damage) => {
    const { folder, library, file } = await backedUp();
    library.close();
    const before = contents(folder);
    fs.writeFileSync(file, damage(fs.readFileSync(file)));
    const refused = await unpackBackup(file, folder);
    expect(refused.ok ? '' : refused.error.code).toMatch(/^backup\/(?:damaged|not-a-backup)$/);
    expect(contents(folder)).toEqual(before);
    expect(fs.readdirSync(path.dirname(folder))).toEqual(['library']);
  });

  it('refuses an archive whose names lead elsewhere, another kind of file, and a newer backup', async () => {
    const outside = { path: '../../planted', bytes: 1, sha256: '0'.repeat(64) };
    const about = { format: 'briefwright-library-backup', version: 1, madeAt: 'now', sources: 0, claims: 0 };
    const parts = [{ path: 'library.sqlite', bytes: 1, sha256: '0'.repeat(64) }];
    const target = path.join(temporaryFolder(), 'library');
    const codeOf = async (manifest: object, mimetype = backupMediaType) => {
      const file = await archive({ mimetype, 'manifest.json': JSON.stringify(manifest) });
      const result = await unpackBackup(file, target);
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await codeOf({ ...about, parts: [...parts, outside] })).toBe('backup/damaged');
    expect(await codeOf({ ...about, parts })).toBe('backup/damaged');
    expect(await codeOf({ ...about, parts, version: 2 })).toBe('backup/newer-version');
    expect(await codeOf({ ...about, parts }, 'application/vnd.briefwright.brief+zip')).toBe('backup/not-a-backup');
    expect(fs.readdirSync(path.dirname(target))).toEqual([]);
  });

  it('refuses a database that brings triggers of its own', async () => {
    const { folder, library } = await backedUp();
    library.close();
    const foreign = new Connection(path.join(folder, 'library.sqlite'));
    foreign.exec('CREATE TRIGGER planted AFTER UPDATE ON claims BEGIN DELETE FROM sources; END');
    foreign.close();
    const file = path.join(temporaryFolder(), 'foreign.bwlibrary');
    const opened = temporaryLibrary(folder);
    unwrap(await opened.backup(file, {}));
    const target = path.join(temporaryFolder(), 'library');
    expect(await unpackBackup(file, target)).toMatchObject({ ok: false, error: { code: 'backup/damaged' } });
    expect(fs.readdirSync(path.dirname(target))).toEqual([]);
  });

  it('leaves nothing behind for good, even when it was killed: the next opening clears it away', async () => {
    const { folder, library, file } = await backedUp();
    library.close();
    const unpacked = unwrap(await unpackBackup(file, folder));
    expect(fs.readdirSync(path.dirname(folder))).toHaveLength(2);
    expect(unpacked.manifest.sources).toBe(2);
    temporaryLibrary(folder).close();
    expect(fs.readdirSync(path.dirname(folder))).toEqual(['library']);
  });

  it('reads every part once and closes the file', async () => {
    const { file } = await backedUp();
    const backup = unwrap(await openBackup(file));
    const sizes: number[] = [];
    for (const part of backup.manifest.parts) {
      let size = 0;
      unwrap(
        await backup.readPart(part, (chunk) => {
          size += chunk.length;
        }),
      );
      sizes.push(size);
    }
    backup.close();
    expect(sizes).toEqual(backup.manifest.parts.map(({ bytes }) => bytes));
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}

async function archive(entries: Readonly<Record<string, string>>): Promise<string> {
  const file = path.join(temporaryFolder(), 'made.bwlibrary');
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), name, { compress: false });
  zip.end();
  await new Promise<void>((resolve) => zip.outputStream.pipe(fs.createWriteStream(file)).on('close', () => resolve()));
  return file;
}
