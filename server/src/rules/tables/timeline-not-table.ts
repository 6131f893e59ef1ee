import { sectionFor } from '../../postmortem.ts';
import type { TemplateRule } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { brokenTables } from './brokenTables.ts';
import { listAsTable } from './listAsTable.ts';
import { blocksUnder, insertIntoSection, isHtmlTable } from './sectionTables.ts';

/** Reports a timeline without the template's table. Source: the specification's template. */
export const timelineNotTable: TemplateRule = {
  id: 'timeline-not-table',
  summary: 'The timeline is no table, though the template has one',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['timeline columns'],
  needs: 'template',
  *check(context, template) {
    const { postmortem, source } = context;
    for (const spec of template.sections) {
      const { table } = spec;
      const section = sectionFor(postmortem, spec)?.section;
      if (spec.role !== 'timeline' || !table || !section || isEmptySection(postmortem, section)) {
        continue;
      }
      const blocks = blocksUnder(postmortem, section);
      const hasTable = blocks.some((block) => block.kind === 'table' || isHtmlTable(postmortem, block));
      // A table that is not read as one is reported as such.
      if (!hasTable && brokenTables(source, blocks).length === 0) {
        const columns = table.columns.map((column) => `“${column.name}”`).join(', ');
        yield {
          range: section.heading.range,
          message: `The template has a table here. With the columns ${columns} each entry says when, what and who at a glance.`,
          fixes: () => [
            ...listAsTable(context, template, spec, blocks),
            {
              title: "Insert the template's table",
              edits: [insertIntoSection(postmortem, section, table.text)],
              safe: false,
            },
          ],
        };
      }
    }
  },
};
