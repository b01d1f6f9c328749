/** The languages that hyphenation, quotation marks, dates and citation words are bundled for. */
export const languages: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'en-GB', label: 'English (UK)' },
  { id: 'en-US', label: 'English (US)' },
  { id: 'de-DE', label: 'Deutsch' },
  { id: 'fr-FR', label: 'Français' },
  { id: 'es-ES', label: 'Español' },
  { id: 'it-IT', label: 'Italiano' },
  { id: 'pt-PT', label: 'Português' },
  { id: 'nl-NL', label: 'Nederlands' },
  { id: 'pl-PL', label: 'Polski' },
  { id: 'uk-UA', label: 'Українська' },
];
