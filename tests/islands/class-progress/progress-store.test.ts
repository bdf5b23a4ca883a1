import { describe, expect, it, vi } from 'vitest';
import { tick as tickIn } from '../../../src/domain/class/progress.ts';
import { ProgressStore } from '../../../src/islands/class-progress/progress-store.ts';

const key = 'panduan-cs:onboarding';

/** A browser's storage in memory; `fault`: what it throws on writing. */
function madeUpStorage(texts: Record<string, string> = {}) {
  const map = new Map(Object.entries(texts));
  const state: { fault: Error | undefined } = { fault: undefined };
  const storage = {
    getItem: (name: string) => map.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (state.fault) throw state.fault;
      map.set(name, text);
    },
  } as Storage;
  return { map, state, storage };
}

const tick = (page: string) => (progress: ProgressStore['progress']) =>
  tickIn(progress, 'read', page, 'awal');

describe('progress in the browser', () => {
  it('is there again for the next page', () => {
    const { storage } = madeUpStorage();
    new ProgressStore(() => storage).update(tick('a/b'));
    const next = new ProgressStore(() => storage);
    expect(next.progress.read).toEqual({ 'a/b': 'awal' });
    expect(next.state).toBe('stored');
  });

  it('takes along what another tab has written since', () => {
    const { storage } = madeUpStorage();
    const [one, two] = [new ProgressStore(() => storage), new ProgressStore(() => storage)];
    one.update(tick('a/b'));
    two.update(tick('c/d'));
    expect(Object.keys(two.progress.read)).toEqual(['a/b', 'c/d']);
    one.follow(key);
    expect(Object.keys(one.progress.read)).toEqual(['a/b', 'c/d']);
  });

  it('follows nothing that is not its own', () => {
    const { storage, map } = madeUpStorage();
    const store = new ProgressStore(() => storage);
    store.update(tick('a/b'));
    map.clear();
    store.follow('lain');
    expect(store.progress.read).toEqual({ 'a/b': 'awal' });
    store.follow(null);
    expect(store.progress.read).toEqual({});
  });

  it('says that it has changed, here or in another tab', () => {
    const store = new ProgressStore(() => madeUpStorage().storage);
    const told = vi.fn();
    store.addEventListener('change', told);
    store.update(tick('a/b'));
    store.follow(null);
    store.follow('lain');
    expect(told).toHaveBeenCalledTimes(2);
  });
});

describe('where storage fails', () => {
  it('progress lasts as long as the page, and says so, where it is forbidden', () => {
    const store = new ProgressStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(store.state).toBe('forbidden');
    store.update(tick('a/b'));
    store.update(tick('c/d'));
    expect(Object.keys(store.progress.read)).toEqual(['a/b', 'c/d']);
    expect(store.state).toBe('forbidden');
  });

  it('says that it is full, loses nothing, and writes all once there is room', () => {
    const { storage, state } = madeUpStorage();
    const store = new ProgressStore(() => storage);
    store.update(tick('a/b'));
    state.fault = new DOMException('full', 'QuotaExceededError');
    store.update(tick('c/d'));
    expect(store.state).toBe('full');
    store.update(tick('e/f'));
    state.fault = undefined;
    store.update(tick('g/h'));
    expect(store.state).toBe('stored');
    expect(Object.keys(new ProgressStore(() => storage).progress.read)).toEqual(['a/b', 'c/d', 'e/f', 'g/h']);
  });

  it('lays aside what it cannot read instead of writing over it', () => {
    const { storage, map } = madeUpStorage({ [key]: 'rusak' });
    const store = new ProgressStore(() => storage);
    expect(store.state).toBe('unreadable');
    store.update(tick('a/b'));
    expect(store.state).toBe('stored');
    expect(map.get(`${key}:tidak-terbaca`)).toBe('rusak');
  });
});
