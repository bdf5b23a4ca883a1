import { afterEach, expect, it, vi } from 'vitest';
import { pageScript } from '../../src/build/page-script.ts';

afterEach(() => vi.unstubAllEnvs());

/** What every page runs of a site that `astro <command>` makes with this `GUIDE_OFFLINE`. */
function scriptOf(command: 'build' | 'dev', setting: string, hearsBack = false): string {
  vi.stubEnv('GUIDE_OFFLINE', setting);
  const injectScript = vi.fn<(stage: string, content: string) => void>();
  const setUp = pageScript({ hearsBack }).hooks['astro:config:setup'] as (options: object) => void;
  setUp({ command, injectScript });
  expect(injectScript).toHaveBeenCalledExactlyOnceWith('page', expect.any(String));
  return injectScript.mock.calls[0]?.[1] ?? '';
}

const launcher = '/src/islands/offline/offline-launcher.ts';

it('a built page asks for the worker that makes the guide readable offline', () => {
  expect(scriptOf('build', '')).toContain(launcher);
  expect(scriptOf('build', 'on')).toContain(launcher);
});

it('with GUIDE_OFFLINE=off no page asks for a worker, and everything else is as before', () => {
  const on = scriptOf('build', 'on').split('\n');
  expect(scriptOf('build', 'off').split('\n')).toEqual(on.filter((line) => !line.includes(launcher)));
});

it('the author’s server has no worker: it would answer with pages of before', () => {
  expect(scriptOf('dev', 'on')).not.toContain(launcher);
});

it('pages listen for presses only where the host hears back', () => {
  const launcher = "import '/src/islands/feedback/feedback-launcher.ts';";
  const heard = scriptOf('build', 'on', true).split('\n');
  expect(heard).toContain(launcher);
  expect(scriptOf('build', 'on').split('\n')).toEqual(heard.filter((line) => line !== launcher));
});

it('trusted types come before whatever starts a worker', () => {
  expect(scriptOf('build', 'on')).toMatch(/^import '\/src\/islands\/trusted-types\.ts';/);
});
