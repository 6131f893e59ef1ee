/** The modules that something outside of the engine asks for, by their names, with their sources. */
export const programs = {
  languageClient: 'client/src/languageClient.ts',
  webLanguageClient: 'client/src/webLanguageClient.ts',
  onDemand: 'client/src/onDemand.ts',
  server: 'server/src/main.node.ts',
  worker: 'server/src/main.browser.ts',
  cli: 'server/src/cli.ts',
  fileThread: 'server/src/fileThread.ts',
  markdownTimeline: 'server/src/rendering/markdownTimeline.ts',
};

/** The names of those that run in a browser, too. */
export const programsInBrowsers: readonly string[] = [
  'webLanguageClient',
  'onDemand',
  'worker',
  'markdownTimeline',
];
