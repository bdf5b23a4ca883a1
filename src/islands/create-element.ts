type Properties<Made> = Partial<Omit<Made, 'dataset'>> & { dataset?: Record<string, string> };

/** Creates an element with these DOM properties and children. Text stays text: it is never read as markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { dataset, ...properties }: Properties<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  Object.assign(element.dataset, dataset);
  element.append(...children);
  return element;
}
