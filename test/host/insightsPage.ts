import type { FrameLocator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** Opens the page with the numbers as a person would, with nothing beside it, and gives what is in it. */
export async function openInsights(workbench: Workbench): Promise<FrameLocator> {
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('Postmortem: Open Insights');
  const page = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await page.locator('.tile').first().waitFor();
  return page;
}
