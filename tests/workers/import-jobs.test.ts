import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { assets } from '../../electron/scripts/paths.mjs';
import type { Child, Fork } from '../../electron/workers/child.ts';
import { forkWithNode } from '../../electron/workers/fork-node.ts';
import { ImportJobs } from '../../electron/workers/import-jobs.ts';
import { ImportReader, type ReaderLimits, readerLimits } from '../../electron/workers/import-reader.ts';
import { StoreClient } from '../../electron/workers/store-client.ts';
import { joinThroughParent } from '../../electron/workers/tagged-channel.ts';
import { pdfFile } from '../builders/pdf-file.ts';
import { pageOf } from '../builders/pdf-objects.ts';
import { paragraph, wordFile, zip } from '../library/importers/archives.ts';
import { temporaryFolder, unwrap } from '../storage/temporary-library.ts';
import { bundleWorkers } from './bundled-workers.ts';

let workers = '';
beforeAll(async () => {
  workers = await bundleWorkers(['store-process', 'import-process', 'import-thread']);
});
afterAll(() => fs.rmSync(workers, { recursive: true, force: true }));

const good = 'The harbour office counted 412 boats in May, more than in any month before it.';
const formThatDrawsItself = pageOf('/X Do', '/X Do /X Do');
const anything = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 10, offset: 0 } as const;

interface Setup {
  readonly library: string;
  readonly inbox: string;
  readonly store: StoreClient;
  readonly jobs: ImportJobs;
  /** The processes that were started, by entry. */
  readonly started: string[];
}

function setUp(limits: Partial<ReaderLimits> = {}, thread = 'import-thread'): Setup {
  const library = temporaryFolder();
  const inbox = temporaryFolder();
  const started: string[] = [];
  const forkNode = forkWithNode(workers);
  const fork: Fork = (entry, args) => {
    started.push(entry);
    return forkNode(entry, args);
  };
  const store = new StoreClient(fork, library);
  onTestFinished(() => store.close());
  const program = { thread: path.join(workers, `${thread}.cjs`), assets };
  const join = (child: Child) => store.joinTo(child, joinThroughParent);
  const reader = new ImportReader(fork, program, join, {
    ...readerLimits,
    deadline: () => 50_000,
    ...limits,
  });
  return { library, inbox, store, jobs: new ImportJobs(reader), started };
}

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}

