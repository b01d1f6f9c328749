const caption =
  /^(?:fig(?:ure|\.)?|table|tab\.|chart|box|exhibit|map|plate|photo|abb(?:ildung|\.)?|tabelle|tableau|cuadro|gr[aá]fico)\s*[A-Z]?\d+(?:[.-]\d+)*\s*(?:[.:|–—-]|$)/iu;

/** The words under a figure or above a table, told by the number that they begin with. */
export function isCaption(text: string): boolean {
  return caption.test(text);
}
