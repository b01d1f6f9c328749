import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import { isOwnStyle, type OwnCitationStyle } from '../citations/own-style.ts';
import type { CarriedStyle } from '../contract/carried-style.ts';
import type { AppError } from '../contract/errors.ts';
import { readOwnCitationStyles, saveOwnCitationStyle } from '../storage/citation-style-files.ts';
import { nodeIo } from '../storage/io-node.ts';

type Check = (style: OwnCitationStyle) => Promise<Result<OwnCitationStyle, AppError>>;

/** What the style is that a brief brings along, beside those in the person's own folder. */
export async function carriedStyle(
  carried: OwnCitationStyle,
  { folder, check }: { readonly folder: string; readonly check: Check },
): Promise<CarriedStyle> {
  const here = await ownStyleOf(folder, carried.id);
  const checked = await check(carried);
  return {
    id: carried.id,
    title: carried.title,
    kind: checked.ok ? checked.value.kind : carried.kind,
    here: here === null ? 'none' : here.xml === carried.xml ? 'same' : 'other',
    fault: checked.ok ? null : checked.error,
  };
}

/** One of the person's own styles; null when there is none of this id. */
export async function ownStyleOf(folder: string, id: string): Promise<OwnCitationStyle | null> {
  if (!isOwnStyle(id)) return null;
  const { found } = await readOwnCitationStyles(nodeIo, folder);
  return found.find(({ value }) => value.id === id)?.value ?? null;
}

/** The brief with a copy of the person's own style that it cites in, where it brings none of that id along. */
export async function withOwnStyle(brief: Brief, folder: string): Promise<Brief> {
  const { citationStyle } = brief.metadata;
  if (brief.ownStyle?.id === citationStyle) return brief;
  const own = await ownStyleOf(folder, citationStyle);
  return own === null ? brief : { ...brief, ownStyle: own };
}

/** Keeps a copy among the person's own styles. One of the same id that is another one is never replaced. */
export async function keepCarriedStyle(
  carried: OwnCitationStyle,
  { folder, check, run }: { readonly folder: string; readonly check: Check; readonly run: string },
): Promise<Result<string, AppError>> {
  const checked = await check(carried);
  if (!checked.ok) return checked;
  const here = await ownStyleOf(folder, carried.id);
  if (here !== null && here.xml !== checked.value.xml) {
    return fail({ code: 'style/other-here', subject: carried.title, detail: carried.id });
  }
  const saved = await saveOwnCitationStyle(nodeIo, folder, checked.value, run);
  return saved.ok ? ok(carried.id) : saved;
}
