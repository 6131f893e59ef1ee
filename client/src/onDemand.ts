/**
 * What the extension needs only when somebody asks for it: commands, panels, tools. It is loaded with the first of them, so
 * that an editor which starts waits for none.
 */
export { assistantTools } from './assistant/tools.ts';
export { addMissingSections } from './commands/addMissingSections.ts';
export { createConfiguration } from './commands/createConfiguration.ts';
export { createTemplate } from './commands/createTemplate.ts';
export { doNotTreatAsPostmortem } from './commands/doNotTreatAsPostmortem.ts';
export { exportPostmortem } from './commands/exportPostmortem.ts';
export { importTimeline } from './commands/importTimeline.ts';
export { logTimelineEvent } from './commands/logTimelineEvent.ts';
export { newPostmortem } from './commands/newPostmortem.ts';
export { openSample } from './commands/openSample.ts';
export { openTimelinePreview } from './commands/openTimelinePreview.ts';
export { reviewReadiness } from './commands/reviewReadiness.ts';
export { selectTemplate } from './commands/selectTemplate.ts';
export { showActions } from './commands/showActions.ts';
export { treatAsPostmortem } from './commands/treatAsPostmortem.ts';
export { InsightsPanel } from './insights/panel.ts';
export { TimelinePanel } from './preview/panel.ts';
export { escapeMarkdown } from './readiness/plainTexts.ts';
export { writeReport } from './readiness/report.ts';
export { reportPage } from './readiness/reportPage.ts';
export { askForDay, askForOwner, editAction } from './views/editAction.ts';
export { mineFilter } from './views/whoAmI.ts';
