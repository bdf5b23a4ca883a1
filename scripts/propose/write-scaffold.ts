import { type Answers, Refusal, type ScaffoldFile, type ScaffoldKind, type Scene } from '../new/form.ts';
import { completeAnswers, missingFields } from '../new/read-answers.ts';

/** The files that `npm run new` writes for its fields among these answers. Throws a `Refusal` about the first wrong or missing one. */
export function writeScaffold(kind: ScaffoldKind, given: Answers, scene: Scene): ScaffoldFile[] {
  const [missing] = missingFields(kind, given, scene);
  if (missing) throw new Refusal(`${missing.ask} belum diisi.`, missing.name);
  return kind.write(completeAnswers(kind, given, scene), scene).files;
}
