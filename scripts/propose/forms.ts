import { noteForm } from './note-form.ts';
import type { ProposalForm } from './proposal-form.ts';
import { ruleForm } from './rule-form.ts';
import { valueForm } from './value-form.ts';
import { wordingForm } from './wording-form.ts';

/** The forms by which a change is proposed. */
export const forms: readonly ProposalForm[] = [noteForm, ruleForm, valueForm, wordingForm];
