import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePng } from '../../electron/base/png.ts';
import { plainCopy, plainFacts } from '../../electron/brief/pictures/plain-picture.ts';
import { type ExportFormat, exportFormats, formatsWithPictures } from '../../electron/export/formats.ts';
import { assets } from '../../electron/scripts/paths.mjs';
import { Exporter } from '../../electron/workers/exporter.ts';
import { brief, figure, p, section } from '../builders/brief.ts';
import { bands, idOf, pictures } from '../builders/pictures.ts';

/** Ten by ten pixels in RGB whose outside is right, whatever the pixels are. */
function pngOf(packed: Uint8Array): Uint8Array {
  const header = Uint8Array.of(0, 0, 0, 10, 0, 0, 0, 10, 8, 2, 0, 0, 0);
  return writePng([
    { type: 'IHDR', content: header },
    { type: 'IDAT', content: packed },
    { type: 'IEND', content: new Uint8Array() },
  ]);
}

const rows = (count: number) =>
  zlibSync(new Uint8Array(31 * count).map((_, at) => (at % 31 === 0 ? 0 : (at * 37) % 256)));
const damaged: Readonly<Record<string, Uint8Array>> = {
  'has too few rows': pngOf(rows(4)),
  'breaks off': pngOf(rows(10).subarray(0, 60)),
  'has no pixels': pngOf(new Uint8Array()),
  'is no stream of pixels': pngOf(Uint8Array.of(1, 2, 3, 4, 5, 6)),
};

const withPicture = (bytes: Uint8Array) =>
  brief(section('One', p('Before.'), figure({ picture: idOf(bytes), alt: 'Bands' }, 'The quay')), {
    pictures: pictures(bytes),
  });

describe('a picture whose outside is right and that', () => {
  const exporter = new Exporter(assets);
  const write = async (bytes: Uint8Array, formats: readonly ExportFormat[]) => {
    const watching = { signal: new AbortController().signal, progress: () => {} };
    return exporter.write(withPicture(bytes), { style: 'chicago-notes', edition: 'internal' }, formats, watching);
  };

  it.each(Object.entries(damaged))('%s is named instead of a file that shows something else', async (_what, bytes) => {
    expect(plainFacts(bytes)).not.toBeNull();
    for (const format of formatsWithPictures) {
      const written = await write(bytes, [format]);
      expect(written).toEqual({ ok: false, error: { code: 'brief/picture-damaged', subject: 'The quay', detail: '' } });
    }
    const others = exportFormats.map(({ id }) => id).filter((id) => !formatsWithPictures.includes(id));
    expect((await write(bytes, others)).ok).toBe(true);
  });

  it.each(Object.entries(damaged))('%s is not taken as it is', (_what, bytes) => {
    expect(plainCopy(bytes)).toBeNull();
  });

  it('is whole stands in every file', async () => {
    expect((await write(pngOf(rows(10)), formatsWithPictures)).ok).toBe(true);
    expect((await write(bands(10, 10, '#1f5b8f'), formatsWithPictures)).ok).toBe(true);
  });
});
