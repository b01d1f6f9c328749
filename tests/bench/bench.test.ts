import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../electron/library/importers/importers.ts';
import { benchEntries } from '../../electron/scripts/entries.mjs';
import { readArguments } from './arguments.ts';
import { generatedDocument } from './export/generated-document.ts';
import { generatedFiles } from './import/generated-files.ts';
import { engines, parsers } from './import/parsers.ts';
import { interleave } from './measure/interleave.ts';
import { canReadProcesses, endedChildrenSeconds, processTree, residentMemory } from './measure/process-tree.ts';
import { amountAtLeast, amountAtMost, atLeast, atMost, compare } from './measure/result.ts';
import { percentile } from './measure/statistics.ts';
import { significant } from './measure/table.ts';
import { generatedImport } from './search/generated-claims.ts';
import { DebugPipe } from './start/debug-pipe.ts';
import { mappedFiles, ownKilobytes, programMemory } from './start/program-memory.ts';

describe('the benchmark measures fairly', () => {
  it('runs in turn and turns round', async () => {
    const ran: string[] = [];
    const contender = (name: 'a' | 'b') => ({
      name,
      run: async (round: number) => {
        ran.push(`${name}${round}`);
        return round;
      },
    });
    const measured = await interleave([contender('a'), contender('b')], 3);
    expect(ran).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
    expect(measured.get('b')).toEqual([0, 1, 2]);
  });

  it('compares medians and says whether the bar is reached', () => {
    const row = { section: 'export', what: '', peer: '', unit: 's', ours: [1, 9, 2], theirs: [2, 4, 8] } as const;
    expect(compare({ ...row, target: atMost(0.5) })).toMatchObject({ ours: 2, theirs: 4, ratio: 0.5, reached: true });
    expect(compare({ ...row, target: atMost(0.4) })).toMatchObject({ reached: false, spread: [0.25, 2.25] });
    expect(compare({ ...row, target: atLeast(0.6) }).reached).toBe(false);
    expect(compare({ ...row, target: amountAtMost(1.9) }).reached).toBe(false);
    expect(compare({ ...row, target: amountAtLeast(1.9) }).reached).toBe(true);
    expect(compare({ ...row, target: null }).reached).toBeNull();
    expect([percentile([4, 1, 3, 2], 0.5), percentile([1, 2], 0.99)]).toEqual([2.5, 1.99]);
    expect([0.01234, 1.234, 12.34, 1234].map(significant)).toEqual(['0.0123', '1.23', '12.3', '1234']);
  });

  it.runIf(canReadProcesses)('sees what a child has used and what this process holds', () => {
    const before = endedChildrenSeconds();
    execFileSync(process.execPath, ['-e', 'let n = 0; while (process.cpuUsage().user < 60_000) n += 1;']);
    expect(endedChildrenSeconds() - before).toBeGreaterThanOrEqual(0.05);
    expect(processTree(process.pid)).toContain(process.pid);
    expect(residentMemory([process.pid])).toBeGreaterThan(10);
  });
});

describe('the benchmark weighs a program', () => {
  it('by what its processes need, whatever else has the same files open', () => {
    const smaps = [
      '5600a000-5600b000 r-xp 00001000 fe:01 77  /opt/program',
      'Rss: 40 kB',
      'Anonymous: 8 kB',
      '7f00a000-7f00b000 rw-p 00000000 00:00 0',
      'Rss: 90 kB',
      '7f00c000-7f00d000 rw-s 00000000 00:01 9  /memfd:shared (deleted)',
      'Rss: 70 kB',
      '7f00e000-7f00f000 r--p 00000000 fe:01 77  /opt/program',
      'Rss: 5 kB',
    ].join('\n');
    expect([...mappedFiles(smaps)]).toEqual([
      ['fe:01 77 00001000', 32],
      ['fe:01 77 00000000', 5],
    ]);
    expect(ownKilobytes('Pss: 99 kB\nPss_Anon: 12 kB\nPss_File: 50 kB\nPss_Shmem: 3 kB\n')).toBe(15);
  });

  it.runIf(canReadProcesses)('counts what two processes share once', () => {
    const { pid } = process;
    const once = programMemory([pid]);
    expect(once).toBeGreaterThan(10);
    expect(programMemory([pid, pid])).toBeLessThan(once * 2 - 10);
    expect(programMemory([])).toBe(0);
  });
});

