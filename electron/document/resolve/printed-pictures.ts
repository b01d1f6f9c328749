import type { Node } from 'prosemirror-model';
import { asId, type PictureId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Logo } from '../../brief/house-style.ts';
import { type Pictures, pictureBytes } from '../../brief/pictures/picture.ts';
import type { DocumentLogo } from '../nodes.ts';
import type { ResolveContext } from './context.ts';
import { factsOf as nodeFacts } from './node-facts.ts';
import type { PrintedBody } from './printed-slots.ts';
import type { ResolveFailure } from './resolve-failure.ts';

/** The pictures that this edition shows, each once, in reading order. */
export interface PrintedPictures {
  readonly bytes: ReadonlyMap<PictureId, Uint8Array>;
  readonly pictureOf: ResolveContext['pictureOf'];
}

/** Fails for a figure whose picture the brief does not hold: an export without it would say less than the writer sees. */
export function printedPictures(body: PrintedBody, pictures: Pictures): Result<PrintedPictures, ResolveFailure> {
  const bytes = new Map<PictureId, Uint8Array>();
  for (const figure of figuresOf(body)) {
    const id = asId<PictureId>(String(figure.attrs.picture));
    const picture = pictures[id];
    if (!picture) {
      return fail({ code: 'brief/picture-missing', subject: figure.firstChild?.textContent ?? '', detail: id });
    }
    if (!bytes.has(id)) bytes.set(id, pictureBytes(picture));
  }
  return ok({ bytes, pictureOf: (id) => factsOf(pictures, asId<PictureId>(id)) });
}

/** The logo among the others, where the document prints one. */
export function withLogo(
  bytes: PrintedPictures['bytes'],
  printed: DocumentLogo | undefined,
  logo: Logo | undefined,
): PrintedPictures['bytes'] {
  return printed && logo ? new Map([...bytes, [printed.picture, pictureBytes(logo.picture)]]) : bytes;
}

function figuresOf(body: PrintedBody): readonly Node[] {
  return body.slots.flatMap((slot) => slot.blocks.flatMap((block) => nodeFacts(block).figures));
}

function factsOf(pictures: Pictures, id: PictureId): ReturnType<ResolveContext['pictureOf']> {
  const picture = pictures[id];
  if (!picture) throw new Error(`Picture ${id} was not gathered`);
  return { picture: id, mediaType: picture.mediaType, width: picture.width, height: picture.height };
}
