import type { DocumentRule } from '../rule.ts';
import { alignment } from './alignment.ts';

/** Reports tables whose pipes do not stand below each other. Off by default: the page looks the same either way. */
export const tableUnaligned: DocumentRule = {
  id: 'table-unaligned',
  summary: "A table's columns are not aligned in the source",
  severity: 'off',
  softensInDraft: false,
  fix: 'safe',
  needs: 'document',
  *check({ source, document }) {
    for (const block of document.blocks) {
      const edits = block.kind === 'table' ? alignment(source, block.table) : [];
      if (block.kind === 'table' && edits.length > 0) {
        yield {
          range: block.table.header.range,
          message:
            'The columns of this table are not aligned in the source. Aligned, it can be read as text, and a change shows as what it is.',
          fixes: () => [{ title: 'Align the table', edits, safe: true }],
        };
      }
    }
  },
};
