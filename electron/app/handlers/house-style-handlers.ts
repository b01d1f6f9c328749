import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, ok } from '../../base/result.ts';
import { checkHouseStyle } from '../../brief/house-style-shape.ts';
import type { Handlers } from '../../contract/api.ts';
import {
  readHouseStyle,
  readHouseStyles,
  removeHouseStyle,
  saveHouseStyle,
  writeHouseStyle,
} from '../../storage/house-style-files.ts';
import { nodeIo } from '../../storage/io-node.ts';
import { writeWordFile } from '../../storage/word-files.ts';
import type { ExportRequests } from '../../workers/export-messages.ts';
import type { ProcessClient } from '../../workers/process-client.ts';
import type { Dialogs } from '../dialogs.ts';
import type { AppPaths } from '../paths.ts';
import type { TakeWordFile } from '../take-word-file.ts';

type HouseStyleHandlers = Pick<
  Handlers,
  | 'house-styles.list'
  | 'house-styles.save'
  | 'house-styles.remove'
  | 'house-styles.import'
  | 'house-styles.export'
  | 'house-styles.take-word-file'
  | 'house-styles.word-styles'
  | 'house-styles.starting-file'
  | 'house-styles.specimen'
>;

/** Requests about the looks that documents can have: those of the program and the person's own. */
export function houseStyleHandlers(
  paths: AppPaths,
  dialogs: Dialogs,
  documents: string,
  client: ProcessClient<ExportRequests>,
  takeWordFile: TakeWordFile,
): HouseStyleHandlers {
  const { houseStyles: bundled, userHouseStyles: own } = paths;
  const run = () => randomUUID().slice(0, 8);
  let folder = documents;
  return {
    'house-styles.specimen': async ({ brief }) => {
      const made = await client.ask('specimen', { brief });
      return made.ok ? ok({ pages: made.value.pages.flatMap(({ page }) => page ?? []) }) : made;
    },
    'house-styles.take-word-file': async () => {
      const file = await dialogs.wordFile(folder);
      if (file === null) return ok(null);
      folder = path.dirname(file);
      const look = await takeWordFile(file);
      if (!look.ok) return look;
      const styles = await client.ask('wordStyles', { wordFile: look.value });
      return styles.ok ? ok({ wordFile: look.value, styles: styles.value }) : styles;
    },
    'house-styles.word-styles': ({ wordFile }) => client.ask('wordStyles', { wordFile }),
    'house-styles.starting-file': async ({ style }) => {
      const file = await dialogs.saveWordTemplate(path.join(folder, `${style.title || style.id}.dotx`));
      if (file === null) return ok({ path: null });
      folder = path.dirname(file);
      const { wordFile: _own, ...houseStyle } = style;
      const made = await client.ask('startingFile', { houseStyle });
      return made.ok ? writeWordFile(nodeIo, file, made.value, run()) : made;
    },
    'house-styles.list': async () => ok(await readHouseStyles(nodeIo, { bundled, own })),
    'house-styles.save': async ({ style: given }) => {
      const style = checkHouseStyle(given);
      if (!style.ok) {
        const { field, expected } = style.error;
        return fail({ code: 'house-style/invalid', subject: given.title, detail: `${field} must be ${expected}` });
      }
      const saved = await saveHouseStyle(nodeIo, own, style.value, run());
      return saved.ok ? ok({ style: style.value }) : saved;
    },
    'house-styles.remove': async ({ id }) => {
      const removed = await removeHouseStyle(nodeIo, own, id);
      return removed.ok ? ok({}) : removed;
    },
    'house-styles.import': async () => {
      const file = await dialogs.houseStyle(folder);
      if (file === null) return ok({ style: null });
      folder = path.dirname(file);
      return readHouseStyle(nodeIo, file).then((read) => (read.ok ? ok({ style: read.value }) : read));
    },
    'house-styles.export': async ({ style }) => {
      const file = await dialogs.saveHouseStyle(path.join(folder, `${style.id}.json`));
      if (file === null) return ok({ path: null });
      folder = path.dirname(file);
      return writeHouseStyle(nodeIo, file, style, run());
    },
  };
}
