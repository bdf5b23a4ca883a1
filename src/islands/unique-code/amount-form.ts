import type { AmountPiece } from '../../domain/money/marked-amount.ts';
import { addressWith, type FieldInput, type FieldView, fieldFromAddress, type Reveal } from './field-view.ts';

/** What a calculator shows for its fields: what stands below each, and what a screen reader is told. */
export interface FormView {
  fields: Record<string, FieldView>;
  announcement: string;
}

/** Typing is over when nothing came for this long; then the result is announced and the address follows. */
const settleMs = 500;

/**
 * Binds a form of amount fields: `show` is called with what stands in them at once and on every change. Their texts are
 * read from and kept in the address, under the inputs' own names. Nothing typed is ever rewritten.
 */
export function bindAmountForm(
  form: HTMLFormElement,
  show: (inputs: Map<string, FieldInput>) => FormView,
): void {
  // The replies' fields stand within the form, too, but have no name: what is typed there is not for the address.
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[name]')];
  const status = form.querySelector<HTMLElement>('[role=status]');
  const reveals = new Map<string, Reveal>();
  let timer = 0;

  const render = (): FormView => {
    const entries = inputs.map(({ name, value }): [string, FieldInput] => [
      name,
      { text: value, reveal: reveals.get(name) ?? 'no' },
    ]);
    const view = show(new Map(entries));
    for (const input of inputs) showField(input, view.fields[input.name]);
    return view;
  };
  const settle = (view: FormView): void => {
    clearTimeout(timer);
    if (status) status.textContent = view.announcement;
    const texts = Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${addressWith(location.search, texts)}${location.hash}`,
    );
  };
  const later = (view: FormView): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => settle(view), settleMs);
  };

  form.addEventListener('input', () => later(render()));
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && reveals.get(target.name) !== 'always') {
      reveals.set(target.name, 'filled');
    }
    later(render());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const { name } of inputs) reveals.set(name, 'always');
    settle(render());
    inputs.find((input) => input.getAttribute('aria-invalid') === 'true')?.focus();
  });
  form.addEventListener('reset', () => {
    reveals.clear();
    // The fields are emptied after this event.
    setTimeout(() => {
      settle(render());
      inputs[0]?.focus();
    });
  });

  for (const input of inputs) {
    // Without a word in the address, what the browser itself kept over a reload stays.
    input.value = fieldFromAddress(location.search, input.name) ?? input.value;
    if (input.value !== '') reveals.set(input.name, 'filled');
  }
  const view = render();
  if (status) status.textContent = view.announcement;
}

function showField(input: HTMLInputElement, view: FieldView | undefined): void {
  const read = document.getElementById(`${input.id}-dibaca`);
  const problem = document.getElementById(`${input.id}-masalah`);
  if (!view || !read || !problem) return;
  read.textContent = view.read;
  // Setting the same text again would be read out again.
  if (problem.textContent !== view.problem) problem.textContent = view.problem;
  if (view.problem) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
}

/** An amount with its marked digits as `<mark>`. */
export function amountNodes(pieces: readonly AmountPiece[]): (HTMLElement | string)[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
