import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { exported } from '../../server/src/export/exports.ts';
import { reading, today } from './checking.ts';

/** The edition for readers outside of a document, with what it lists. */
export function externalExportOf(markdown: string): ReturnType<typeof exported> {
  return exported('external', {
    postmortem: reading(markdown),
    configuration: defaultConfiguration,
    fileName: 'INC-7.md',
    today,
    images: new Map(),
  });
}

/** The text of the edition for readers outside of a document. */
export function externalEditionOf(markdown: string): string {
  return externalExportOf(markdown).text;
}
