import { type SpeakingText, speakingTexts, textKindLabel } from '../../domain/guide/speaking-texts.ts';
import { type CheckContext, fileAt } from '../check.ts';
import type { ParsedFile } from '../read/parse-file.ts';

export interface WrittenSpeaker extends SpeakingText {
  /** What an author calls it: `Balasan \`pod-semua-bukti\``. */
  name: string;
  file: ParsedFile;
  /** Where `confirmedAgainst` is in the file. */
  field: PropertyKey[];
}

export function listSpeakers(context: CheckContext): WrittenSpeaker[] {
  const classes = new Map(context.content.classes.map(({ path, data }) => [path, data.questions]));
  return speakingTexts(context.guide).map((text) => {
    const { kind, id, path } = text;
    const index = classes.get(path)?.findIndex((question) => question.id === id);
    return {
      ...text,
      name: `${textKindLabel[kind]} \`${id}\``,
      file: fileAt(context, path),
      field: index === undefined ? ['confirmedAgainst'] : ['questions', index, 'confirmedAgainst'],
    };
  });
}
