import { readFileSync } from 'node:fs';

import { expect, type Page, test } from '@playwright/test';
import ts from 'typescript';
import type { GuideElement as Base } from '../../src/islands/element.ts';

// The base class as a browser knows it: inside `evaluate` this is the page's own.
declare const GuideElement: typeof Base;
const source = ['when-opened', 'element']
  .map((name) => readFileSync(`src/islands/${name}.ts`, 'utf8').replace(/^import .*$/m, ''))
  .map((text) => ts.transpile(text, { target: ts.ScriptTarget.ESNext }))
  .join('\n');

/** Opens an empty page with this markup in it, where the base class is a global. */
async function open(page: Page, markup: string): Promise<void> {
  await page.setContent(markup);
  await page.addScriptTag({ type: 'module', content: `${source}\nglobalThis.GuideElement = GuideElement;` });
  await page.waitForFunction(() => 'GuideElement' in globalThis);
}

test('finds its parts, and names the element and the selector where one is missing', async ({ page }) => {
  await open(page, '<my-part data-count="[1, 2]"><p>satu</p><p>dua</p></my-part>');
  const found = await page.evaluate(() => {
    class MyPart extends GuideElement {}
    customElements.define('my-part', MyPart);
    const element = document.querySelector('my-part') as MyPart;
    const messageOf = (run: () => unknown) => {
      try {
        return String(run());
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [
      element.query('p').textContent,
      element.queryAll('p').length,
      element.queryAll('b').length,
      element.readData<number[]>('count').length,
      messageOf(() => element.query('[data-line]')),
      messageOf(() => element.readData('line')),
    ];
  });
  expect(found).toEqual(['satu', 2, 0, 2, '<my-part> has no [data-line]', '<my-part> has no data-line']);
});

test('renders once a task, however often it is asked to, and not while it is out of the page', async ({
  page,
}) => {
  await open(page, '<my-part></my-part>');
  const counts = await page.evaluate(async () => {
    let count = 0;
    class MyPart extends GuideElement {
      override connect(): void {
        this.update();
      }
      override render(): void {
        count += 1;
      }
    }
    customElements.define('my-part', MyPart);
    const element = document.querySelector('my-part') as MyPart;
    const first = [count, element.dataset.ready];
    await element.update();
    await Promise.resolve();
    const connected = [count, element.dataset.ready];
    element.update();
    element.update();
    await element.update();
    const updated = count;
    element.remove();
    await element.update();
    return { first, connected, updated, removed: count };
  });
  expect(counts).toEqual({ first: [0, undefined], connected: [1, ''], updated: 2, removed: 2 });
});

test('hears nothing and runs nothing once it has left the page, and listens once when it is back', async ({
  page,
}) => {
  await open(page, '<my-part><button>Tekan</button></my-part>');
  const counts = await page.evaluate(async () => {
    const heard = { event: 0, click: 0, later: 0 };
    class MyPart extends GuideElement {
      override connect(): void {
        this.listen(
          'hashchange',
          () => {
            heard.event += 1;
          },
          window,
        );
        this.onClick('button', () => {
          heard.click += 1;
        });
        this.later('wait', 20, () => {
          heard.later += 1;
        });
      }
    }
    customElements.define('my-part', MyPart);
    const element = document.querySelector('my-part') as MyPart;
    const act = async () => {
      dispatchEvent(new Event('hashchange'));
      element.query('button').click();
      await new Promise((resolve) => setTimeout(resolve, 60));
      return { ...heard };
    };
    element.remove();
    const away = await act();
    document.body.append(element);
    return [away, await act()];
  });
  expect(counts).toEqual([
    { event: 0, click: 0, later: 0 },
    { event: 1, click: 1, later: 1 },
  ]);
});

test('a later call of the same name takes the place of the first', async ({ page }) => {
  await open(page, '<my-part></my-part>');
  const run = await page.evaluate(async () => {
    customElements.define('my-part', class extends GuideElement {});
    const element = document.querySelector('my-part') as Base;
    const names: string[] = [];
    element.later('one', 20, () => names.push('first'));
    element.later('one', 20, () => names.push('second'));
    element.later('other', 20, () => names.push('other'));
    await new Promise((resolve) => setTimeout(resolve, 60));
    return names;
  });
  expect(run).toEqual(['second', 'other']);
});

test('takes plain clicks on parts, also on those added later, and leaves others to the browser', async ({
  page,
}) => {
  await open(page, '<my-part></my-part>');
  const clicks = await page.evaluate(() => {
    const taken: string[] = [];
    class MyPart extends GuideElement {
      override connect(): void {
        this.onClick('[data-go]', ({ dataset }) => taken.push(`${dataset.go}`));
      }
    }
    customElements.define('my-part', MyPart);
    const element = document.querySelector('my-part') as MyPart;
    for (const [name, go] of [
      ['a', 'link'],
      ['button', 'button'],
    ] as const) {
      const part = document.createElement(name);
      part.dataset.go = go;
      part.setAttribute('href', '#ada');
      part.append(document.createElement('span'));
      element.append(part);
    }
    // The page's own listener comes last: it sees whether the browser would follow, and keeps it from that.
    const followed: string[] = [];
    addEventListener('click', (event) => {
      const part = (event.target as Element).closest<HTMLElement>('[data-go]');
      if (!event.defaultPrevented) followed.push(`${part?.dataset.go}`);
      event.preventDefault();
    });
    for (const span of element.queryAll('span')) {
      for (const ctrlKey of [false, true]) {
        span.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey }));
      }
    }
    return { taken, followed };
  });
  expect(clicks).toEqual({
    taken: ['link', 'button', 'button'],
    followed: ['link', 'button', 'button'],
  });
});