/** A thread in place of the real one, which does to its process what a hostile file might. */
function hostileThread(name: string, body: string): string {
  fs.writeFileSync(
    path.join(workers, `${name}.cjs`),
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ fileName }) => { ${body}; parentPort.postMessage({ ok: false, error: { code: 'no-text', detail: '' } }); });`,
  );
  return name;
}

describe('a batch of files', () => {
  it('ends with every file in one list, and the good one behind the hostile ones is imported', async () => {
    const { inbox, jobs, store } = setUp();
    write(inbox, {
      '01-deep.html': '<div>'.repeat(100_000),
      '02-bomb.docx': zip({ 'word/document.xml': new Uint8Array(50_000_000) }),
      '03-slip.docx': zip({ 'word/document.xml': 'x', '../evil': 'x' }),
      '04-entity.docx': zip({ 'word/document.xml': '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>' }),
      '05-cut.docx': wordFile({ body: paragraph('x') }).subarray(0, 300),
      '06-picture.docx': Buffer.from('89504e470d0a1a0a', 'hex'),
      '07-brackets.md': '['.repeat(50_000),
      '08-empty.txt': '',
      '09-zeros.txt': new Uint8Array(5000),
      'z-good.txt': good,
      'z-same.txt': good,
    });
    const seen: string[] = [];
    const outcome = await jobs.run([inbox], {
      progress: (done, total, label) => seen.push(`${done}/${total} ${path.basename(label)}`),
    });
    const failed = outcome.failed.map(({ file, error }) => `${path.basename(file)} ${error.code}`);
    expect(failed).toEqual([
      '01-deep.html import/too-complex',
      '02-bomb.docx import/unsafe-archive',
      '03-slip.docx import/unsafe-archive',
      '04-entity.docx import/unsafe-archive',
      '05-cut.docx import/damaged',
      '06-picture.docx import/wrong-extension',
      '07-brackets.md import/too-complex',
      '08-empty.txt import/empty',
      '09-zeros.txt import/damaged',
    ]);
    expect(outcome.imported.map(({ file, claims }) => [path.basename(file), claims > 0])).toEqual([
      ['z-good.txt', true],
    ]);
    expect(outcome.skipped.map(({ file }) => path.basename(file))).toEqual(['z-same.txt']);
    expect(outcome.outcome).toBe('partly');
    expect([seen[0], seen.at(-1)]).toEqual(['0/11 01-deep.html', '11/11 ']);
    expect(unwrap(await store.search('countFound', anything)).claims.total).toBe(outcome.imported[0]?.claims);
  });

  it('reads PDF files in their thread, the one behind a file that breaks the engine too', async () => {
    const { inbox, jobs } = setUp();
    write(inbox, {
      'a-broken.pdf': formThatDrawsItself,
      'b-good.pdf': pdfFile([[{ text: good, x: 72, y: 700 }]]),
    });
    const outcome = await jobs.run([inbox]);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual(['import/too-complex']);
    expect(outcome.imported.map(({ file, claims }) => [path.basename(file), claims > 0])).toEqual([
      ['b-good.pdf', true],
    ]);
  });

  it('takes a fresh process after a failure and after so many files', async () => {
    const { inbox, jobs, started } = setUp({ filesPerProcess: 3 });
    const names = ['b.txt', 'c.txt', 'd.txt', 'e.txt'];
    write(inbox, {
      'a.html': '<div>'.repeat(600),
      ...Object.fromEntries(names.map((name) => [name, `${good} ${name}.`])),
    });
    const outcome = await jobs.run([inbox]);
    expect(outcome.imported).toHaveLength(4);
    // One for the failure, one for the next three files, one for the last.
    expect(started.filter((entry) => entry === 'import-process')).toHaveLength(3);
  });

  it('walks folders, goes round in no circle, and reports what it cannot read', async () => {
    const { inbox, jobs } = setUp();
    write(inbox, {
      'a/one.txt': `${good} One.`,
      'a/b/two.txt': `${good} Two.`,
      'a/.DS_Store': 'x',
      'a/~$one.docx': 'x',
    });
    fs.symlinkSync(inbox, path.join(inbox, 'a/b/up'));
    fs.symlinkSync(path.join(inbox, 'a/one.txt'), path.join(inbox, 'a/same.txt'));
    fs.symlinkSync(path.join(inbox, 'nowhere'), path.join(inbox, 'a/broken.txt'));
    const outcome = await jobs.run([path.join(inbox, 'a'), path.join(inbox, 'missing.txt')]);
    expect(outcome.imported.map(({ file }) => file)).toEqual(['a/b/two.txt', 'a/one.txt']);
    expect(outcome.failed.map(({ file, error }) => [file, error.code])).toEqual([
      ['a/broken.txt', 'import/unreadable-file'],
      ['missing.txt', 'import/unreadable-file'],
    ]);
  });

  it("leaves a folder's own README alone unless it is chosen itself", async () => {
    const { inbox, jobs } = setUp();
    write(inbox, { 'README.md': `# About\n\n${good} Folder.`, 'readme-survey.txt': `${good} Survey.` });
    const walked = await jobs.run([inbox]);
    expect(walked.imported.map(({ file }) => path.basename(file))).toEqual(['readme-survey.txt']);
    expect(walked.skipped.map(({ reason }) => reason)).toEqual(['folder-note']);
    const chosen = await jobs.run([path.join(inbox, 'README.md')]);
    expect(chosen.imported.map(({ file }) => file)).toEqual(['README.md']);
  });

  it('tells a library that cannot be used once for every file, without reading them', async () => {
    const { inbox, library, jobs, started } = setUp();
    fs.writeFileSync(path.join(library, 'library.sqlite'), 'This is no database but a plain text file.');
    write(inbox, { 'a.txt': `${good} A.`, 'b.txt': `${good} B.`, 'c.txt': `${good} C.` });
    const outcome = await jobs.run([inbox]);
    expect(outcome.outcome).toBe('failed');
    expect(outcome.failed.map(({ error }) => error.code)).toEqual(
      Array.from({ length: 3 }, () => 'library/not-a-library'),
    );
    expect(started).toEqual(['import-process', 'store-process']);
  });
});

