import { areNear, comparable, headingName, squashed } from '../document/headingName.ts';
import { onceFor } from '../memory/onceFor.ts';
import { remembered } from '../memory/remembered.ts';
import type { SectionSpec, Template } from './template.ts';

/** What postmortems of every make call their sections: these names do not tell after which template one was written. */
const everydayNames: ReadonlySet<string> = new Set([
  'summary',
  'executive summary',
  'incident summary',
  'overview',
  'background',
  'what happened',
  'impact',
  'timeline',
  'root cause',
  'root causes',
  'contributing factors',
  'detection',
  'response',
  'mitigation',
  'resolution',
  'recovery',
  'what went well',
  'what went wrong',
  'action items',
  'actions',
  'lessons learned',
]);

/** Whether a name is none that every make of postmortem uses. */
export function isTelling(name: string | undefined): boolean {
  return name !== undefined && !everydayNames.has(name);
}

/** The names of a template's sections, prepared once: every document is compared with every template. */
export interface TemplateNames {
  readonly exact: ReadonlyMap<string, SectionSpec>;
  /** The section whose name another is a slip of. */
  readonly near: (name: string) => SectionSpec | undefined;
  /** The sections that are not optional. */
  readonly demanded: readonly SectionSpec[];
  /** Those of them whose names tell after which template a document was written. */
  readonly telling: readonly SectionSpec[];
  /** The level of its deepest headings. */
  readonly deepest: number;
  /** What its title starts with, squashed. */
  readonly titlePrefix: string;
}

/** Those of a template, prepared once. */
export const namesOf = onceFor((template: Template): TemplateNames => {
  const exact = new Map<string, SectionSpec>();
  for (const spec of template.sections) {
    for (const name of [spec.name, ...spec.alternatives.map(headingName)]) {
      exact.set(name, exact.get(name) ?? spec);
    }
  }
  const prepared = template.sections.map((spec) => [comparable(spec.name), spec] as const);
  const near = remembered((name) => {
    const wanted = comparable(name);
    return prepared.find(([candidate]) => areNear(candidate, wanted))?.[1];
  });
  const demanded = template.sections.filter((spec) => !spec.optional);
  return {
    exact,
    near,
    demanded,
    telling: demanded.filter((spec) => isTelling(spec.name)),
    deepest: Math.max(...template.sections.map((spec) => spec.level)),
    titlePrefix: squashed(template.title.prefix),
  };
});
