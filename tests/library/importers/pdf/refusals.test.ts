import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfEngine } from '../../../builders/pdf-engine.ts';
import { lines, pdfFile } from '../../../builders/pdf-file.ts';
import { PdfObjects, pageOf } from '../../../builders/pdf-objects.ts';
import { described, unwrap } from '../described.ts';
import { harbour, importPdf } from './import-pages.ts';

const good = pdfFile([lines(harbour, { x: 72, y: 700 })]);

async function refusal(bytes: Uint8Array): Promise<string> {
  const result = await importPdf(bytes);
  return result.ok ? 'imported' : `${result.error.code}: ${result.error.detail}`;
}

function tree(kids: string, count: number): Uint8Array {
  const objects = new PdfObjects();
  const root = objects.add('<< /Type /Catalog /Pages 2 0 R >>');
  objects.add(`<< /Type /Pages /Kids [${kids}] /Count ${count} >>`);
  objects.add('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>');
  return objects.serialise(root, objects.add('<< >>'));
}

describe('a PDF file that cannot be imported', () => {
  it('says why', async () => {
    const locked = await PDFDocument.load(good);
    locked.encrypt({ userPassword: 'boats', ownerPassword: 'nets' });
    expect(await refusal(await locked.save())).toBe('encrypted: ');
    expect(await refusal(good.subarray(0, 60))).toBe('damaged: it is not a complete PDF file');
    expect(await refusal(pageOf('0 0 9 9 re f', ''))).toBe('no-text: ');
    expect(await refusal(tree('2 0 R 2 0 R', 100_000))).toBe('damaged: its list of pages leads nowhere');
    expect(await refusal(tree('3 0 R', 2_147_483_647))).toBe('no-text: ');
  });

  it('is one whose only page draws itself, or unpacks without end; the next file is read', async () => {
    expect(await refusal(pageOf('/X Do', '/X Do /X Do'))).toBe('too-complex: none of its pages could be read');
    const spaces = deflateSync(Buffer.alloc(420_000_000, 32), { level: 1 }).toString('latin1');
    expect(await refusal(pageOf(spaces, '', '/Filter /FlateDecode'))).toBe(
      'too-complex: none of its pages could be read',
    );
    expect(await refusal(good)).toBe('imported');
  });

  it('opens without a password where only printing is locked', async () => {
    const locked = await PDFDocument.load(good);
    locked.encrypt({ ownerPassword: 'nets', permissions: { printing: false } });
    expect(await refusal(await locked.save())).toBe('imported');
  });
});

describe('a page that cannot be read', () => {
  it('is named, and the others are imported', async () => {
    const hostile = await PDFDocument.load(pageOf('/X Do', '/X Do /X Do'));
    const report = await PDFDocument.load(good);
    const [page] = await report.copyPages(hostile, [0]);
    if (page === undefined) throw new Error('The page was not copied.');
    report.insertPage(0, page);
    const document = unwrap(await importPdf(await report.save()));
    expect(described(document)).toEqual([`paragraph: ${harbour.join(' ')}`]);
    expect(document.blocks[0]?.page).toBe('2');
    expect(document.warnings).toEqual([{ code: 'structure-damaged', detail: 'page 1' }]);
  });

  it('is named when it holds no text among pages that do, as a scanned one does', async () => {
    const document = unwrap(await importPdf(pdfFile([lines(harbour, { x: 72, y: 700 }), []])));
    expect(document.warnings).toEqual([{ code: 'no-text', detail: 'page 2' }]);
  });
});

describe('the engine', () => {
  it('refuses or reads whatever the bytes, and never throws', async () => {
    let seed = 11;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    let read = 0;
    for (let round = 0; round < 150; round += 1) {
      const bytes = Uint8Array.from(good);
      for (let flips = 0; flips < 12; flips += 1) bytes[next() % bytes.length] = next() % 256;
      const opened = await pdfEngine.open(bytes);
      if (!opened.ok) continue;
      for (let page = 0; page < Math.min(3, opened.value.pageCount); page += 1) await opened.value.page(page);
      opened.value.close();
      read += 1;
    }
    expect(read).toBeGreaterThan(0);
    expect(await refusal(good)).toBe('imported');
  });
});
