import { l10n } from 'vscode';
import type { Choice, Fault, Question } from './question.ts';

/** The words of a question. */
export function promptOf({ name, subject = '' }: Question): string {
  switch (name) {
    case 'folder':
      return l10n.t('Folder for the postmortem');
    case 'otherFolder':
      return l10n.t('Folder for the postmortem, relative to {0}', subject);
    case 'template':
      return l10n.t('Template');
    case 'id':
      return l10n.t('Id of the incident');
    case 'title':
      return l10n.t('Title: what broke, and for whom (may stay empty)');
    case 'severity':
      return l10n.t('Severity');
    case 'start':
      return l10n.t('Date and time when the incident began, with the zone');
    case 'author':
      return l10n.t('Author of the postmortem (may stay empty)');
    case 'conflict':
      return l10n.t('{0} is already there', subject);
    case 'sameIncident':
      return explainRival(subject);
    case 'fileName':
      return l10n.t('Name of the file');
  }
}

/** An example of an answer, shown while nothing is typed. */
export function placeholderOf({ name }: Question): string {
  switch (name) {
    case 'otherFolder':
      return 'postmortems/2026';
    case 'id':
      return 'INC-2041';
    case 'title':
      return l10n.t('Checkout failed for customers paying by card');
    case 'start':
      return '2026-11-24 14:05 +01:00';
    case 'fileName':
      return 'INC-2041.md';
    default:
      return '';
  }
}

/** The words of an answer, and the name of the icon before them. */
export function labelOf({ meaning, label }: Choice): { readonly icon?: string; readonly label: string } {
  switch (meaning) {
    case 'otherFolder':
      return { icon: 'new-folder', label: l10n.t('Other Folder…') };
    case 'decideLater':
      return { label: l10n.t('Decide Later') };
    case 'openExisting':
      return { icon: 'go-to-file', label: l10n.t('Open Existing') };
    case 'chooseAnotherName':
      return { icon: 'edit', label: l10n.t('Choose Another Name…') };
    case 'createAnother':
      return { icon: 'new-file', label: l10n.t('Create Another Postmortem') };
    default:
      return { label };
  }
}

/** What speaks against an answer that is taken all the same. */
export function explainRival(fileName: string): string {
  return l10n.t('{0} seems to be about this incident already', fileName);
}

/** Why an answer is not taken, and what one looks like that is. */
export function explain(fault: Fault): string {
  switch (fault) {
    case 'folder-empty':
      return l10n.t('Name a folder; a full stop means the workspace folder itself');
    case 'folder-outside':
      return l10n.t('The folder must be inside the workspace folder: write its path without ".."');
    case 'folder-illegal':
      return l10n.t('Not every file system accepts this folder name');
    case 'id-empty':
      return l10n.t('The incident needs an id, as in INC-2041');
    case 'start-form':
      return l10n.t('Write date, time and zone as in 2026-11-24 14:05 +01:00 or 2026-11-24 14:05 UTC');
    case 'start-date':
      return l10n.t('There is no such day; the date is written year-month-day, as in 2026-11-24');
    case 'start-time':
      return l10n.t('There is no such time; it is written from 00:00 to 23:59');
    case 'start-zone':
      return l10n.t('Add the zone after the time: UTC, or an offset as in +01:00');
    case 'name-empty':
      return l10n.t('Give the file a name');
    case 'name-illegal':
      return l10n.t('Not every file system accepts this name');
    case 'name-taken':
      return l10n.t('A file of this name is already there');
  }
}
