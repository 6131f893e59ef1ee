/**
 * What a postmortem is called in a list of them: its title without what each of them is called, with its id in front where
 * the title names none; its file where it has no title.
 */
export function nameOfIncident(
  { id, title }: { readonly id: string | null; readonly title: string },
  fileName: string,
): string {
  const words = title.replace(
    /^(?:[^:]{0,60}\b)?(?:review|report|postmortem|post-mortem|retrospective)\b(?!-)[^:]{0,20}:[*_]{0,3}\s*/i,
    '',
  );
  const name = words || fileName;
  return id === null || name.includes(id) ? name : `${id} ${name}`;
}
