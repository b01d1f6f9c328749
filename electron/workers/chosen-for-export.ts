import type { Brief } from '../brief/brief.ts';
import { commentsIn, hasComments } from '../brief/comments.ts';
import { takesComments } from '../brief/editions.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import type { MadeWith } from '../export/docx/package/baseline.ts';
import type { ReturnedDocument } from '../round-trip/returned-document.ts';
import type { ExportChoice } from './export-messages.ts';

// What holds for one export: the choice made for it, and where it leaves something open, the brief.

/** Whether the edition asked for takes comments along, and there are any. */
export function printsComments(brief: Brief | LiveBrief, { edition, comments }: ExportChoice): boolean {
  const { template } = 'doc' in brief ? brief.parts : brief;
  if (!takesComments(template, edition, comments)) return false;
  return 'doc' in brief ? commentsIn(brief.doc).length > 0 : hasComments(brief.body);
}

/** The look asked for with this export, or the brief's own. */
export function styleOf(brief: Brief | LiveBrief, choice: ExportChoice): HouseStyle | undefined {
  return choice.houseStyle ?? ('doc' in brief ? brief.parts.houseStyle : brief.houseStyle);
}

/** What a Word file keeps of how it was made. */
export function madeOf({ style, edition }: ExportChoice): MadeWith {
  return { style, edition };
}

/** How the file was made that came back, as far as this brief can still be made in the same way. */
export function madeWith(
  live: LiveBrief,
  choice: ExportChoice,
  { baseline }: ReturnedDocument,
  knowsStyle: boolean,
): ExportChoice {
  const style = (knowsStyle ? baseline?.style : null) ?? choice.style;
  const { editions } = live.parts.template;
  const edition = editions.find(({ id }) => id === baseline?.edition)?.id ?? choice.edition;
  return { ...choice, style, edition };
}

/** The brief in this look; the same object when it has it already. */
export function withStyle<B extends { readonly houseStyle?: HouseStyle }>(
  brief: B,
  houseStyle: HouseStyle | undefined,
): B {
  if (brief.houseStyle === houseStyle) return brief;
  const { houseStyle: _own, ...rest } = brief;
  return (houseStyle === undefined ? rest : { ...rest, houseStyle }) as B;
}