describe('a file that takes its reader along', () => {
  it('by an endless loop is stopped at its deadline', async () => {
    const { inbox, jobs } = setUp(
      { deadline: () => 1500 },
      hostileThread('loop-thread', 'while (fileName.startsWith("bad"));'),
    );
    write(inbox, { 'bad.txt': 'x', 'next.txt': 'x' });
    const outcome = await jobs.run([inbox]);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual(['import/too-slow', 'import/no-text']);
  });

  it('is not stopped for what a busy computer makes it wait, unless it waits for ever', async () => {
    const wait = 'const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)';
    const { inbox, jobs } = setUp(
      { deadline: () => 1500 },
      hostileThread('waiting-thread', `${wait}; wait(fileName.startsWith("long") ? 60_000 : 2500)`),
    );
    write(inbox, { 'long.txt': 'x', 'next.txt': 'x' });
    const outcome = await jobs.run([inbox]);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual(['import/too-slow', 'import/no-text']);
  });

  it('by filling the heap is stopped by its thread, and by native buffers by us', async () => {
    const fill = 'if (fileName.startsWith("heap")) { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)); }';
    const buffers =
      'if (fileName.startsWith("native")) { globalThis.all = []; const more = () => { all.push(Buffer.alloc(5e7, 1)); setTimeout(more, 20); }; return more(); }';
    const { inbox, jobs } = setUp({ residentBytes: 700e6 }, hostileThread('memory-thread', `${fill}; ${buffers}`));
    write(inbox, { 'heap.txt': 'x', 'native.txt': 'x', 'next.txt': 'x' });
    const outcome = await jobs.run([inbox]);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual([
      'import/out-of-memory',
      'import/out-of-memory',
      'import/no-text',
    ]);
  });

  it('by ending its process or its thread is reported, and the next file is read', async () => {
    const { inbox, jobs } = setUp(
      {},
      hostileThread(
        'dying-thread',
        'if (fileName.startsWith("a")) process.kill(process.pid, "SIGKILL"); if (fileName.startsWith("b")) process.exit(3); if (fileName.startsWith("c")) throw new Error("broken");',
      ),
    );
    write(inbox, { 'a.txt': 'x', 'b.txt': 'x', 'c.txt': 'x', 'd.txt': 'x' });
    const outcome = await jobs.run([inbox]);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual([
      'import/crashed',
      'import/crashed',
      'import/crashed',
      'import/no-text',
    ]);
  });
});

