type Properties<Made> = Partial<Omit<Made, 'dataset'>> & { dataset?: Record<string, string> };

/** Creates an element with these DOM properties and children. Text stays text: it is never read as markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { dataset, ...properties }: Properties<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    // Firefox before 119 knows `role` and `ariaLabel` as attributes only.
    if (key in element) Object.assign(element, { [key]: value });
    else element.setAttribute(key.replace('aria', 'aria-'), `${value}`);
  }
  Object.assign(element.dataset, dataset);
  element.append(...children);
  return element;
}
