import { ownSearch } from './scripts/bench/engines/own.ts';
import { readQueries } from './scripts/bench/queries.ts';
import { indexGuide } from './scripts/bench/real-guide.ts';
import { isAnswerable, score } from './scripts/bench/score.ts';
const { files, slugs } = await indexGuide(); const own = ownSearch(files, false);
for (const set of process.argv.slice(2) as any[]) { const all = readQueries(set).filter((q) => isAnswerable(q, slugs)); const groups: [string, typeof all][] = [['all', all], ...(process.env.KINDS ? [...Map.groupBy(all, (q) => q.kind)] : [])]; for (const [k, qs] of groups) console.log(set, k, qs.length, Object.entries(score(qs, own)).map(([n, v]) => `${n} ${Number.isNaN(v) ? '-' : v.toFixed(3)}`).join(' | ')); }
