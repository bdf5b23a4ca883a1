import type { Glossary } from '../../schemas/glossary.ts';
import type { Page } from './page.ts';

export interface Term extends Omit<Glossary[string], 'open' | 'see'> {
  id: string;
  see: Page[];
}
