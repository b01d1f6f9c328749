import type { Node } from 'prosemirror-model';
import { type Command as BriefCommand, EditorState } from 'prosemirror-state';
import { asId, type ClaimId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { BodyJson, Brief } from '../../brief/brief.ts';
import { citationPlaces } from '../../brief/citation-places.ts';
import { citedItems } from '../../brief/cite-claim.ts';
import { claimToPlace } from '../../brief/claim-to-place.ts';
import { citeTogether } from '../../brief/commands/cite-together.ts';
import { setCitation } from '../../brief/commands/set-citation.ts';
import { setOverride, takeStyleText } from '../../brief/commands/set-override.ts';
import { briefPlugins } from '../../brief/editor-plugins.ts';
import { mergeEvidence } from '../../brief/evidence.ts';
import { type LiveBrief, liveBrief } from '../../brief/live-brief.ts';
import { sharesRepeats } from '../../brief/repeated-notes.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import { readEmphasised } from '../../citations/emphasised-words.ts';
import { tidyWording } from '../../citations/own-wording.ts';
import type { AppError } from '../../contract/errors.ts';
import { ownStyleOf, withOwnStyle } from '../../workers/carried-style.ts';
import { CitationStyles } from '../../workers/citation-styles.ts';
import type { CommandOptions } from '../arguments.ts';
import { changeBriefFile, readBriefFile } from '../brief-file.ts';
import { readCitationChange } from '../citation-change.ts';
import { citationRows, hasWordings } from '../citation-rows.ts';
import { citingAskedFor } from '../citing-options.ts';
import type { Command } from '../command.ts';
import type { Environment } from '../environment.ts';
import { type Outcome, refused, refusedBecause, wrongUsage } from '../outcome.ts';
import { ownExporter } from '../own-exporter.ts';
import { withLibrary } from '../with-library.ts';

/** The citations of a brief; or one of them, changed; or how the brief cites. */
export const cite: Command = async ({ operands: [file = '', citation], options, environment }) => {
  const read = await readBriefFile(file);
  if (!read.ok) return refused(read.error);
  const asksForStyle = [options.style, options.repeats, options['source-list'], options['in-notes']].some(Boolean);
  if (citation === undefined) {
    const foreign = (['set', 'add', 'remove', 'item'] as const).find((name) => options[name] !== undefined);
    if (foreign !== undefined) return wrongUsage(`--${foreign} changes one citation: give its id.`);
    return asksForStyle ? setCiting(file, read.value, options, environment) : listed(read.value, environment);
  }
  if (asksForStyle) return wrongUsage('How a brief cites concerns all citations: leave out the id.');
  return changeOne(file, read.value, citation, options, environment);
};

async function setCiting(
  file: string,
  brief: Brief,
  options: CommandOptions,
  environment: Environment,
): Promise<Outcome> {
  const citing = citingAskedFor(options, brief.metadata.citing);
  if (!citing.ok) return wrongUsage(citing.error);
  const citationStyle = options.style ?? brief.metadata.citationStyle;
  const known = new CitationStyles(environment.assets, environment.ownCitationStyles);
  const style = await known.forBrief(citationStyle, brief.ownStyle);
  if (options.style !== undefined && !style.ok) return refused(style.error);
  const metadata = { ...brief.metadata, citationStyle, citing: citing.value };
  // Asked for by name, the person's own style takes the place of a copy that the brief has already.
  const own = options.style === undefined ? null : await ownStyleOf(environment.ownCitationStyles, citationStyle);
  const changed = { ...brief, metadata, ...(own !== null && { ownStyle: own }) };
  return saved(file, changed, environment);
}

async function changeOne(
  file: string,
  brief: Brief,
  citation: string,
  options: CommandOptions,
  environment: Environment,
): Promise<Outcome> {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: file, detail: live.error.detail });
  const own = citationPlaces(live.value.doc).find((place) => place.citation === citation)?.attributes;
  if (own === undefined) return refusedBecause('citation/gone', `There is no citation “${citation}” in this brief.`);
  const at = Number(options.item ?? 1);
  const change = readCitationChange(own, at, options.set ?? []);
  if (!change.ok) return wrongUsage(change.error);
  const { set: fields, wording } = change.value;
  const taken = options.remove === undefined ? ok(fields) : withoutItem(own, Number(options.remove));
  if (!taken.ok) return wrongUsage(taken.error);
  const set = Object.keys(taken.value).length === 0 ? [] : [setCitation(citation, { ...fields, ...taken.value })];
  const [claim] = options.add ?? [];
  if (claim === undefined && set.length === 0 && wording === null) return listed(brief, environment, citation);
  const keep = async (changed: Brief | null): Promise<Outcome> => {
    if (changed === null || wording === null) return saved(file, changed, environment, citation);
    const said = await worded(changed, citation, wording, environment);
    return said.ok ? saved(file, said.value, environment, citation) : said.error;
  };
  if (claim === undefined) return keep(set.length === 0 ? brief : applied(brief, live.value.doc, set, environment));
  if (options.library === undefined) return wrongUsage('--add takes a claim out of a library: give --library too.');
  return withLibrary(options.library, environment, async (library) => {
    const evidence = library.evidence([asId<ClaimId>(claim)]);
    if (!evidence.ok) return evidence;
    const found = evidence.value.claims[asId<ClaimId>(claim)];
    if (found === undefined) {
      return ok(refusedBecause('claim/gone', `There is no claim “${claim}” in this library.`));
    }
    const items = citedItems(claimToPlace(found, evidence.value, ''));
    const holding = { ...brief, evidence: mergeEvidence(brief.evidence, evidence.value) };
    const commands = [...set, citeTogether(citation, items)];
    return ok(await keep(applied(holding, live.value.doc, commands, environment)));
  });
}

