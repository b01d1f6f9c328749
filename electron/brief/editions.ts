import type { TemplateCopy } from './template-copy.ts';

/** The edition that leaves the house: sources with a marking are cited by their descriptor alone, comments stay behind. */
export const externalEdition = 'external';

/** The edition that shows the answers of exercises. */
export const trainerEdition = 'trainer';

/**
 * Whether an edition is for people other than those who write it: the template says so, or it keeps something back that
 * another edition prints, a section or the answers. What is said among colleagues stays behind unless asked for.
 */
export function goesOutside({ editions, slots }: Pick<TemplateCopy, 'editions' | 'slots'>, id: string): boolean {
  const edition = editions.find((one) => one.id === id);
  if (id === externalEdition || edition?.outside !== undefined) return edition?.outside ?? true;
  const keepsSection = slots.some((slot) => slot.editions.length > 0 && !slot.editions.includes(id));
  const hasAnswers = editions.some((one) => one.id === trainerEdition);
  return keepsSection || (hasAnswers && id !== trainerEdition);
}

/** Whether comments go into the Word file: as asked, else with every edition for colleagues. The external one takes none. */
export function takesComments(
  template: Pick<TemplateCopy, 'editions' | 'slots'>,
  edition: string,
  asked: boolean | undefined,
): boolean {
  return edition !== externalEdition && (asked ?? !goesOutside(template, edition));
}
