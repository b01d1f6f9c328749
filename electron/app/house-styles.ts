import { fail, ok, type Result } from '../base/result.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import { inLargePrint, largePrintId } from '../brief/large-print.ts';
import type { AppError } from '../contract/errors.ts';
import { readHouseStyles } from '../storage/house-style-files.ts';
import { nodeIo } from '../storage/io-node.ts';
import type { AppPaths } from './paths.ts';

type Folders = Pick<AppPaths, 'houseStyles' | 'userHouseStyles'>;

/** A style of the program or the person's own. */
export async function houseStyleNamed(folders: Folders, id: string): Promise<Result<HouseStyle, AppError>> {
  const { styles } = await readHouseStyles(nodeIo, { bundled: folders.houseStyles, own: folders.userHouseStyles });
  const found = styles.find(({ style }) => style.id === id);
  if (found !== undefined) return ok(found.style);
  return fail({ code: 'house-style/unknown', subject: id, detail: styles.map(({ style }) => style.id).join(', ') });
}

/** A brief's look in large print. */
export async function inLargePrintNow(
  folders: Folders,
  own: HouseStyle | undefined,
): Promise<Result<HouseStyle, AppError>> {
  const large = await houseStyleNamed(folders, largePrintId);
  return large.ok ? ok(inLargePrint(own, large.value)) : large;
}
