import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../../electron/brief/brief.ts';
import { briefMediaType, serialiseBrief } from '../../../electron/brief/file-format.ts';
import { briefAttachment } from '../../../electron/export/pdf/attachment.ts';
import { writePdf } from '../../../electron/export/pdf/write-pdf.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { parseFile } from '../../../electron/storage/brief-reading.ts';
import { sha256 } from '../../../electron/storage/sha256.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { attachmentsOf } from './check-attachments.ts';
import { structureFaults } from './check-structure.ts';
import { pdfMaterial } from './material.ts';
import { brokenFile, key } from './open-to-break.ts';
import { accessibilityReports, has, hasShared } from './outside-checkers.ts';
import { readPdf } from './read-pdf.ts';

const withFiles = { archive: { part: 3, level: 'A' } } as const;
const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-attached-'));
const file = path.join(folder, 'attached.pdf');
const title = 'Grain – “dear” ünd more';
const brief = sharedBriefs['policy-brief'] as Brief;
let briefBytes: Uint8Array;
let bytes: Uint8Array;

beforeAll(async () => {
  briefBytes = serialiseBrief({ brief, entries: new Map(), manifest: {} }, 'test', sha256);
  const document = resolved(brief);
  const { fonts, icc } = await pdfMaterial();
  const attachments = [
    briefAttachment({ name: `${title}.brief`, bytes: briefBytes, mediaType: briefMediaType }, document.meta),
  ];
  bytes = await writePdf(layOut(document, houseTheme, fonts), document, { fonts, icc, attachments });
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a PDF with its brief attached', () => {
  it('is PDF/A-3a, without a fault by our own checks', async () => {
    expect(structureFaults(await readPdf(bytes), withFiles)).toEqual([]);
  });

  it.runIf(hasShared)('has no fault by the shared checker', () => {
    expect(accessibilityReports([file])[0]).toMatch(/\n {2}OK\n$/);
  });

  it('gives the brief back byte for byte, and it opens', async () => {
    const [attachment] = attachmentsOf(await readPdf(bytes));
    expect(attachment?.name).toBe(`${title}.brief`);
    expect(Buffer.compare(attachment?.bytes ?? Buffer.alloc(0), briefBytes)).toBe(0);
    const opened = parseFile(attachment?.bytes ?? Buffer.alloc(0), 'attached');
    expect(opened.ok && opened.value.brief.metadata.title).toBe(brief.metadata.title);
  });

  it.runIf(has('pdfdetach'))('gives it to other programs as well', () => {
    expect(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' })).toContain('1 embedded files');
    const out = path.join(folder, 'out.brief');
    execFileSync('pdfdetach', ['-save', '1', '-o', out, file]);
    expect(Buffer.compare(readFileSync(out), briefBytes)).toBe(0);
  });

  it('is another file when the brief is another', async () => {
    const document = resolved(brief);
    const { fonts, icc } = await pdfMaterial();
    const layout = layOut(document, houseTheme, fonts);
    const id = async (content: string) => {
      const file = { name: 'a.brief', bytes: new TextEncoder().encode(content), mediaType: briefMediaType };
      const attachments = [briefAttachment(file, document.meta)];
      return String((await readPdf(await writePdf(layout, document, { fonts, icc, attachments }))).trailerId);
    };
    expect(await id('one')).toBe(await id('one'));
    expect(await id('one')).not.toBe(await id('two'));
  });

  it.each<readonly [string, string, string]>([
    ['a relationship', 'AFRelationship', 'no relationship'],
    ['a name', 'F', 'two names'],
    ['a description', 'Desc', 'no description'],
  ])('is found out without %s', async (_what, entry, fault) => {
    const broken = await brokenFile(bytes, ({ dicts }) => {
      for (const spec of dicts('Filespec')) spec.delete(key(entry));
    });
    expect(structureFaults(await readPdf(broken), withFiles).join('\n')).toContain(fault);
  });

  it('is found out when it claims another part, or the document does not know the file', async () => {
    expect(structureFaults(await readPdf(bytes)).join('\n')).toContain('claims PDF/A-3A');
    const broken = await brokenFile(bytes, ({ root }) => {
      root.delete(PDFName.of('AF'));
    });
    expect(structureFaults(await readPdf(broken), withFiles).join('\n')).toContain('not associated');
  });
});
