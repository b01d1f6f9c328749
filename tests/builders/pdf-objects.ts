/** The numbered objects of a PDF file, in the order in which they were made. */
export class PdfObjects {
  readonly #bodies: string[] = [];

  /** The number of a new object; its body may be set later. */
  add(body = ''): number {
    return this.#bodies.push(body);
  }

  set(number: number, body: string): void {
    this.#bodies[number - 1] = body;
  }

  addStream(content: string, extra = ''): number {
    return this.add(`<< ${extra} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }

  serialise(root: number, info: number): Uint8Array {
    let file = '%PDF-1.7\n';
    const places = this.#bodies.map((body, index) => {
      const place = file.length;
      file += `${index + 1} 0 obj\n${body}\nendobj\n`;
      return place;
    });
    const table = file.length;
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
    file += `trailer << /Size ${places.length + 1} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
    return Uint8Array.from(file, (character) => character.charCodeAt(0));
  }
}

/** A string as the standard fonts take it: one byte a character, in the Windows code page for the few that need it. */
export function pdfString(text: string): string {
  const windows: Readonly<Record<string, number>> = {
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
  };
  const bytes = [...text].map((character) => windows[character] ?? character.charCodeAt(0));
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

/** A file of one page with this content, which may draw the form `X`, which has this content and may draw itself. */
export function pageOf(content: string, form: string, filter = ''): Uint8Array {
  const objects = new PdfObjects();
  const root = objects.add();
  const tree = objects.add();
  const drawn = objects.add();
  const resources = `/Resources << /XObject << /X ${drawn} 0 R >> >>`;
  objects.set(
    drawn,
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources} /Length ${form.length} >>\nstream\n${form}\nendstream`,
  );
  const body = objects.addStream(content, filter);
  const page = objects.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 9 9] /Contents ${body} 0 R ${resources} >>`,
  );
  objects.set(tree, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
  objects.set(root, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return objects.serialise(root, objects.add('<< >>'));
}
