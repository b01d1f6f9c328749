import fs from 'node:fs';
import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { loadPdfMaterial, type PdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import type { WarmAnswer, WarmRequest } from './warm-messages.ts';
import { writeDocument } from './write-document.ts';

// A process that has written documents before, as the product keeps one: code compiled, fonts open.
let material: Promise<PdfMaterial> | null = null;
const keptMaterial = (): Promise<PdfMaterial> => {
  material ??= loadPdfMaterial(assets);
  return material;
};

process.on('message', (message) => {
  void answer(message as WarmRequest).then((written) => process.send?.(written));
});

async function answer({ format, input, output }: WarmRequest): Promise<WarmAnswer> {
  const document = JSON.parse(fs.readFileSync(input, 'utf8')) as ResolvedDocument;
  const { seconds, value } = await ownSeconds(() => writeDocument(document, format, keptMaterial));
  fs.writeFileSync(output, value.bytes);
  if (value.layout === null) return { seconds, layout: null };
  const { fonts } = await keptMaterial();
  const edited = { ...document, blocks: withOneEdit(document.blocks) };
  const again = await ownSeconds(() => layOut(edited, houseTheme, fonts));
  const layout = { pages: value.layout.value.pages.length, whole: value.layout.seconds, edit: again.seconds };
  return { seconds, layout };
}

/** A few words more in a paragraph in the middle. */
function withOneEdit(blocks: readonly Block[]): readonly Block[] {
  const middle = blocks.findIndex((block, index) => index > blocks.length / 2 && block.type === 'paragraph');
  return blocks.map((block, index) =>
    index === middle && block.type === 'paragraph'
      ? { ...block, content: [{ type: 'text', text: 'Meanwhile, ' }, ...block.content] }
      : block,
  );
}
