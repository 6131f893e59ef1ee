import type { NewDocumentFacts } from '../../../server/src/protocol.ts';
import { conflictOf } from './conflict.ts';
import type { Draft, Folder, World } from './draft.ts';
import { findFileOf, findNameFault, nextFreeName, withMarkdownExtension } from './fileName.ts';
import { parseFolder } from './folderPath.ts';
import type { Choice } from './question.ts';
import { parseStartTime } from './startTime.ts';
import type { Step } from './walk.ts';

/**
 * The questions in their order. The folder comes first because its configuration and its files decide the rest:
 * the templates, the severity scale and the next free id.
 */
export function stepsIn(world: World): readonly Step<Draft>[] {
  return [
    folderStep(world),
    otherFolderStep(world),
    templateStep,
    idStep(world),
    titleStep,
    severityStep,
    startStep,
    authorStep(world),
    conflictStep,
    fileNameStep,
    sameIncidentStep,
  ];
}

function folderStep(world: World): Step<Draft> {
  return {
    isAsked: (draft) => !draft.isFolderFixed && world.roots.length > 0,
    question: (draft) => ({
      kind: 'pick',
      name: 'folder',
      choices: [...draft.folders.map(folderChoice(world)), ...otherFolderChoices(world)],
      active: draft.typesFolderIn?.uri ?? (draft.folder === null ? '' : keyOf(draft.folder)),
    }),
    take: (draft, value) => {
      const folder = draft.folders.find((offered) => keyOf(offered) === value);
      return folder === undefined
        ? { ...draft, typesFolderIn: world.roots.find(({ uri }) => uri === value) ?? null }
        : settle(world, { ...draft, typesFolderIn: null, folder });
    },
  };
}

function otherFolderStep(world: World): Step<Draft> {
  return {
    isAsked: ({ typesFolderIn }) => typesFolderIn !== null,
    question: ({ typesFolderIn, typedFolder }) => ({
      kind: 'text',
      name: 'otherFolder',
      value: typedFolder,
      subject: typesFolderIn?.name ?? '',
      findFault: (value) => {
        const parsed = parseFolder(value, typesFolderIn?.diskPath ?? '');
        return 'fault' in parsed ? parsed.fault : undefined;
      },
    }),
    take: (draft, value) => {
      const root = draft.typesFolderIn;
      const parsed = parseFolder(value, root?.diskPath ?? '');
      return root === null || 'fault' in parsed
        ? draft
        : settle(world, { ...draft, typedFolder: value, folder: { root, path: parsed.path } });
    },
    keep: (draft, typedFolder) => ({ ...draft, typedFolder }),
  };
}

const templateStep: Step<Draft> = {
  isAsked: ({ isTemplateFixed, templates }) => !isTemplateFixed && templates.length > 1,
  question: ({ template, templates }) => ({
    kind: 'pick',
    name: 'template',
    choices: templates.map(({ name, origin, description }) => ({
      value: name,
      label: name,
      description: origin,
      ...(description === undefined ? {} : { detail: description }),
    })),
    active: template,
  }),
  take: (draft, template) => ({ ...draft, template, isTemplateChosen: true }),
};

function idStep(world: World): Step<Draft> {
  const keep = (draft: Draft, id: string): Draft => ({ ...draft, id: id.trim() });
  return {
    isAsked: () => true,
    enter: async (draft) => {
      // Git takes its time to answer what is asked four questions later.
      void world.suggestAuthor(draft.folder);
      const suggestedId = await world.suggestId(draft.folder, draft.template);
      const taken = await world.fileNames(draft.folder);
      const isUntouched = draft.id === '' || draft.id === draft.suggestedId;
      return { ...draft, taken, suggestedId, id: isUntouched ? suggestedId : draft.id };
    },
    question: ({ id, taken }) => ({
      kind: 'text',
      name: 'id',
      value: id,
      findRival: (value) => findFileOf(value, taken),
      findFault: (value) => (value.trim() === '' ? 'id-empty' : undefined),
    }),
    take: keep,
    keep,
  };
}

const titleStep: Step<Draft> = {
  isAsked: () => true,
  question: ({ title }) => ({ kind: 'text', name: 'title', value: title, findFault: () => undefined }),
  take: (draft, title) => ({ ...draft, title }),
  keep: (draft, title) => ({ ...draft, title }),
};

const severityStep: Step<Draft> = {
  isAsked: ({ severities }) => severities.length > 0,
  question: ({ severities, severity }) => ({
    kind: 'pick',
    name: 'severity',
    choices: [
      ...severities.map((value) => ({ value, label: value })),
      { value: '', label: '', meaning: 'decideLater' as const },
    ],
    active: severity ?? severities[0] ?? '',
  }),
  take: (draft, severity) => ({ ...draft, severity }),
};

