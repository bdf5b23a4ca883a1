import type { z } from 'zod';

type Schema = z.core.$ZodType;

/** What a schema asks of a text, as far as a form can check it while one types. */
export interface TextRules {
  longest?: number;
  pattern?: RegExp;
}

/** Reads the rules off `schema` and what it wraps. */
export function textRules(schema: Schema): TextRules {
  const def = schema._zod.def as {
    innerType?: Schema;
    in?: Schema;
    checks?: { _zod: { def: { check: string; maximum?: number; pattern?: RegExp } } }[];
  };
  const inner = def.innerType ?? def.in;
  const rules: TextRules = inner ? textRules(inner) : {};
  for (const { _zod } of def.checks ?? []) {
    const { check, maximum, pattern } = _zod.def;
    if (check === 'max_length' && maximum !== undefined) rules.longest = maximum;
    if (check === 'string_format' && pattern) rules.pattern = pattern;
  }
  return rules;
}

/** The least and most that a number or a list's length may be. */
export function limits(schema: Schema): { min?: number; max?: number } {
  const def = schema._zod.def as {
    innerType?: Schema;
    in?: Schema;
    checks?: { _zod: { def: { check: string; minimum?: number; value?: number; inclusive?: boolean } } }[];
  };
  const inner = def.innerType ?? def.in;
  const found: { min?: number; max?: number } = inner ? limits(inner) : {};
  for (const { _zod } of def.checks ?? []) {
    const { check, minimum, value, inclusive } = _zod.def;
    if (check === 'min_length' && minimum !== undefined) found.min = minimum;
    if (check === 'greater_than' && inclusive && value !== undefined) found.min = value;
    if (check === 'less_than' && inclusive && value !== undefined) found.max = value;
  }
  return found;
}
