import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms, readForm } from '../../../scripts/propose/forms.ts';
import { itHolds } from '../../fixtures/property.ts';
import { issueBody } from './issue-body.ts';

const form = fc.constantFrom(...forms);
/** Whatever people type, without what GitHub itself trims. */
const line = fc.stringMatching(/^[^\s](?:[^\r\n]*[^\s])?$/u);
const hostile = fc.constantFrom(
  '### Judul palsu',
  '---',
  '```',
  `\${{ secrets.X }}`,
  '$(rm -rf /)',
  '<script>',
  '| a |',
  '- [x] y',
  '@semua',
  '> ::error::x',
);
const text = fc
  .array(fc.oneof(line, hostile, fc.constant('')), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'));

describe('a filled form', () => {
  const filled = form.chain((each) =>
    fc
      .record(
        Object.fromEntries(
          each.fields.map(({ id, isText }) => [id, fc.option(isText ? text : line, { nil: undefined })]),
        ),
      )
      .map((answers) => ({ form: each, answers })),
  );
  itHolds(
    'reads back what was typed, and says of a repeated heading that it can’t tell',
    [filled],
    ({ form, answers }) => {
      const typed = Object.fromEntries(
        Object.entries(answers).flatMap(([id, answer]) => (answer?.trim() ? [[id, answer]] : [])),
      ) as Record<string, string>;
      const read = readForm(issueBody(form, typed));
      expect(read?.form).toBe(form);
      const labels = form.fields.map(({ label }) => `### ${label}`);
      const repeats = Object.values(typed).some((answer) =>
        answer.split('\n').some((each) => labels.includes(each.trimEnd())),
      );
      if (repeats) return expect(read?.doubled).not.toEqual([]) as undefined;
      const trimmed = Object.entries(typed).map(([id, answer]) => [id, answer.replace(/^\n+|\s+$/g, '')]);
      expect(read).toMatchObject({ answers: Object.fromEntries(trimmed), doubled: [] });
    },
  );

  it('is no other text', () => {
    expect(readForm('')).toBeUndefined();
    expect(
      readForm('### Bagian\n\nhttps://panduan.example/x/\n\n### Apa yang salah\n\nTidak ada.'),
    ).toBeUndefined();
  });

  it.each(forms)('$name ends an answer before a heading that somebody typed into it', (form) => {
    const [first, second] = form.fields;
    const body = issueBody(form, {
      [first?.id ?? '']: `x\n### ${second?.label}\n\ny`,
      [second?.id ?? '']: 'z',
    });
    expect(readForm(body)?.doubled).toEqual([second?.label]);
  });
});
