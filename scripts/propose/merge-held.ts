import type { IsoDate } from '../../src/domain/dated/iso-date.ts';
import { Refusal } from '../new/form.ts';
import { merge } from '../new/merge.ts';
import { readScene, save } from '../new/tree.ts';

/** Bases revisions that a new one overtook on it, where no line of both is in the way. The others stay held, which the report says. */
export async function mergeHeld(content: string, today: IsoDate): Promise<void> {
  for (const { id, held } of readScene(content, today).guide.pages.values()) {
    try {
      if (held.length === 0) continue;
      const { files } = merge.write({ page: id }, readScene(content, today));
      for (const file of files) await save(content, file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
