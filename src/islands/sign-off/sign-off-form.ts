import { GuideElement } from '../element.ts';
import { readSignOff, readSignOffLine, writeSignOff } from './sign-off.ts';

/** `<sign-off-form>`: the agent's name and how replies end, set once for all replies in this browser. */
class SignOffForm extends GuideElement {
  override connect(): void {
    const { name, words } = readSignOff();
    this.field('nama').value = name;
    this.field('penutup').value = words;
    this.listen('input', () => {
      writeSignOff({ name: this.field('nama').value, words: this.field('penutup').value });
      this.update();
    });
  }

  override render(): void {
    this.setText('[data-line]', readSignOffLine() || 'belum diatur');
  }
}

customElements.define('sign-off-form', SignOffForm);
