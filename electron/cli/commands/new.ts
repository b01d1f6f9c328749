import { fail, ok } from '../../base/result.ts';
import { createBrief } from '../../brief/create-brief.ts';
import { fillBrief } from '../../brief/fill.ts';
import { fillMaterial } from '../../storage/library/fill-material.ts';
import { saveBriefFile } from '../brief-file.ts';
import type { Command } from '../command.ts';
import { houseStyleOf } from '../find-house-style.ts';
import { findTemplate } from '../find-template.ts';
import { noteBrief } from '../note-brief.ts';
import { done, refused } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** A new brief from a template; with `--fill` the best claims stand in the slots that accept them. */
export const newBrief: Command = async ({ options, environment }) => {
  const { template: wanted = '', title = '', out = '', library: folder = '' } = options;
  const found = await findTemplate(wanted, environment.templates);
  if (!found.ok) return refused(found.error);
  const template = found.value;
  const look = await houseStyleOf(template, options.theme, environment.houseStyles);
  if (!look.ok) return refused(look.error);
  const houseStyle = look.value;
  const { now, newId } = environment;
  const empty = createBrief({ template, title, preparedBy: '', language: null, houseStyle, now: now(), newId });
  return withLibrary(folder, environment, async (library) => {
    const material = options.fill ? fillMaterial(library) : null;
    if (material?.ok === false) return material;
    const brief = material === null ? ok(empty) : fillBrief(empty, material.value, newId);
    if (!brief.ok) return fail({ code: 'brief/invalid', subject: title, detail: brief.error.detail });
    const saved = await saveBriefFile(out, brief.value, environment.version);
    if (!saved.ok) return saved;
    noteBrief(library, brief.value, out);
    const claims = Object.keys(brief.value.evidence.claims).length;
    const earlier = saved.value === null ? [] : [`What had this name before is kept as ${saved.value}`];
    return ok(
      done([`${out}: ${template.title}, ${claims} claims placed`, ...earlier], {
        file: out,
        template: template.id,
        claims,
        ...(saved.value !== null && { earlier: saved.value }),
      }),
    );
  });
};
