import type { Guide } from '../../domain/guide/guide.ts';
import { type CheckContext, fileAt, type Issue, issueAt } from '../check.ts';

/** A name by which readers or search find its owner, and where it is written. Only names of one kind collide. */
type Name = [kind: string, owner: string, path: string, field: PropertyKey[], name: string | number];

/** No two things share a name, as readers or search would find only one of them, or a number. Reported once, at the last one. */
export function* checkNames(context: CheckContext): Iterable<Issue> {
  const key = ([kind, , , , name]: Name) => `${kind} ${String(name).toLowerCase()}`;
  for (const all of Map.groupBy(namesIn(context.guide), key).values()) {
    const [first, ...others] = new Set(all.map(([, owner]) => owner));
    const last = all.findLast(([, owner]) => owner !== first);
    if (!last) continue;
    const [kind, , path, field, name] = last;
    const more = others.length > 1 ? ` dan ${others.length - 1} lainnya` : '';
    const isNumber = kind.startsWith('Nomor');
    const what = `${kind} \`${name}\` sudah dipakai \`${first}\`${more}.`;
    const fix = isNumber ? 'Beri nomor lain.' : 'Sisakan satu, atau pakai kata yang membedakan.';
    const place = fileAt(context, path).locate(field);
    yield issueAt(place, isNumber ? 'duplicate-id' : 'duplicate-name', { what, fix });
  }
}

function* namesIn({ areas, pages, replies, flows, modules, terms, lexicon }: Guide): Iterable<Name> {
  for (const { id, order, label } of areas.values()) {
    yield ['Nomor urut', id, 'areas.yaml', ['areas', id, 'order'], order];
    yield ['Nama', id, 'areas.yaml', ['areas', id, 'label'], label];
  }
  for (const { path, title } of modules.values()) {
    yield ['Nomor modul', path, path, [], /\d+/.exec(path)?.[0] ?? ''];
    yield ['Judul modul', path, path, ['title'], title];
  }
  const titled = { 'Judul atau kata lain': pages, 'Judul balasan': replies, 'Judul alur': flows };
  for (const [kind, texts] of Object.entries(titled)) {
    for (const { id, revisions, current = revisions[0] } of texts.values()) {
      if (!current || ('change' in current && current.change.kind === 'removed')) continue;
      yield [kind, id, current.path, ['title'], current.title];
      for (const [i, alias] of 'aliases' in current ? current.aliases.entries() : [])
        yield [kind, id, current.path, ['aliases', i], alias];
    }
  }
  for (const { id, term, also } of terms.values())
    for (const [i, name] of [term, ...also].entries())
      yield ['Istilah', id, 'glossary.yaml', i ? [id, 'also', i - 1] : [id, 'term'], name];
  for (const [word, variants] of Object.entries(lexicon.words))
    for (const [i, name] of variants.entries())
      yield ['Kata', word, 'lexicon.yaml', ['words', word, i], name];
}