describe('the benchmark makes its own material', () => {
  it('documents with five notes to the page, the same for the same seed', () => {
    const made = generatedDocument({ pages: 8, seed: 5 });
    expect(made.notes).toHaveLength(40);
    expect(made).toEqual(generatedDocument({ pages: 8, seed: 5 }));
    expect(made).not.toEqual(generatedDocument({ pages: 8, seed: 6 }));
  });

  it.each(parsers.map(({ format }) => format))('%s files that our reader and the peer can read', async (format) => {
    const [file, other] = await generatedFiles(format, 2);
    if (file === undefined || other === undefined) throw new Error('There are no generated files.');
    expect(file.bytes).not.toEqual(other.bytes);
    const importer = recogniseFormat(file.bytes, file.fileName);
    expect(importer.ok && importer.value.extensions).toContain(format);
    const read = importer.ok ? await importer.value.import(file, engines) : importer;
    const blocks = read.ok ? read.value.blocks : [];
    const count = (type: string) => blocks.filter((block) => block.type === type).length;
    expect(count('heading')).toBeGreaterThanOrEqual(6);
    expect(count('paragraph')).toBeGreaterThanOrEqual(30);
    expect(count('list-item')).toBeGreaterThanOrEqual(18);
    expect(read.ok && read.value.text.split(/\s+/).length).toBeGreaterThan(1500);
    const parser = parsers.find((known) => known.format === format);
    expect(await parser?.parse(file.bytes)).toBeGreaterThan(0);
  });

  it('claims that stand where they say, with figures that do too', () => {
    const { document, candidates } = generatedImport(3, 123);
    expect(candidates).toHaveLength(123);
    const { text } = document;
    for (const { start, end, statement } of candidates) expect(text.slice(start, end)).toBe(statement);
    const figures = candidates.flatMap((candidate) => candidate.figures);
    expect(figures.length).toBeGreaterThan(20);
    for (const { start, end, raw } of figures) expect(text.slice(start, end)).toBe(raw);
    for (const { start, end } of document.blocks) expect(text.slice(start, end)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('the benchmark is started as it says', () => {
  it('reads its arguments', () => {
    const all = readArguments([]);
    expect(all.ok && all.value).toEqual({
      sections: [
        'import',
        'hostile',
        'claims',
        'figures',
        'search',
        'lines',
        'citations',
        'export',
        'preview',
        'return',
        'start',
      ],
      rounds: 5,
      claims: 100_000,
      json: false,
    });
    const some = readArguments(['start', 'import', '--claims', '20', '--json']);
    expect(some.ok && some.value).toMatchObject({ sections: ['import', 'start'], claims: 20, json: true });
    for (const wrong of [['speed'], ['--claims'], ['--claims', '1.5'], ['--rounds', '4']]) {
      expect(readArguments(wrong).ok).toBe(false);
    }
  });

  it('is built from files that exist', () => {
    const sources = Object.values(benchEntries());
    expect(sources).toHaveLength(4);
    for (const source of sources) expect(fs.existsSync(String(source))).toBe(true);
  });

  it('reads answers that come in pieces, and fails what is open when the program ends', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const pipe = new DebugPipe(input, output);
    const first = pipe.ask('A');
    const refused = pipe.ask('B');
    const never = pipe.ask('C');
    output.write('{"method":"event"}\0{"id":2,"error":{"message":"no"}}\0{"id":1,"res');
    output.write('ult":{"value":7}}\0');
    await expect(first).resolves.toEqual({ value: 7 });
    await expect(refused).rejects.toThrow('no');
    output.destroy();
    await expect(never).rejects.toThrow('ended');
    const sent = String(input.read()).split('\0').slice(0, 3);
    expect(sent.map((message) => (JSON.parse(message) as { method: string }).method)).toEqual(['A', 'B', 'C']);
  });
});
