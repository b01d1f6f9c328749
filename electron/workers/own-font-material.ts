import type { LayoutFinding } from '../layout/layout.ts';
import { nodeIo } from '../storage/io-node.ts';
import { loadPdfMaterial, type PdfMaterial } from './document-fonts.ts';
import { ownFamilies } from './own-families.ts';

/** Fonts and colour profile for the next document: made again when the person has added or removed a font since. */
export class OwnFontMaterial {
  readonly #assets: string;
  readonly #folder: string | null;
  readonly #unusable = new Set<string>();
  #made: { readonly key: string; readonly material: Promise<PdfMaterial> } | null = null;

  constructor(assets: string, folder: string | null) {
    this.#assets = assets;
    this.#folder = folder;
  }

  async current(): Promise<PdfMaterial> {
    const names = this.#folder === null ? [] : await nodeIo.list(this.#folder);
    // A font added again has another chance.
    if (this.#made !== null && !this.#made.key.startsWith(`${names.join()}|`)) this.#unusable.clear();
    const key = `${names.join()}|${[...this.#unusable].join()}`;
    if (this.#made?.key !== key) this.#made = { key, material: this.#load() };
    return this.#made.material;
  }

  /** Leaves out the fonts that could not be used; true when there are any that had been taken for sound. */
  leaveOut(families: ReadonlySet<string>): boolean {
    const before = this.#unusable.size;
    for (const family of families) this.#unusable.add(family);
    return this.#unusable.size > before;
  }

  findings(): readonly LayoutFinding[] {
    return [...this.#unusable].map((family) => ({ code: 'font-unusable', family }));
  }

  async #load(): Promise<PdfMaterial> {
    const own = this.#folder === null ? [] : await ownFamilies(this.#folder);
    return loadPdfMaterial(
      this.#assets,
      own.filter(({ family }) => !this.#unusable.has(family)),
    );
  }
}
