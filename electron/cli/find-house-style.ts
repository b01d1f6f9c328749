import { fail, ok, type Result } from '../base/result.ts';
import { type HouseStyle, houseStyleId } from '../brief/house-style.ts';
import { inLargePrint, largePrintId } from '../brief/large-print.ts';
import type { AppError } from '../contract/errors.ts';
import { readHouseStyle, readHouseStyles } from '../storage/house-style-files.ts';
import { nodeIo } from '../storage/io-node.ts';
import type { OwnFolders } from '../storage/own-files.ts';

/** A house style of the program or the person by its id, or from a file of its own whose name ends in `.json`. */
export async function findHouseStyle(wanted: string, folders: OwnFolders): Promise<Result<HouseStyle, AppError>> {
  if (wanted.endsWith('.json')) return readHouseStyle(nodeIo, wanted);
  const { styles } = await readHouseStyles(nodeIo, folders);
  const found = styles.find(({ style }) => style.id === wanted);
  if (found !== undefined) return ok(found.style);
  return fail({ code: 'house-style/unknown', subject: wanted, detail: styles.map(({ style }) => style.id).join(', ') });
}

/** The look that a command asks for in place of the brief's own; none when it asks for nothing. */
export async function houseStyleAskedFor(
  brief: { readonly houseStyle?: HouseStyle },
  asked: { readonly theme?: string; readonly 'large-print'?: boolean },
  folders: OwnFolders,
): Promise<Result<{ readonly houseStyle?: HouseStyle }, AppError>> {
  const chosen = asked.theme === undefined ? null : await findHouseStyle(asked.theme, folders);
  if (chosen?.ok === false) return chosen;
  const style = chosen?.value ?? brief.houseStyle;
  if (asked['large-print'] !== true) return ok(chosen === null ? {} : { houseStyle: chosen.value });
  const large = await findHouseStyle(largePrintId, folders);
  return large.ok ? ok({ houseStyle: inLargePrint(style, large.value) }) : large;
}

/** The look of a new brief: the one asked for, or the template's. */
export async function houseStyleOf(
  template: { readonly houseStyle?: string },
  asked: string | undefined,
  folders: OwnFolders,
): Promise<Result<HouseStyle, AppError>> {
  return findHouseStyle(asked ?? template.houseStyle ?? houseStyleId, folders);
}
