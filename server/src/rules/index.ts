import type { Rule } from './rule.ts';
import { sectionMissing } from './sections/section-missing.ts';

/** Every rule, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [sectionMissing];
