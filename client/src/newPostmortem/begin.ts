import type { Draft, Folder, Root, World } from './draft.ts';
import { parseFolder } from './folderPath.ts';
import type { Prefill } from './prefill.ts';

/**
 * The draft before the first question.
 * @param here the folder that the command was called on, if any
 * @param now the present as it is to be shown for editing
 */
export async function beginDraft(
  world: World,
  prefill: Prefill,
  here: Folder | null,
  now: string,
): Promise<Draft> {
  const given = here ?? namedFolder(prefill.folder, world.roots);
  const folders = given === null ? await world.folders() : [];
  const folder = given ?? folders[0] ?? null;
  const { templates, preferred, severities } = await world.templates(folder);
  const isTemplateFixed = templates.some(({ name }) => name === prefill.template);
  return {
    isFolderFixed: given !== null,
    folder,
    folders,
    typesFolderIn: null,
    typedFolder: prefill.folder ?? '',
    isTemplateFixed,
    isTemplateChosen: isTemplateFixed,
    template: (isTemplateFixed ? prefill.template : undefined) ?? preferred,
    templates,
    id: prefill.id ?? '',
    suggestedId: '',
    title: prefill.title ?? '',
    severities,
    severity: prefill.severity,
    start: startOf(prefill, now),
    author: prefill.author,
    document: undefined,
    taken: [],
    fileName: '',
    onConflict: 'open',
  };
}

function namedFolder(text: string | undefined, roots: readonly Root[]): Folder | null {
  const [root] = roots;
  if (text === undefined || root === undefined) {
    return null;
  }
  const parsed = parseFolder(text, root.diskPath);
  return 'path' in parsed ? { root, path: parsed.path } : null;
}

/** A day that was given without a time must not get the time of another day. */
function startOf({ date, startTime }: Prefill, now: string): string {
  if (date === undefined) {
    return startTime === undefined ? now : `${now.slice(0, 10)} ${startTime}`;
  }
  return `${date} ${startTime ?? ''}`;
}
