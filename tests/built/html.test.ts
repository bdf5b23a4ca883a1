import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro and Starlight write some void elements with a slash and some without.
    'void-style': 'off',
    // The theme's width for a select and icon sizes are style attributes of Starlight's.
    'no-inline-style': 'off',
    // HTML lets an id begin with anything; Starlight's skip link leads to `_top`.
    'valid-id': ['error', { relaxed: true }],
  },
});

describe('every built page is valid HTML', () => {
  it.each(builtPages())('$route', async ({ html }) => {
    const report = await validator.validateString(html);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});
