import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const id = z.string().regex(/^[A-Za-z][\w-]*$/);
const text = z.string().min(1);
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: text, description: text.optional() };
const checkbox = z.strictObject({ label: text, required: z.boolean().optional() });
function field<Type extends string, Attributes extends z.ZodRawShape>(types: Type[], more: Attributes) {
  const attributes = z.strictObject({ ...asked, ...more });
  return z.strictObject({ type: z.enum(types), id, attributes, validations });
}
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  field(['input'], { placeholder: text.optional(), value: text.optional() }),
  field(['textarea'], {
    ...{ placeholder: text.optional(), value: text.optional(), render: z.literal('markdown').optional() },
  }),
  field(['dropdown'], { options: z.array(text).min(2) }),
  field(['checkboxes'], { options: z.array(checkbox).min(1) })
    .omit({ validations: true })
    .strict(),
]);
const formSchema = z.strictObject({
  ...{ name: text, description: text, title: text.optional(), labels: z.array(text).optional() },
  body: z.array(element).min(1),
});

const forms = globSync('.github/ISSUE_TEMPLATE/*.yml')
  .filter((file) => basename(file) !== 'config.yml')
  .sort()
  .map((file) => ({ file, form: parse(readFileSync(file, 'utf8')) as z.infer<typeof formSchema> }));

describe('an issue form', () => {
  it.each(forms)('$file keeps GitHub’s syntax, with ids of its own', ({ form }) => {
    expect(formSchema.safeParse(form).error?.issues ?? []).toEqual([]);
    const ids = form.body.flatMap((element) => ('id' in element ? element.id : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(forms)('$file asks for no customer’s data, and says so', ({ file, form }) => {
    const says = file.endsWith('kalibrasi.yml')
      ? 'Tidak ada data pelanggan'
      : 'Jangan menyalin data pelanggan';
    expect(JSON.stringify(form)).toContain(says);
  });

  it('of a gap takes the query that the search page hands over', () => {
    const gap = forms.find(({ file }) => basename(file) === 'celah.yml')?.form;
    expect(gap?.body.some((element) => element.type === 'input' && element.id === 'kueri')).toBe(true);
  });
});

it('the pull request template asks what was decided, who confirmed it, and since when it is in force', () => {
  const template = readFileSync('.github/pull_request_template.md', 'utf8');
  for (const heading of ['Apa yang diputuskan', 'Siapa yang mengonfirmasi', 'Berlaku sejak'])
    expect(template).toContain(`## ${heading}`);
});
