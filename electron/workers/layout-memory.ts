import type { ResolvedDocument } from '../document/nodes.ts';
import type { FontSet } from '../layout/fonts.ts';
import type { Layout } from '../layout/layout.ts';
import type { Theme } from '../templates/theme.ts';
import type { OwnFontMaterial } from './own-font-material.ts';
import { growYoungSpace } from './spare-processor.ts';

/** Lays documents out and keeps the last layout: the preview, the PDF and the page numbers of Word ask for the same one. */
export class LayoutMemory {
  readonly #material: OwnFontMaterial;
  #last: {
    readonly document: ResolvedDocument;
    readonly theme: Theme;
    readonly fonts: FontSet;
    readonly layout: Layout;
  } | null = null;

  constructor(material: OwnFontMaterial) {
    this.#material = material;
  }

  /** The pages of a document; the very object for one that differs in nothing from the last. */
  async layOut(document: ResolvedDocument, theme: Theme): Promise<Layout> {
    const { fonts } = await this.#material.current();
    const last = this.#last;
    const known = last !== null && last.theme === theme && last.fonts === fonts;
    if (known && isSameDocument(last.document, document)) return last.layout;
    const { layOut } = await import('../layout/lay-out.ts');
    growYoungSpace();
    const made = layOut(document, theme, fonts);
    if (this.#material.leaveOut(fonts.unusable)) return this.layOut(document, theme);
    const findings = this.#material.findings();
    const layout = findings.length === 0 ? made : { ...made, findings: [...made.findings, ...findings] };
    this.#last = { document, theme, fonts, layout };
    return layout;
  }
}

/** Parts that stay the same are the same objects, when the same memory resolved both documents. */
function isSameDocument(a: ResolvedDocument, b: ResolvedDocument): boolean {
  const same = <T>(some: readonly T[], others: readonly T[]) =>
    some.length === others.length && some.every((part, index) => part === others[index]);
  return same(a.blocks, b.blocks) && same(a.notes, b.notes) && JSON.stringify(a.meta) === JSON.stringify(b.meta);
}
