import type { Postmortem } from '../postmortem.ts';
import { isFilledText } from '../template/leftovers.ts';
import type { FieldRole } from '../template/roles.ts';
import { fieldRole } from '../template/roles.ts';

/** The day of a page on a site, which is that of the incident where no other key is. */
const pageDate = 'date';

/**
 * What the front matter states in the place of a field of the header; undefined where it does not, or has a blank of the
 * template there.
 */
export function frontMatterField(
  { document, template }: Pick<Postmortem, 'document' | 'template'>,
  role: FieldRole,
): string | undefined {
  const stated = [...(document.frontMatter?.values ?? [])].flatMap(([key, value]) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    const isFilled = template ? isFilledText(text, template) : text !== '';
    return isFilled && fieldRole(key.replace(/[_-]/g, ' ')) === role ? [{ key, text }] : [];
  });
  const found = stated.find(({ key }) => key !== pageDate) ?? stated[0];
  return found?.text;
}
