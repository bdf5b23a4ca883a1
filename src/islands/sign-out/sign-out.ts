import { isEmpty } from '../../domain/class/progress-file.ts';
import { exportProgress } from '../class-progress/export-progress.ts';
import { progressStore } from '../class-progress/progress-store.ts';
import { GuideElement } from '../element.ts';
import { wipe } from './wipe.ts';

/** `<sign-out data-address>`: deletes what this browser stored of the guide, then leads to the login's sign-out. */
class SignOut extends GuideElement {
  readonly #store = progressStore();
  #hasFailed = false;

  override connect(): void {
    this.listen('change', () => this.update(), this.#store);
    this.onClick('[data-export]', () => exportProgress(this.#store.progress));
    this.onClick('[data-leave]', () => this.#leave());
  }

  async #leave(): Promise<void> {
    const button = this.query<HTMLButtonElement>('[data-leave]');
    button.disabled = true;
    this.setText('[data-said]', 'Menghapus yang disimpan di browser ini…');
    // Who was told what is left may go all the same.
    if ((await wipe()) || this.#hasFailed) location.assign(this.dataset.address ?? '/');
    else {
      this.#hasFailed = true;
      button.disabled = false;
      this.setText(
        '[data-said]',
        'Sebagian tidak terhapus. Hapus data situs ini di setelan browser, lalu tekan Keluar lagi.',
      );
    }
  }

  override render(): void {
    this.setShown('[data-progress]', !isEmpty(this.#store.progress));
  }
}

customElements.define('sign-out', SignOut);
