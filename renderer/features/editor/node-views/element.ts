/** A DOM element with its class, attributes and children: the plain-DOM way the editor draws. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A part of the editor that shows something and is not text of the brief. */
export function fixedElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  return element(tag, className, { contenteditable: 'false', ...attributes }, ...children);
}

/** Sets a text only when it is another one, so that nothing is drawn again for nothing. */
export function setText(target: Node, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Sets an attribute, or takes it away when the value is null. */
export function setAttribute(target: Element, name: string, value: string | null): void {
  if (value === null) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}
