import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../electron/export/html/write-html.ts';
import { writeMarkdown } from '../../electron/export/markdown/write-markdown.ts';
import { houseTheme } from '../../electron/templates/theme.ts';
import { callout, document, figure, p } from '../builders/document.ts';
import { hasPandoc, pandocNodes, pandocReads } from '../builders/pandoc.ts';
import { bands } from '../builders/pictures.ts';
import { named, written } from './docx/unpacked.ts';

const flag = bands(4, 2, '#1f5b8f', '#c8102e');
const address = `data:image/png;base64,${Buffer.from(flag).toString('base64')}`;
const shown = document(
  figure({ bytes: flag, share: 0.5, alt: 'Two "bands" & <red>', caption: ['The flag'], sourceLine: ['Own drawing.'] }),
  figure({ bytes: flag, decorative: true }),
  callout('note', 'Box', p('Words.'), figure({ bytes: flag, alt: 'In a box' })),
);

describe('figures', () => {
  it('stand in a web page themselves, each with what it says', () => {
    const page = writeHtml(shown, houseTheme);
    expect(page).toContain(
      `<img src="${address}" alt="Two &quot;bands&quot; &amp; &lt;red&gt;" width="4" height="2" style="width:50%">`,
    );
    expect(page).toContain('<figcaption>The flag</figcaption>');
    expect(page.match(/ alt=""/g)).toHaveLength(1);
    expect(page).toContain('img-src data:;');
  });

  it.skipIf(!hasPandoc)('are read from Markdown with description, width and bytes (needs pandoc)', () => {
    const read = pandocReads('markdown', writeMarkdown(shown)).blocks;
    const images = pandocNodes(read, 'Image').map(({ c }) => {
      const [[, , attributes], , [target]] = c as [[string, string[], [string, string][]], unknown, [string, string]];
      return { attributes, target };
    });
    expect(images).toEqual([
      { attributes: [['width', '50%']], target: address },
      { attributes: [['width', '100%']], target: address },
      { attributes: [['width', '100%']], target: address },
    ]);
    // An image alone in its paragraph would be a figure with its description printed under it.
    expect(pandocNodes(read, 'Figure')).toEqual([]);
  });

  it('are in a Word file once, at their size, with what they say or the mark of having nothing to say', async () => {
    const file = await written(shown);
    expect(file.paths.filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    const body = file.part('word/document.xml');
    const [first, silent, boxed] = named(body, 'wp:docPr');
    expect(first?.attributes).toEqual({ id: '1', name: 'Picture 1', descr: 'Two "bands" & <red>' });
    expect(silent?.attributes.descr).toBeUndefined();
    expect(named(body, 'adec:decorative')).toHaveLength(1);
    expect(boxed?.attributes.id).toBe('3');
    const [size] = named(body, 'wp:extent');
    expect(Number(size?.attributes.cx) / Number(size?.attributes.cy)).toBeCloseTo(2, 4);
    const embedded = named(body, 'a:blip').map((blip) => blip.attributes['r:embed']);
    expect(new Set(embedded).size).toBe(1);
    expect(file.xml('word/_rels/document.xml.rels')).toContain(`Id="${embedded[0]}"`);
    expect(file.xml('[Content_Types].xml')).toContain('Extension="png" ContentType="image/png"');
  });

  it('do not break the box that they stand in apart, in Word', async () => {
    const body = (await written(shown)).part('word/document.xml');
    const styles = named(body, 'w:p').map((made) => named(made, 'w:pStyle')[0]?.attributes['w:val']);
    expect(styles.slice(-3)).toEqual(['CalloutTitle', 'Callout', 'Callout']);
  });
});
