/** The row of the results that the arrow keys have reached. The focus stays in the field: the row is its active descendant. */
export class ActiveRow {
  readonly #field: HTMLInputElement;
  readonly #results: HTMLElement;
  #index = -1;

  /** Makes `field` the combobox of the rows in `results`. */
  constructor(field: HTMLInputElement, results: HTMLElement) {
    this.#field = field;
    this.#results = results;
    const attributes = { role: 'combobox', 'aria-haspopup': 'grid', 'aria-autocomplete': 'list' };
    for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
    this.refresh();
  }

  get #rows(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('[role=row]')];
  }

  /** The row that Enter is meant for: the active one, or the first while none is. */
  get row(): HTMLElement | undefined {
    return this.#rows[Math.max(0, this.#index)];
  }

  /** Goes a row down or up, from one end to the other. False where there are no rows. */
  move(step: 1 | -1): boolean {
    const count = this.#rows.length;
    const from = this.#index < 0 && step < 0 ? 0 : this.#index;
    if (count > 0) this.#index = (from + step + count) % count;
    this.refresh();
    return count > 0;
  }

  /** Makes no row active, from the next `refresh` on. */
  clear(): void {
    this.#index = -1;
  }

  /** Marks the active row among the rows that are shown now, and says whether there are any. */
  refresh(): void {
    const rows = this.#rows;
    this.#field.setAttribute('aria-expanded', String(rows.length > 0));
    this.#index = Math.min(this.#index, rows.length - 1);
    for (const [index, row] of rows.entries()) row.toggleAttribute('data-active', index === this.#index);
    const active = rows[this.#index];
    const cell = active?.querySelector('[role=gridcell]');
    if (cell) this.#field.setAttribute('aria-activedescendant', cell.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }
}
