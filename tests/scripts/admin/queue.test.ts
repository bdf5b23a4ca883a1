import { expect, it } from 'vitest';
import { Queue } from '../../../scripts/admin/queue.ts';

it('a turn begins when the one before has ended, in the order of asking', async () => {
  const queue = new Queue();
  const said: string[] = [];
  const work = async (name: string) => {
    const end = await queue.turn();
    said.push(`${name} begins`);
    await Promise.resolve();
    said.push(`${name} ends`);
    end();
  };
  await Promise.all([work('first'), work('second'), work('third')]);
  expect(said).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
