/** Returns a new element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Gives a tool another name, and marks it as active or not. Its sign stays. */
export function rename(button: HTMLButtonElement, name: string, isActive: boolean): void {
  button.title = button.ariaLabel = name;
  button.toggleAttribute('data-active', isActive);
}
