/** An address of the web as parts between which a line may end: after what joins them, before a new word. */
export function addressParts(text: string): readonly string[] {
  return text.includes('://') ? text.split(/(?<=[\p{L}\p{N}][/?&=_-])(?=[\p{L}\p{N}%])/u) : [text];
}
