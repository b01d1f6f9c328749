import type { FaceName } from '../../../electron/layout/face.ts';
import type { Page } from '../../../electron/layout/page.ts';
import { request } from '../../bridge/request.ts';

const loading = new Map<string, Promise<void>>();

/** Fetches the faces of these pages that the window does not have yet: those of other scripts, and a person's own. */
export async function loadFaces(pages: readonly Page[]): Promise<void> {
  const faces = new Map<string, FaceName>();
  for (const { items } of pages) {
    for (const item of items) if (item.type === 'text') faces.set(keyOf(item.face), item.face);
  }
  await Promise.all([...faces].map(([key, face]) => loadFace(key, face)));
}

function keyOf({ family, weight, italic }: FaceName): string {
  return `${family} ${weight} ${italic}`;
}

function loadFace(key: string, face: FaceName): Promise<void> {
  const known = loading.get(key) ?? (isThere(face) ? Promise.resolve() : fetchFace(face));
  loading.set(key, known);
  return known;
}

function isThere({ family, weight, italic }: FaceName): boolean {
  const style = italic ? 'italic' : 'normal';
  return [...document.fonts].some(
    (font) => font.family.replaceAll(/["']/g, '') === family && font.weight === String(weight) && font.style === style,
  );
}

async function fetchFace(face: FaceName): Promise<void> {
  const { family, weight, italic } = face;
  const reply = await request('fonts.face', { family, weight, italic });
  // Without its font the text still shows, in another one: no reason to keep the page back.
  if (!reply.ok || reply.value.bytes === null) return;
  const font = new FontFace(family, reply.value.bytes.slice().buffer, {
    weight: String(weight),
    style: italic ? 'italic' : 'normal',
  });
  try {
    document.fonts.add(await font.load());
  } catch {
    // The file was readable for the exporter but not for the browser; the same holds.
  }
}
