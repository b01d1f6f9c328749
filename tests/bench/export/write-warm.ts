import fs from 'node:fs';
import type { Block, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { loadPdfMaterial, type PdfMaterial } from '../../../electron/workers/document-fonts.ts';
import { spareProcessor } from '../../../electron/workers/spare-processor.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { median } from '../measure/statistics.ts';
import type { WarmAnswer, WarmRequest } from './warm-messages.ts';
import { writeDocument } from './write-document.ts';

// A process that has written documents before, as the product keeps one: code compiled, fonts open.
spareProcessor();
let material: Promise<PdfMaterial> | null = null;
const keptMaterial = (): Promise<PdfMaterial> => {
  material ??= loadPdfMaterial(assets);
  return material;
};

/** How often a document is edited; the middle one of the costs counts. */
const edits = 7;

process.on('message', (message) => {
  void answer(message as WarmRequest).then((written) => process.send?.(written));
});

async function answer({ format, input, output }: WarmRequest): Promise<WarmAnswer> {
  const document = JSON.parse(fs.readFileSync(input, 'utf8')) as ResolvedDocument;
  const { seconds, value } = await ownSeconds(() => writeDocument(document, format, keptMaterial));
  fs.writeFileSync(output, value.bytes);
  if (value.layout === null) return { seconds, layout: null };
  const edit = median(await secondsOfEdits(document));
  const { pages } = value.layout.value;
  return { seconds, layout: { pages: pages.length, whole: value.layout.seconds, edit } };
}

/** Somebody types: one paragraph after the other gets a word more, and all pages are asked for each time. */
async function secondsOfEdits(document: ResolvedDocument): Promise<readonly number[]> {
  const { fonts } = await keptMaterial();
  const seconds: number[] = [];
  let current = document;
  for (let count = 0; count < edits; count += 1) {
    current = { ...current, blocks: withOneEdit(current.blocks, count / edits) };
    const { blocks } = current;
    seconds.push((await ownSeconds(() => layOut({ ...document, blocks }, houseTheme, fonts))).seconds);
  }
  return seconds;
}

/** A word more in the first paragraph after this share of the document. */
function withOneEdit(blocks: readonly Block[], share: number): readonly Block[] {
  const edited = blocks.findIndex((block, index) => index > blocks.length * share && block.type === 'paragraph');
  return blocks.map((block, index) =>
    index === edited && block.type === 'paragraph'
      ? { ...block, content: [{ type: 'text', text: 'Meanwhile ' }, ...block.content] }
      : block,
  );
}
