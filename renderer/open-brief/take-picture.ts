import { encodeBase64 } from '../../electron/base/base64.ts';
import { asId, type PictureId } from '../../electron/base/ids.ts';
import { fail, ok, type Result } from '../../electron/base/result.ts';
import { assessPicture, type PictureFacts, type PictureProblem } from '../../electron/brief/pictures/assess-picture.ts';
import { isDamaged } from '../../electron/brief/pictures/damaged-picture.ts';
import { type Picture, type PictureType, pictureLimits } from '../../electron/brief/pictures/picture.ts';
import { plainCopy, plainFacts } from '../../electron/brief/pictures/plain-picture.ts';

/** A picture ready to stand in the brief, and what was done to it. */
export interface TakenPicture {
  readonly id: PictureId;
  readonly picture: Picture;
  /** Whole sentences; empty when the pixels are those of the file. */
  readonly remarks: readonly string[];
}

/**
 * A foreign file as a plain picture: upright, in the colours of the screen, no larger than a page can print, and without
 * the places, names and dates that cameras write into it. It is unpacked here, in the page's sandbox, and nowhere else.
 */
export async function takePicture(file: Blob): Promise<Result<TakenPicture, PictureProblem>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const assessed = assessPicture(bytes);
  if (!assessed.ok) return assessed;
  const facts = assessed.value;
  const bitmap = await unpacked(bytes);
  if (!bitmap) return fail({ code: 'broken', detail: facts.format });
  const untouched = plainCopy(bytes);
  const fits = untouched !== null && untouched.length <= pictureLimits.bytes;
  const plain = fits ? untouched : await redrawn(bitmap, facts);
  const size = { width: bitmap.width, height: bitmap.height };
  bitmap.close();
  const made = plain && plainFacts(plain);
  if (!made || plain.length > pictureLimits.bytes) return fail({ code: 'too-large', detail: '' });
  return ok({
    id: await hashOf(plain),
    picture: { ...made, data: encodeBase64(plain) },
    remarks: [...(isDamaged(bytes) ? [damagedRemark] : []), ...remarksOn(facts, size, made)],
  });
}

const damagedRemark = 'It is damaged: what could be read of it is shown. Look whether that is all you need.';

/** Null when the browser cannot show it either. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

async function redrawn(bitmap: ImageBitmap, { format }: PictureFacts): Promise<Uint8Array<ArrayBuffer> | null> {
  const scale = Math.min(1, pictureLimits.width / bitmap.width, pictureLimits.height / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  if (format !== 'jpeg') {
    const png = plainCopy(await packed(canvas, 'image/png'));
    if (png && png.length <= largestPng) return png;
    if (png && isSeenThrough(context, width, height)) return png;
  }
  return plainCopy(await packed(canvas, 'image/jpeg'));
}

// Photographs take less than a third of it as JPEG; drawings and screenshots never reach it.
const largestPng = 4_000_000;

async function packed(canvas: OffscreenCanvas, type: PictureType): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality: 0.92 });
  return new Uint8Array(await blob.arrayBuffer());
}

function isSeenThrough(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<PictureId> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return asId<PictureId>([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

function remarksOn(
  { format, moves }: PictureFacts,
  before: { readonly width: number; readonly height: number },
  after: { readonly mediaType: PictureType; readonly width: number },
): readonly string[] {
  const remarks: string[] = [];
  if (moves) remarks.push('It moves; a page shows its first picture.');
  if (after.width < before.width) {
    remarks.push('It was made smaller, to what a printed page can show.');
  }
  const now = after.mediaType === 'image/png' ? 'png' : 'jpeg';
  if (now !== format) remarks.push(`It was turned from ${format.toUpperCase()} into ${now.toUpperCase()}.`);
  return remarks;
}
