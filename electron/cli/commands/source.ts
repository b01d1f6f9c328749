import type { CslItem } from '../../base/csl-json.ts';
import { asId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { readValue, valueText } from '../../citations/field-text.ts';
import { fieldLabel } from '../../citations/item-fields.ts';
import type { Reliability, Source } from '../../library/source.ts';
import { missingFields, sourceTitle } from '../../library/source-title.ts';
import type { Command } from '../command.ts';
import { done, refusedBecause, wrongUsage } from '../outcome.ts';
import { withLibrary } from '../with-library.ts';

/** Everything known of one source; `--set FIELD=VALUE` changes it, with the fields named as CSL names them. */
export const source: Command = ({ operands, options, environment }) =>
  withLibrary(options.library ?? '', environment, (library) => {
    const id = asId<SourceId>(operands[0] ?? '');
    const found = library.source(id);
    if (!found.ok) return ok(refusedBecause('library/unknown-source', `There is no source “${id}” in this library.`));
    const changed = withSettings(found.value, options.set ?? []);
    if (!changed.ok) return ok(wrongUsage(changed.error));
    const saved = changed.value === found.value ? found : library.updateSource(changed.value);
    return saved.ok ? ok(done(linesOf(saved.value), { ...saved.value, missing: missingFields(saved.value) })) : saved;
  });

function linesOf(known: Source): readonly string[] {
  const { item } = known;
  const own = ownFields.flatMap((field) => (known[field] == null ? [] : [`${field}: ${known[field]}`]));
  const missing = missingFields(known);
  return [
    sourceTitle(known),
    ...Object.entries(item).map(([field, value]) => `    ${fieldLabel(field, item.type)}: ${valueText(field, value)}`),
    ...own.map((line) => `    ${line}`),
    ...(missing.length === 0 ? [] : [`    missing: ${missing.join(', ')}`]),
  ];
}

const ownFields = ['informationDate', 'originGroup', 'reliability', 'descriptor', 'marking', 'status'] as const;
const reliabilities: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const statuses: readonly Source['status'][] = ['current', 'superseded', 'withdrawn', 'disputed'];

function withSettings(known: Source, settings: readonly string[]): Result<Source, string> {
  let changed = known;
  for (const setting of settings) {
    const equals = setting.indexOf('=');
    if (equals < 1) return fail(`--set takes FIELD=VALUE, not "${setting}".`);
    const next = withSetting(changed, setting.slice(0, equals).trim(), setting.slice(equals + 1).trim());
    if (!next.ok) return next;
    changed = next.value;
  }
  return ok(changed);
}

/** An empty value makes a field unknown again. */
function withSetting(known: Source, field: string, value: string): Result<Source, string> {
  if (field === 'reliability') {
    const grade = reliabilities.find((one) => one === value) ?? null;
    return grade === null && value !== ''
      ? fail('Reliability is one of A, B, C, D, E, F.')
      : ok({ ...known, reliability: grade });
  }
  if (field === 'status') {
    const status = statuses.find((one) => one === value);
    return status === undefined ? fail(`Status is one of ${statuses.join(', ')}.`) : ok({ ...known, status });
  }
  if (field === 'informationDate' || field === 'originGroup' || field === 'descriptor' || field === 'marking') {
    return ok({ ...known, [field]: value === '' ? null : value });
  }
  const read = readValue(field, value);
  if (!read.ok) return read;
  const { [field as keyof CslItem]: _before, ...rest } = known.item;
  const item = read.value === undefined ? rest : { ...known.item, [field]: read.value };
  return ok({ ...known, item: item as CslItem });
}
