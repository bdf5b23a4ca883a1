import { expect, type Page } from '@playwright/test';
import type { ClassQuestion } from '../../../src/domain/class/module.ts';
import { moduleUrl } from '../../../src/domain/guide/urls.ts';
import { answer, goOn, keyShown, moduleOf, openModule, shown } from '../onboarding-steps.ts';
import type { State } from './state.ts';

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const onward = (page: Page) => page.getByRole('button', { name: 'Soal berikutnya' });

/** The first question of a kind in a module: asked, asked again where nothing was given, and answered wrong. */
function questionOf(id: string, kind: ClassQuestion['kind']): State[] {
  const key = moduleOf(id).questions.find((each) => each.kind === kind)?.key;
  const asked: State = {
    name: `a question: ${kind}`,
    steps: async (page) => {
      if (!new URL(page.url()).pathname.endsWith(moduleUrl({ id }))) await openModule(page, id);
      if (await onward(page).isVisible()) await goOn(page);
      while ((await keyShown(page)) !== key) {
        await answer(page, true);
        await goOn(page);
      }
    },
  };
  const missing: State = {
    name: `nothing answered: ${kind}`,
    steps: async (page) => {
      await press('Periksa jawaban')(page);
      await expect(shown(page).getByRole('alert')).not.toBeEmpty();
    },
  };
  const wrong: State = { name: `answered wrong: ${kind}`, steps: (page) => answer(page, false) };
  return kind === 'order' ? [asked, wrong] : [asked, missing, wrong];
}

export const quiz: State[] = [
  ...questionOf('bank-transfer', 'amount'),
  ...questionOf('akun-dan-fraud', 'single'),
  ...questionOf('akun-dan-fraud', 'order'),
  ...questionOf('akun-dan-fraud', 'several'),
  {
    name: 'the result of a module',
    steps: async (page) => {
      await goOn(page);
      await expect(page.locator('[data-result]')).toBeVisible();
    },
  },
  { name: 'doing it again, to be confirmed', steps: press('Kerjakan lagi') },
  {
    name: 'a right answer looked back at',
    steps: async (page) => {
      await press('Batal')(page);
      await press(moduleOf('akun-dan-fraud').questions[2]?.chat ?? '')(page);
    },
  },
  {
    name: 'nothing to repeat today',
    address: '/onboarding/ulangan/',
    steps: (page) => expect(page.locator('class-quiz[data-ready]')).toBeVisible(),
  },
  {
    name: 'questions to repeat',
    given: (page) => page.clock.setFixedTime(Date.now() + 5 * 86_400_000),
    address: '/onboarding/ulangan/',
    steps: (page) => expect(shown(page).locator('[data-count]')).toContainText('Soal 1'),
  },
];
