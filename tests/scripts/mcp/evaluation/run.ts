import { evaluateSite } from './evaluate-site.ts';
import { type Fault, faults } from './judge.ts';
import { drawQuestions } from './questions.ts';

// `node run.ts <content> <dist>`: asks 300 questions about a site on 5 days each, and prints what was asked for and what was wrong. Exit
// code 1 where something was, or where a kind of question is missing.

const [content = 'content', dist = 'dist'] = process.argv.slice(2);
const [questions, days, shown] = [300, 5, 3];

const { answers, asked, wrong } = evaluateSite(content, dist, {
  reads: 'content and build',
  draw: (all) => drawQuestions(all, questions, days),
});
console.log(
  `  ${questions} questions on ${days} days, ${answers} answers from the content and from the build\n`,
);
for (const [kind, count] of asked) console.log(`  ${String(count).padStart(5)}  ${kind}`);
console.log();
for (const [fault, what] of Object.entries(faults)) {
  const found = wrong[fault as Fault];
  console.log(`  ${String(found.length).padStart(5)}  ${what}`);
  for (const each of found.slice(0, shown)) console.log(`         ${each.slice(0, 300)}`);
}
const isWhole = answers === questions * days && asked.values().every((count) => count > 0);
if (!isWhole || Object.values(wrong).some(({ length }) => length > 0)) process.exitCode = 1;
