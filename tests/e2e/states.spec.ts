import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectStateAccessible, phone } from './axe.ts';
import { walkLimit } from './routes.ts';
import { sla, transferCheck, uniqueCode } from './states/calculators.ts';
import { classProgress, classResult, classStage, classTicks } from './states/class.ts';
import { decisionFlow } from './states/flows.ts';
import { mutationCheck } from './states/mutation-check.ts';
import { quiz } from './states/quiz.ts';
import {
  asOfGuide,
  copy,
  dayBanner,
  days,
  deadAnchor,
  page as plain,
  theme,
  unread,
} from './states/reading.ts';
import { pins, readyReply, replyChoice, signOff } from './states/replies.ts';
import { recentSearches, search } from './states/search.ts';
import type { State } from './states/state.ts';

/** Every state of every island, by the island's folder. */
const islands: Record<string, State[]> = {
  'as-of': asOfGuide,
  'class-progress': classProgress,
  'class-result': classResult,
  'class-stage': classStage,
  'class-ticks': classTicks,
  copy,
  'day-banner': dayBanner,
  days,
  'dead-anchor': deadAnchor,
  'decision-flow': decisionFlow,
  'mutation-check': mutationCheck,
  quiz,
  pins,
  'ready-reply': readyReply,
  'recent-searches': recentSearches,
  'reply-choice': replyChoice,
  search,
  'sign-off': signOff,
  sla,
  theme,
  'transfer-check': transferCheck,
  'unique-code': uniqueCode,
  unread,
};

test('every island has its states here', () => {
  const folders = readdirSync('src/islands', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    // Their states need a server that fails, another guide or other settings: their own specs ask axe of them.
    .filter((name) => !['feedback', 'moved-page', 'offline', 'on-days', 'sign-out'].includes(name));
  expect(Object.keys(islands).toSorted()).toEqual(folders.toSorted());
});

test.describe('axe finds nothing in any state of', () => {
  test.use({
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  for (const [name, states] of Object.entries({ ...islands, 'a page': plain }))
    test(name, async ({ page }) => {
      test.setTimeout(walkLimit(states.length));
      for (const state of states)
        await test.step(state.name, async () => {
          await page.setViewportSize({ width: state.width ?? phone, height: 900 });
          await state.given?.(page);
          if (state.address) await page.goto(state.address);
          await state.steps?.(page);
          await expectStateAccessible(page, state.name, state.within);
        });
    });
});
