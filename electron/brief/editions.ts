/** The edition that leaves the house: sources with a marking are cited by their descriptor alone, comments stay behind. */
export const externalEdition = 'external';