describe('what is not a file of its own', () => {
  it('takes the folder beside a saved page as part of the page, and says so once', async () => {
    const { inbox, jobs } = setUp();
    write(inbox, {
      'Ferry.html': `<p>${good}</p>`,
      'Ferry_files/logo.png': 'x',
      'Ferry_files/deep/script.js': 'x',
      'Crane.htm': `<p>${good} Cranes, too.</p>`,
      'Crane-Dateien/style.css': 'x',
      'case_files/note.txt': `${good} A folder that only has such a name.`,
    });
    const { imported, skipped, failed } = await jobs.run([inbox]);
    expect(failed).toEqual([]);
    expect(imported.map(({ file }) => path.relative(path.basename(inbox), file))).toEqual([
      'Crane.htm',
      'Ferry.html',
      'case_files/note.txt',
    ]);
    expect(skipped.map(({ file, reason }) => `${path.basename(file)} ${reason}`)).toEqual([
      'Crane-Dateien page-folder',
      'Ferry_files page-folder',
    ]);
  });

  it('imports pasted markup whole, with what is hidden marked, and pasted words as plain text', async () => {
    const { jobs, store } = setUp();
    const text = `<nav>Tides</nav><h2>May</h2><p>${good}</p><div hidden>never</div><ul><li>short</li></ul>`;
    const page = await jobs.runText({ name: 'Pasted text, noon', mediaType: 'text/html', text });
    const words = await jobs.runText({ name: 'Pasted text, later', mediaType: 'text/plain', text: `1 < 2. ${good}` });
    expect([...page.imported, ...words.imported].map(({ file, removed }) => `${file} ${removed}`)).toEqual([
      'Pasted text, noon.html 1',
      'Pasted text, later.txt 0',
    ]);
    expect((await jobs.runText({ name: 'again', mediaType: 'text/html', text })).skipped).toHaveLength(1);
    const rows = unwrap(await store.ask('sources', { text: 'noon' }));
    const source = rows[0]?.source;
    if (source === undefined) throw new Error('the pasted source is missing');
    const { snapshot } = unwrap(await store.ask('sourceText', { source: source.id }));
    expect(snapshot.text).toBe(`Tides\n\nMay\n\n${good}\n\nnever\n\nshort`);
    expect(snapshot.blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'list-item']);
  });
});

describe('cancelling', () => {
  it('keeps the files that were finished, and leaves nothing of the one it was at', async () => {
    const { inbox, library, jobs, store } = setUp();
    write(inbox, { 'a.txt': `${good} A.`, 'b.txt': `${good} B.`, 'c.txt': `${good} C.` });
    const controller = new AbortController();
    const outcome = await jobs.run([inbox], {
      signal: controller.signal,
      progress: (done) => {
        if (done === 1) controller.abort();
      },
    });
    expect(outcome.outcome).toBe('cancelled');
    expect(outcome.imported.map(({ file }) => path.basename(file))).toEqual(['a.txt']);
    expect(outcome.failed).toEqual([]);
    expect(unwrap(await store.ask('sources', { text: '' }))).toHaveLength(1);
    const blobs = fs.readdirSync(path.join(library, 'blobs'), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toHaveLength(1);
  });
});

describe('the store process', () => {
  it('answers the newest of several searches and lets the others go', async () => {
    const { inbox, jobs, store } = setUp();
    write(inbox, { 'a.txt': good });
    await jobs.run([inbox]);
    const texts = ['b', 'bo', 'boa', 'boat'];
    const answers = await Promise.all(texts.map((text) => store.search('findClaims', { ...anything, text })));
    expect(answers.map((answer) => (answer.ok ? answer.value.length : answer.error.code))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
      1,
    ]);
    const [page, count] = await Promise.all([
      store.search('findClaims', { ...anything, text: 'boat', limit: 1 }),
      store.search('countFound', { ...anything, text: 'boat', use: { claims: [], show: 'any' } }),
    ]);
    expect([page.ok, count.ok]).toEqual([true, true]);
    const places = await Promise.all([
      store.search('findClaims', { ...anything, text: 'boat' }),
      store.search('findClaims', { ...anything, text: 'bay' }, 'citing'),
    ]);
    expect(places.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('has one owner: a second one is told that the library is locked, until the first lets go', async () => {
    const { store, library } = setUp();
    unwrap(await store.ask('summary', {}));
    const second = new StoreClient(forkWithNode(workers), library);
    onTestFinished(() => second.close());
    expect(await second.ask('summary', {})).toMatchObject({ ok: false, error: { code: 'library/locked' } });
    await store.close();
    expect(await second.ask('summary', {})).toMatchObject({ ok: true });
  });
});