test('writes a text, a list and a problem only where they change', async ({ page }) => {
  await open(
    page,
    `<my-part>
      <p data-line>satu</p><ul></ul>
      <input aria-describedby="petunjuk masalah" /><p id="petunjuk">Angka</p><p id="masalah"></p>
    </my-part>`,
  );
  const seen = await page.evaluate(async () => {
    customElements.define('my-part', class extends GuideElement {});
    const element = document.querySelector('my-part') as Base;
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      changes.push(...records.map(({ target, type }) => `${type} ${target.nodeName}`));
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    const item = (text: string) =>
      document.createElement('li').appendChild(new Text(text)).parentNode as Node;
    const write = (line: string, items: string[], problem: string) => {
      element.setText('[data-line]', line);
      element.setList('ul', items, item);
      element.setProblem(element.query('input'), problem);
    };
    const state = () => [
      element.query('ul').hidden,
      element.query('ul').childElementCount,
      element.query('#masalah').textContent,
      element.query('#petunjuk').textContent,
      element.query('input').getAttribute('aria-invalid'),
    ];
    write('satu', [], '');
    const empty = state();
    write('satu', ['a', 'b'], 'Bukan angka');
    const filled = state();
    await Promise.resolve();
    changes.length = 0;
    write('satu', ['a', 'b'], 'Bukan angka');
    await Promise.resolve();
    const again = [...changes];
    write('dua', [], '');
    return { empty, filled, again, line: element.query('[data-line]').textContent, last: state() };
  });
  expect(seen).toEqual({
    empty: [true, 0, '', 'Angka', null],
    filled: [false, 2, 'Bukan angka', 'Angka', 'true'],
    again: [],
    line: 'dua',
    last: [true, 0, '', 'Angka', null],
  });
});

test('announces the same text again', async ({ page }) => {
  await open(page, '<my-part><p role="status" data-announcement></p></my-part>');
  const count = await page.evaluate(async () => {
    customElements.define('my-part', class extends GuideElement {});
    const element = document.querySelector('my-part') as Base;
    let changes = 0;
    new MutationObserver((records) => {
      changes += records.length;
    }).observe(element, { childList: true, subtree: true });
    element.announce('Disalin');
    await Promise.resolve();
    element.announce('Disalin');
    await Promise.resolve();
    return changes;
  });
  expect(count).toBe(2);
});

test('reads the fields that have a name, and a box only while it is checked', async ({ page }) => {
  await open(
    page,
    `<my-part><form>
      <input name="total" value="100" /><input value="tanpa nama" />
      <input name="ya" type="checkbox" checked /><input name="tidak" type="checkbox" />
    </form></my-part>`,
  );
  const fields = await page.evaluate(() => {
    customElements.define('my-part', class extends GuideElement {});
    const element = document.querySelector('my-part') as Base;
    element.field('total').value = '200';
    return element.readFields();
  });
  expect(fields).toEqual({ total: '200', ya: 'on' });
});