const startStep: Step<Draft> = {
  isAsked: () => true,
  question: ({ start }) => ({
    kind: 'text',
    name: 'start',
    value: start,
    findFault: (value) => {
      const parsed = parseStartTime(value);
      return typeof parsed === 'string' ? parsed : undefined;
    },
  }),
  take: (draft, start) => ({ ...draft, start }),
  keep: (draft, start) => ({ ...draft, start }),
};

/** The last of the facts: once it is given, the document is made and its name compared with what is there. */
function authorStep(world: World): Step<Draft> {
  return {
    isAsked: () => true,
    enter: async (draft) => ({
      ...draft,
      author: draft.author ?? (await world.suggestAuthor(draft.folder)),
      document: undefined,
    }),
    question: ({ author }) => ({
      kind: 'text',
      name: 'author',
      value: author ?? '',
      findFault: () => undefined,
    }),
    take: async (draft, author) => {
      const document = await world.newDocument(draft.folder, draft.template, factsOf({ ...draft, author }));
      const taken = await world.fileNames(draft.folder);
      return { ...draft, author, document, taken, fileName: document.fileName };
    },
    keep: (draft, author) => ({ ...draft, author }),
  };
}

const conflictStep: Step<Draft> = {
  isAsked: (draft) => conflictOf(draft)?.kind === 'name',
  question: ({ document, onConflict }) => ({
    kind: 'pick',
    name: 'conflict',
    subject: document?.fileName ?? '',
    choices: [
      { value: 'open', label: '', meaning: 'openExisting' },
      { value: 'rename', label: '', meaning: 'chooseAnotherName' },
    ],
    active: onConflict === 'rename' ? 'rename' : 'open',
  }),
  take: (draft, value) => ({
    ...draft,
    onConflict: value === 'rename' ? 'rename' : 'open',
    fileName: nextFreeName(draft.document?.fileName ?? '', draft.taken),
  }),
};

const fileNameStep: Step<Draft> = {
  isAsked: (draft) => conflictStep.isAsked(draft) && draft.onConflict === 'rename',
  question: ({ fileName, taken }) => ({
    kind: 'text',
    name: 'fileName',
    value: fileName,
    findFault: (value) => findNameFault(value, taken),
  }),
  take: (draft, value) => ({ ...draft, fileName: withMarkdownExtension(value) }),
  keep: (draft, fileName) => ({ ...draft, fileName }),
};

const sameIncidentStep: Step<Draft> = {
  isAsked: (draft) => conflictOf(draft)?.kind === 'incident',
  question: (draft) => ({
    kind: 'pick',
    name: 'sameIncident',
    subject: conflictOf(draft)?.name ?? '',
    choices: [
      { value: 'open', label: '', meaning: 'openExisting' },
      { value: 'create', label: '', meaning: 'createAnother' },
    ],
    active: draft.onConflict === 'create' ? 'create' : 'open',
  }),
  take: (draft, value) => ({ ...draft, onConflict: value === 'create' ? 'create' : 'open' }),
};

/** Learns what the folder that has just been chosen brings with it. */
async function settle(world: World, draft: Draft): Promise<Draft> {
  const { templates, preferred, severities } = await world.templates(draft.folder);
  const isKept = draft.isTemplateChosen && templates.some(({ name }) => name === draft.template);
  return {
    ...draft,
    templates,
    severities,
    template: isKept ? draft.template : preferred,
    isTemplateChosen: isKept,
    isTemplateFixed: isKept && draft.isTemplateFixed,
  };
}

function factsOf({ id, title, severity, start, author }: Draft): NewDocumentFacts {
  const parsed = parseStartTime(start);
  return {
    id,
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(severity === undefined || severity === '' ? {} : { severity }),
    ...(typeof parsed === 'string' ? {} : { date: parsed.date, startTime: `${parsed.time} ${parsed.zone}` }),
    ...(author === undefined || author.trim() === '' ? {} : { author: author.trim() }),
  };
}

function folderChoice(world: World): (folder: Folder) => Choice {
  return (folder) => ({
    value: keyOf(folder),
    label: folder.path === '' ? folder.root.name : `${folder.path}/`,
    ...(world.roots.length > 1 ? { description: folder.root.name } : {}),
  });
}

function otherFolderChoices(world: World): Choice[] {
  return world.roots.map(({ uri, name }) => ({
    value: uri,
    label: '',
    meaning: 'otherFolder',
    ...(world.roots.length > 1 ? { description: name } : {}),
  }));
}

/** Names a folder among the choices; a line break is in no URI. */
function keyOf({ root, path }: Folder): string {
  return `${root.uri}\n${path}`;
}
