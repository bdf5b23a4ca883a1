import { issuesOf } from '/work/wt/checks2/tests/fixtures/issues.ts';
import { brokenTree } from '/work/wt/checks2/tests/fixtures/overlay.ts';
const T = await Promise.all(['fields','answer','dates','references','flows','classes','policies','replies','links','yaml','files','confirmations'].map(async t=>(Object.values(await import(`/work/wt/checks2/tests/checks/bad-input/${t}.ts`))[0] as any[])));
for (const c of T.flat()) {
  let found; try { found = issuesOf(brokenTree(c.name, c.difference)); } catch (e) { console.log('!!', c.name, e); continue; }
  const got = found.map((i:any)=>[i.rule, `${i.path}:${i.line}:${i.column}`, i.what, i.fix]);
  const ok = got.length===c.issues.length && got.every((g:any,i:number)=>g[0]===c.issues[i][0]&&g[1]===c.issues[i][1]&&g[2].includes(c.issues[i][2])&&g[3].includes(c.issues[i][3]));
  if (ok) continue;
  console.log('##', c.name); for (const e of c.issues) console.log('  - ', e.join(' | ')); for (const g of got) console.log('  + ', g.join(' | '));
}
