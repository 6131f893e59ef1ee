/** What answers commands that somebody chooses now and then: no editor asks for any of it while a document is opened. */
export { assistantTool } from './assistantTool.ts';
export { importCapture, logEvent, pasteCapture, readCapture } from './capture.ts';
export { chatFix } from './chatFix.ts';
export { templateFromDocument, templatePlace, useTemplate } from './createTemplate.ts';
export { editAction } from './editAction.ts';
export { exportDocument, exportImages } from './export.ts';
export { stateInFrontMatter } from './frontMatter.ts';
export { insights, insightsHistory } from './insights.ts';
export { createDocument, suggestId, templates } from './newDocument.ts';
export { reviewReadiness } from './reviewReadiness.ts';
export { timelinePreview } from './timelinePreview.ts';
