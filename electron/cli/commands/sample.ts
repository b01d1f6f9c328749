import path from 'node:path';
import { fail, ok } from '../../base/result.ts';
import { createBrief } from '../../brief/create-brief.ts';
import { fillBrief } from '../../brief/fill.ts';
import { sampleBrief } from '../../contract/sample-brief.ts';
import { exportFormats } from '../../export/formats.ts';
import { fillMaterial } from '../../storage/library/fill-material.ts';
import { importSample } from '../../workers/import-sample.ts';
import { saveBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { errorText } from '../error-text.ts';
import { exportFiles } from '../export-files.ts';
import { findTemplate } from '../find-template.ts';
import { localImport } from '../import-jobs.ts';
import { done, failureJson, partly, refused } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** The whole job in one command: the sample's documents, a brief filled from them, and every format of it. */
export const sample: Command = async ({ options, environment }) => {
  const out = path.resolve(options.out ?? '');
  const folder = path.join(out, 'library');
  const { jobs, store, progress } = localImport(folder, environment);
  const imported = await importSample(environment.sample, jobs, store, { progress });
  await store.ask('close', {});
  const first = imported.failed[0];
  if (imported.outcome === 'failed' && first !== undefined) return refused(first.error);
  const template = await findTemplate(sampleBrief.template, environment.templates);
  if (!template.ok) return refused(template.error);
  const { now, newId, version } = environment;
  const empty = createBrief({
    template: template.value,
    title: sampleBrief.title,
    preparedBy: '',
    language: null,
    now: now(),
    newId,
  });
  const file = path.join(out, 'sample.brief');
  return withLibrary(folder, environment, async (library) => {
    const material = fillMaterial(library);
    if (!material.ok) return material;
    const brief = fillBrief(empty, material.value, newId);
    if (!brief.ok) return fail({ code: 'brief/invalid', subject: sampleBrief.title, detail: brief.error.detail });
    const saved = await saveBriefFile(file, brief.value, version);
    if (!saved.ok) return saved;
    const { citationStyle: style, edition } = brief.value.metadata;
    const formats = exportFormats.map(({ id }) => id);
    const exported = await exportFiles(brief.value, { style, edition }, formats, out, environment);
    if (!exported.ok) return exported;
    const { written, findings, stopped } = exported.value;
    const failed = [...imported.failed, ...(stopped === null ? [] : [{ file: stopped.subject, error: stopped }])];
    const lines = [file, ...written.map((one) => one.path), ...failed.map(({ error }) => errorText(error))];
    const json = {
      library: folder,
      brief: file,
      ...(saved.value !== null && { earlier: saved.value }),
      written,
      findings,
      failed: failed.map(failureJson),
    };
    return ok((failed.length + findings.length === 0 ? done : partly)(lines, json));
  });
};
