/**
 * Returns the element that a selector matches.
 *
 * @throws Error if there is none of the given type.
 */
export function requireElement<E extends Element>(root: ParentNode, selector: string, type: new () => E): E {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search page has no ${selector}.`);
  return element;
}
