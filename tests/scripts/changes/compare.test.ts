import { describe, expect, it } from 'vitest';
import { revisionFile } from '../../fixtures/guide.ts';
import { soundText } from '../../fixtures/overlay.ts';
import { branchWith } from './branch.ts';

const path = 'guide/kebun/siram-tanaman/2024-05-01.md';
const landed = 'guide/kebun/siram-tanaman/2024-01-01.md';
const next = (more = {}) =>
  revisionFile({
    title: 'Menyiram tanaman',
    change: { kind: 'changed', summary: 'Gembor dicuci.' },
    decidedIn: ['2024-02-01#cuci-gembor'],
    replies: ['air-habis'],
    ...more,
  });

describe('what a branch changes', () => {
  it('is nothing where the content is the same', () => {
    const { changes, report } = branchWith({});
    const { feedItems, decisions, errors, questions, replies, ...files } = changes;
    const lists = [files, { ...decisions, owed: [] }, questions, replies].flatMap((each) =>
      Object.values(each),
    );
    expect([feedItems, errors, lists.flat()]).toEqual([[], 0, []]);
    expect(decisions.owed.map(({ ref }) => ref)).toEqual(['2024-02-01#cuci-gembor']);
    expect(report.sections.map(({ title }) => title)).toEqual(['Keputusan yang masih terutang']);
  });

  it('is a new revision, with the decision that it carries out and what is still owed', () => {
    const { changes } = branchWith({ [path]: next() });
    expect(changes.added.map(({ id }) => id)).toEqual(['kebun/siram-tanaman/2024-05-01']);
    expect(changes.decisions.carriedOut.map(({ ref }) => ref)).toEqual(['2024-02-01#cuci-gembor']);
    expect(changes.decisions.owed).toEqual([]);
    expect(changes.feedItems.map(({ title }) => title)).toEqual(['Berubah: Menyiram tanaman']);
  });

  it('names the replies that say the changed rule, unless the branch changes them, too', () => {
    const rereadAfter = (files: Record<string, string>) =>
      branchWith(files).changes.repliesToReread.map(({ reply }) => reply.id);
    expect(rereadAfter({ [path]: next() })).toEqual(['air-habis']);
    const reply = soundText('replies/air-habis/awal.md').replace('Air', 'Airnya');
    expect(rereadAfter({ [path]: next(), 'replies/air-habis/awal.md': reply })).toEqual([]);
    expect(rereadAfter({ [path]: next({ change: { kind: 'clarified', summary: 'Jelas.' } }) })).toEqual([]);
  });

  it('names the flow that was read against an earlier revision', () => {
    const changed = 'guide/dapur/masak-nasi/2024-05-01.md';
    const { changes } = branchWith({ [changed]: soundText('guide/dapur/masak-nasi/2024-01-01.md') });
    expect(changes.outdated.map(({ rule, path }) => [rule, path])).toEqual([
      ['stepped-aside', 'flows/pilih-alat/awal.yaml'],
    ]);
  });

  it('does not name one that was behind before, though the branch moves its lines', () => {
    const before = {
      'guide/dapur/masak-nasi/2024-05-01.md': soundText('guide/dapur/masak-nasi/2024-01-01.md'),
    };
    const flow = 'flows/pilih-alat/awal.yaml';
    const { changes } = branchWith({ [flow]: `# Alat rekaan.\n${soundText(flow)}` }, [], before);
    expect([changes.outdated, changes.errors]).toEqual([[], 0]);
  });

  it('tells questions closed and opened on the newest revision of a page', () => {
    const ask = { ask: 'Apa lagi?', since: '2024-05-01' };
    const newest = 'guide/dapur/masak-nasi/2024-05-01.md';
    expect(branchWith({ [newest]: revisionFile({ open: [ask] }) }).changes.questions.opened).toMatchObject([
      { page: { id: 'dapur/masak-nasi' }, question: ask },
    ]);
    const before = { 'guide/dapur/masak-nasi/2024-01-01.md': revisionFile({ open: [ask] }) };
    expect(branchWith({ [newest]: revisionFile() }, [], before).changes.questions.closed).toMatchObject([
      { page: { id: 'dapur/masak-nasi' }, question: ask },
    ]);
  });

  it('shows a landed revision that was edited or removed', () => {
    const text = soundText(landed).replace('dua kali sehari, pagi dan sore.', 'sekali.');
    expect(branchWith({ [landed]: text }).changes.edited.map(({ after }) => after.path)).toEqual([landed]);
    expect(branchWith({}, [landed]).changes.removed.map((revision) => revision.path)).toEqual([landed]);
  });

  it('leaves no changed file out', () => {
    const glossary = `${soundText('glossary.yaml')}sekop:\n  term: Sekop\n  definition: Alat gali.\n`;
    const note = '---\ntitle: Rapat\ndecisions:\n  - { id: a, topic: T, decision: D., kind: rule }\n---\n';
    const { changes } = branchWith({ 'glossary.yaml': glossary, 'calibrations/2024-05-02.md': note }, [
      'policy/jam-kebun.yaml',
    ]);
    expect(changes.otherFiles.map((file) => file.path)).toEqual(['glossary.yaml', 'policy/jam-kebun.yaml']);
    expect(changes.decisions.added.map(({ ref }) => ref)).toEqual(['2024-05-02#a']);
  });

  it('counts the errors of the branch', () => {
    const text = soundText('replies/air-habis/awal.md').replace(/^area: .*$/m, 'area: gudang');
    expect(branchWith({ 'replies/air-habis/awal.md': text }).changes.errors).toBe(1);
  });
});
