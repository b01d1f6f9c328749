import path from 'node:path';
import { expect, it } from 'vitest';
import { builderConfiguration, installedDriver } from '../../electron/scripts/builder.mjs';
import { controlFile } from '../../electron/scripts/deb.mjs';

const driver = installedDriver(`${process.platform}-${process.arch}`) ?? 'none';
const configuration = (developmentRuntime?: { folder: string; version: string }) =>
  builderConfiguration({ driver, output: 'release', developmentRuntime });

it('closes every way into the packaged program that is not the program itself', () => {
  expect(configuration().electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
  });
  expect(configuration().publish).toBeNull();
});

it('says in the name when the runtime is not the pinned one', () => {
  const old = { folder: path.resolve('old'), version: '33.2.1' };
  expect(configuration(old).artifactName).toContain('-devruntime');
  expect(configuration(old).electronDist).toBe(old.folder);
  expect(configuration().artifactName).not.toContain('devruntime');
  expect(configuration().electronDist).toBeUndefined();
});

it('packs the native driver of one platform, outside the archive', () => {
  const files = configuration().files;
  const folders = Array.isArray(files) ? files.flatMap((one) => (typeof one === 'object' ? [one.from] : [])) : [];
  expect(folders).toContain('node_modules/libsql');
  expect(folders.filter((folder) => folder?.startsWith('node_modules/@libsql/'))).toEqual([
    `node_modules/@libsql/${driver}`,
  ]);
  expect(configuration().asarUnpack).toEqual(['node_modules/@libsql/**']);
});

it('describes the Debian package line by line', () => {
  const lines = controlFile({ version: '1.2.3~devruntime', kilobytes: 7, architecture: 'amd64' }).split('\n');
  expect(lines).toContain('Version: 1.2.3~devruntime');
  expect(lines).toContain('Installed-Size: 7');
  expect(lines.at(-1)).toBe('');
  expect(lines.every((line) => line === '' || /^[A-Z][A-Za-z-]*: \S/.test(line))).toBe(true);
});
