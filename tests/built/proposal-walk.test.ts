import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forms } from '../../scripts/propose/forms.ts';
import { today } from '../fixtures/overlay.ts';
import { type Announcing, startAnnouncing } from '../scripts/announce/announcing.ts';
import { issueBody } from '../scripts/propose/issue-body.ts';
import { Proposing } from '../scripts/propose/proposing.ts';
import { type Built, buildSite } from './build-site.ts';

const proposing = new Proposing();
let announcing: Announcing;
const built: Built[] = [];

beforeAll(async () => {
  await proposing.start();
  announcing = await startAnnouncing(proposing.hub);
});
afterAll(() => {
  proposing.stop();
  announcing.stop();
  for (const { dist } of built) rmSync(dirname(dist), { recursive: true, force: true });
});

const fill = (name: string, answers: Readonly<Record<string, string>>) => {
  const form = forms.find((each) => each.name === name);
  return form ? issueBody(form, answers) : '';
};
const note = fill('catatan', {
  title: 'Rapat kebun',
  rules:
    'Selang: Selang digulung sesudah panen.\n\nHujan: Saat hujan tidak disiram.\nMenjawab: 2023-12-20#hujan-siram',
});
const rule = fill('aturan', {
  page: 'kebun/panen',
  summary: 'Selang digulung.',
  decision: '2024-06-01#selang',
  answer: 'Panen pagi, lalu gulung selangnya.',
  together: '12',
});

/** The content of the main branch, by path in its folder. */
const content = () =>
  Object.fromEntries(
    [...(proposing.hub.branches.get('main') ?? [])].map(([path, text]) => [
      path.replace('content/', ''),
      text,
    ]),
  );
const announce = () => announcing.announce(content(), '--send');
/** All that others than the services themselves see. */
const seen = () => ({
  pulls: structuredClone(proposing.hub.pulls),
  comments: structuredClone(proposing.hub.comments),
  branches: [...proposing.hub.branches].map(([name, files]) => [name, ...files]),
  channel: announcing.telegram.texts,
  sheet: structuredClone(announcing.sheets.tabs),
});

it('from a meeting note and two decisions by form to the site, the channel and the sheet', async () => {
  await announce();
  expect(announcing.telegram.texts).toEqual([]);
  const events = [proposing.submit(12, note), proposing.submit(13, rule)];
  for (const event of events) await proposing.run(event);
  const [pull, ...more] = proposing.hub.pulls;
  expect({ branch: pull?.branch, more }).toEqual({ branch: 'usulan/12', more: [] });

  // Nothing is live before it is merged.
  await announce();
  expect(announcing.telegram.texts).toEqual([]);
  proposing.hub.merge(pull?.number ?? 0);
  expect([...proposing.hub.issues.values()].map(({ state }) => state)).toEqual(['closed', 'closed']);

  const tree = Object.entries(content()).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const site = buildSite({ today, tree, settings: { GUIDE_SITE: 'https://panduan.example' } });
  built.push(site);
  const text = (route: string) =>
    readFileSync(`${site.dist}${route}index.html`, 'utf8').replace(/(\s|<[^>]+>)+/g, ' ');
  expect(text('/kebun/panen/')).toContain('Panen pagi, lalu gulung selangnya.');
  expect(text('/kalibrasi/2024-06-01/')).toMatch(
    /Selang digulung sesudah panen\..*Saat hujan tidak disiram\./,
  );
  expect(text('/perubahan/')).toContain('Selang digulung.');
  expect(text('/kebun/siram-tanaman/')).toContain('Saat hujan tidak disiram.');

  await announce();
  expect(announcing.telegram.texts).toEqual([
    expect.stringMatching(
      /Selang digulung\.[\s\S]*Untuk agen: Panen pagi, lalu gulung selangnya\.[\s\S]*kebun\/panen\/2024-06-01\//,
    ),
    expect.stringMatching(/Terjawab: .*Saat hujan tidak disiram\./),
  ]);
  expect(JSON.stringify(announcing.sheets.tabs)).toContain('Panen pagi, lalu gulung selangnya.');

  const before = seen();
  for (let times = 0; times < 10; times += 1) {
    for (const event of events) await proposing.run(event);
    await announce();
  }
  // An edit after the merge is answered, once, and changes nothing else.
  expect({ ...seen(), comments: [] }).toEqual({ ...before, comments: [] });
  expect(seen().comments.map(({ issue }) => issue)).toEqual([12, 13]);
});
