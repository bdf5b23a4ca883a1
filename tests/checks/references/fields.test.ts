import { expect, it } from 'vitest';
import { kinds } from '../../../src/checks/read/kinds.ts';
import { fields } from '../../../src/checks/references/check-references.ts';
import { findSchemaAt } from '../../../src/schemas/inspect-schema.ts';

const named = Object.entries(fields).flatMap(([kind, own]) =>
  Object.values(own).flatMap((paths) => paths.split(' ').map((path) => [kind, path] as const)),
);

it.each(named)('%s have the field %s, which names something', (kind, path) => {
  const schema = kinds.find(({ name }) => name === kind)?.schema;
  // A path goes through the items of lists.
  const found = path.split('.').reduce(
    (at, key) => {
      const whole = at && findSchemaAt(at, [key]);
      return whole ?? (at && findSchemaAt(at, [0, key]));
    },
    schema as Parameters<typeof findSchemaAt>[0] | undefined,
  );
  expect(found).toBeDefined();
});
