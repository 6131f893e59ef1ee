import type { Block, ListItem } from '../../document/blocks.ts';
import { trimRange } from '../../document/sourceText.ts';
import { sectionFor } from '../../postmortem.ts';
import type { Finding, RuleContext, TemplateRule } from '../rule.ts';
import { numbered } from './markers.ts';

/** Reports bullets where the template numbers its items. Source: the specification's template. */
export const listNotNumbered: TemplateRule = {
  id: 'list-not-numbered',
  summary: 'A list has bullets where the template has numbers',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  reads: ['numbered'],
  needs: 'template',
  *check(context, template) {
    for (const spec of template.sections) {
      const section = sectionFor(context.postmortem, spec)?.section;
      // Where the template has bullets too, or the author a numbered list, the bullets may be the others.
      const judged = spec.numbered && spec.labels.length === 0;
      if (section && judged && !section.blocks.some((block) => block.kind === 'list' && block.ordered)) {
        for (const items of bulletRuns(section.blocks)) {
          yield* findingFor(context, section.title, items);
        }
      }
    }
  },
};

function* findingFor(context: RuleContext, title: string, items: readonly ListItem[]): Iterable<Finding> {
  const { source } = context;
  const [first] = items;
  // Boxes to tick were chosen for what they do.
  if (!first || items.some((item) => /^\[[ xX]\]\s/.test(source.slice(item.content)))) {
    return;
  }
  const line = source.lineRange(first.lines.start);
  yield {
    range: trimRange(source.parts, { start: first.marker.start, end: line.end }),
    message: `The template numbers the items of “${title}”. With numbers, a review or an action can refer to “item 2”.`,
    fixes: () => {
      const { edits, safe } = numbered(source, items, 1, '.');
      // The bullets of an own form are its author's.
      return [{ title: 'Number the list', edits, safe: safe && context.postmortem.isTemplateSure }];
    },
  };
}

/** The items of the bullet lists that follow each other; comments between them do not make a new list for a reader. */
function bulletRuns(blocks: readonly Block[]): readonly (readonly ListItem[])[] {
  const runs: ListItem[][] = [];
  let run: ListItem[] | undefined;
  for (const block of blocks) {
    if (block.kind === 'list' && !block.ordered) {
      if (!run) {
        run = [];
        runs.push(run);
      }
      for (const item of block.items) {
        run.push(item);
      }
    } else if (block.kind !== 'html') {
      run = undefined;
    }
  }
  return runs;
}