function withoutItem({ items }: CitationAttributes, at: number) {
  return items.length > 1 && items[at - 1] !== undefined
    ? ok({ items: items.toSpliced(at - 1, 1) })
    : fail(`This citation names no source number ${at} that could be left out.`);
}

/** The brief after commands, as the window would run them; null where one does not apply. */
function applied(brief: Brief, doc: Node, commands: readonly BriefCommand[], { newId }: Environment): Brief | null {
  let state = EditorState.create({ doc, plugins: briefPlugins(newId, sharesRepeats(brief.metadata)) });
  for (const command of commands) {
    const applies = command(state, (transaction) => {
      state = state.apply(transaction);
    });
    if (!applies) return null;
  }
  return { ...brief, body: state.doc.toJSON() as BodyJson };
}

async function saved(file: string, brief: Brief | null, environment: Environment, citation?: string): Promise<Outcome> {
  if (brief === null) return unchangeable();
  const whole = await withOwnStyle(brief, environment.ownCitationStyles);
  const written: Result<Brief, AppError> = await changeBriefFile(file, whole, environment);
  return written.ok ? listed(written.value, environment, citation) : refused(written.error);
}

function unchangeable(): Outcome {
  return refusedBecause('citation/not-so', 'The citation cannot be changed like that, and the brief is as it was.');
}

/** Asks the style how citations read only where that is told. */
async function listed(brief: Brief, environment: Environment, only?: string): Promise<Outcome> {
  const live = liveBrief(brief);
  if (!live.ok) return refused({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
  const readings = hasWordings(live.value) ? await readingsOf(live.value, environment) : ok([]);
  return readings.ok ? citationRows(live.value, readings.value, only) : refused(readings.error);
}

function readingsOf(live: LiveBrief, environment: Environment) {
  const { citationStyle: style, edition } = live.parts.metadata;
  return ownExporter(environment).readings(live, { style, edition });
}

/** The brief with one citation worded as it was typed, or by the style again; why not, as an outcome. */
async function worded(
  brief: Brief,
  citation: string,
  typed: string,
  environment: Environment,
): Promise<Result<Brief, Outcome>> {
  const live = liveBrief(brief);
  if (!live.ok) {
    return fail(refused({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail }));
  }
  const wording = tidyWording(readEmphasised(typed));
  const own = citationPlaces(live.value.doc).find((place) => place.citation === citation)?.attributes;
  if (wording === null) {
    if (own?.override == null) return ok(brief);
    const plain = applied(brief, live.value.doc, [takeStyleText(citation)], environment);
    return plain === null ? fail(unchangeable()) : ok(plain);
  }
  if (own?.items.length === 0) {
    return fail(wrongUsage('This note names no source, so no style words it: --set words=TEXT says what it says.'));
  }
  const readings = await readingsOf(live.value, environment);
  if (!readings.ok) return fail(refused(readings.error));
  const reading = readings.value.find((one) => one.citation === citation);
  if (reading === undefined) {
    return fail(
      wrongUsage(
        'This citation prints no words of its own: it stands with another one, which can have a wording, or is left out.',
      ),
    );
  }
  const set = applied(brief, live.value.doc, [setOverride(citation, wording, reading.style)], environment);
  // What does not apply then says what is there already.
  return ok(set ?? brief);
}
