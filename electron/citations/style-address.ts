/** The id that a style file gives itself (`info/id`, CSL 1.0.2 §Info), by which every program knows it; empty without one. */
export function styleAddress(xml: string): string {
  const info = /<info\b[^>]*>([\s\S]*?)<\/info>/.exec(xml)?.[1] ?? '';
  const id = /<id\b[^>]*>([^<]*)<\/id>/.exec(info)?.[1] ?? '';
  return id.trim().replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof characters) => characters[name]);
}

const characters = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
