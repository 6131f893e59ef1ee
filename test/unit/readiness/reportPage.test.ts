import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { editor, inStandInEditor } from '../../support/standIn/editor.ts';

describe('the page of a readiness report', () => {
  inStandInEditor();

  it('has a title and a main part, which screen readers tell it by', async () => {
    const { reportPage } = await import('../../../client/src/readiness/reportPage.ts');
    editor.onCommand = () => '<h1>Ready</h1>';
    const page = await reportPage('# Ready', URI.file('/team/<b>&INC-7.md'));
    assert.match(page, /<title>Review Readiness: b>INC-7\.md<\/title>/);
    assert.match(page, /<body><main><h1>Ready<\/h1><\/main><\/body>/);
  });
});
