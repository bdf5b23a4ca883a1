import { emptyProgress, type Progress } from '../../domain/class/progress.ts';
import { readProgress, writeProgress } from '../../domain/class/progress-file.ts';

const key = 'panduan-cs:onboarding';
/** Where something unreadable is laid aside, so that it isn't lost to what is written next. */
const asideKey = `${key}:tidak-terbaca`;

/** How progress is being kept. `forbidden`, `full`: only until the page is left. */
export type Keeping = 'kept' | 'forbidden' | 'full' | 'unreadable';

/** What to tell the learner; empty where all is well. */
export const keepingText: Record<Keeping, string> = {
  kept: '',
  forbidden:
    'Browser ini tidak mengizinkan penyimpanan, jadi kemajuan hilang begitu halaman ditutup. Izinkan penyimpanan situs, atau pakai jendela yang bukan mode samaran.',
  full: 'Penyimpanan browser ini penuh, jadi jawaban terakhir belum tersimpan. Ekspor kemajuan, kosongkan data situs lain, lalu muat ulang.',
  unreadable:
    'Kemajuan yang tersimpan tidak terbaca, jadi kelas dimulai dari awal. Data lamanya disisihkan di browser ini, tidak dihapus.',
};

/** A learner's progress in this browser. What can't be stored is kept for as long as the page is open. */
export class ProgressStore {
  progress: Progress = emptyProgress;
  keeping: Keeping = 'kept';
  readonly #storage: () => Storage;
  readonly #listeners = new Set<() => void>();

  /** `storage` is a function, since a browser may already refuse to hand it out. */
  constructor(storage: () => Storage) {
    this.#storage = storage;
    this.#read();
  }

  /** Calls the listener on every change, here or in another tab, until the function given back is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Changes progress as it is now: another tab may have gone on. */
  update(change: (progress: Progress) => Progress): void {
    if (this.keeping === 'kept') this.#read();
    this.progress = change(this.progress);
    this.#write();
    this.#tell();
  }

  /** Takes over what another tab wrote under `changed` (null: everything is gone). */
  follow(changed: string | null): void {
    if (changed !== null && changed !== key) return;
    this.#read();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #read(): void {
    let text: string | null;
    try {
      text = this.#storage().getItem(key);
    } catch {
      this.keeping = 'forbidden';
      return;
    }
    const read = text === null ? ({ ok: true, progress: emptyProgress } as const) : readProgress(text);
    this.progress = read.ok ? read.progress : emptyProgress;
    this.keeping = read.ok ? 'kept' : 'unreadable';
  }

  #write(): void {
    try {
      const storage = this.#storage();
      const before = storage.getItem(key);
      if (this.keeping === 'unreadable' && before !== null) storage.setItem(asideKey, before);
      storage.setItem(key, writeProgress(this.progress));
      this.keeping = 'kept';
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.keeping = isFull ? 'full' : 'forbidden';
    }
  }
}

let shared: ProgressStore | undefined;

/** The page's one store, that all its islands share. */
export function progressStore(): ProgressStore {
  if (!shared) {
    const store = new ProgressStore(() => localStorage);
    addEventListener('storage', ({ key: changed }) => store.follow(changed));
    shared = store;
  }
  return shared;
}
