import { emptyProgress, type Progress } from '../../domain/class/progress.ts';
import { readProgress, writeProgress } from '../../domain/class/progress-file.ts';

const key = 'panduan-cs:onboarding';
/** Where an unreadable text is copied, so that the next write doesn't lose it. */
const asideKey = `${key}:tidak-terbaca`;

/** Whether progress is stored. With `forbidden` and `full` it lasts until the page is left. */
export type StorageState = 'stored' | 'forbidden' | 'full' | 'unreadable';

/** What to tell the learner; empty where progress is stored. */
export const storageText: Record<StorageState, string> = {
  stored: '',
  forbidden:
    'Browser ini tidak mengizinkan penyimpanan, jadi kemajuan hilang begitu halaman ditutup. Izinkan penyimpanan situs, atau pakai jendela yang bukan mode samaran.',
  full: 'Penyimpanan browser ini penuh, jadi jawaban terakhir belum tersimpan. Ekspor kemajuan, kosongkan data situs lain, lalu muat ulang.',
  unreadable:
    'Kemajuan yang tersimpan tidak terbaca, jadi kelas dimulai dari awal. Data lamanya disisihkan di browser ini, tidak dihapus.',
};

/** A learner's progress in this browser. Dispatches `change` when it changes, here or in another tab. */
export class ProgressStore extends EventTarget {
  progress: Progress = emptyProgress;
  state: StorageState = 'stored';
  readonly #storage: () => Storage;

  /** `storage` is a function, since reading `localStorage` alone may throw. */
  constructor(storage: () => Storage) {
    super();
    this.#storage = storage;
    this.#read();
  }

  /** Changes the progress that is stored now: another tab may have written since. */
  update(change: (progress: Progress) => Progress): void {
    if (this.state === 'stored') this.#read();
    this.progress = change(this.progress);
    this.#write();
    this.dispatchEvent(new Event('change'));
  }

  /** Reads again after another tab wrote under the key `changed`; null: it cleared the storage. */
  follow(changed: string | null): void {
    if (changed !== null && changed !== key) return;
    this.#read();
    this.dispatchEvent(new Event('change'));
  }

  #read(): void {
    let text: string | null;
    try {
      text = this.#storage().getItem(key);
    } catch {
      this.state = 'forbidden';
      return;
    }
    const read = readProgress(text ?? writeProgress(emptyProgress));
    this.progress = read.ok ? read.progress : emptyProgress;
    this.state = read.ok ? 'stored' : 'unreadable';
  }

  #write(): void {
    try {
      const storage = this.#storage();
      const before = storage.getItem(key);
      if (this.state === 'unreadable' && before !== null) storage.setItem(asideKey, before);
      storage.setItem(key, writeProgress(this.progress));
      this.state = 'stored';
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.state = isFull ? 'full' : 'forbidden';
    }
  }
}

let shared: ProgressStore | undefined;

/** The store that all islands of the page share. */
export function progressStore(): ProgressStore {
  if (!shared) {
    const store = new ProgressStore(() => localStorage);
    addEventListener('storage', ({ key: changed }) => store.follow(changed));
    shared = store;
  }
  return shared;
}
