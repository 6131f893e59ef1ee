import type { FileEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import { Calm } from '../scheduling/calm.ts';
import { machineTimers } from '../scheduling/clock.ts';
import { placeOf } from '../uris.ts';
import { isIgnoreFile } from '../workspace/index/scan.ts';
import { isConfiguration } from './environments.ts';
import { refreshAll, refreshDiagnostics, refreshInlayHints } from './refreshes.ts';
import type { ServerParts } from './serverParts.ts';
import { unattended } from './unattended.ts';

const fileChanges: Readonly<Record<FileChangeType, 'came' | 'changed' | 'went'>> = {
  [FileChangeType.Created]: 'came',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'went',
};

/** A burst of changed files is compared with once, so many milliseconds after its last. */
const pauseInChanges = 400;

/** What is forgotten and shown again when something has changed that documents depend on. */
export class Changes {
  readonly #parts: ServerParts;
  /** Begins when files that others are compared with have not changed for a while. */
  readonly #rest = new Calm(machineTimers, pauseInChanges, () => this.#compareAgain());

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  /**
   * Takes in that configurations, templates, settings or folders have changed.
   * @param files URIs of configurations and templates that have changed
   */
  ofEverything(files: readonly string[] = []): void {
    const { context, linkTargets, configurationProblems, templateProblems } = this.#parts;
    context.environments.forget();
    context.index.forget();
    this.#ofIndex();
    linkTargets.forget();
    context.workspaceProblems.lookAgain();
    this.#unattended(configurationProblems.lookAgain(files.filter(isConfiguration).map(placeOf)));
    this.#unattended(templateProblems.lookAgain());
    refreshAll(context);
  }

  /**
   * Takes in that a configuration or template has been opened or closed. That changes what holds only where its text was
   * not saved; but who marks what is no JSON depends on it.
   */
  ofOpening(uri: string): void {
    const { context, configurationProblems } = this.#parts;
    this.#unattended(configurationProblems.lookAgain([uri].filter(isConfiguration).map(placeOf)));
    this.#unattended(this.#everythingIf(context.environments.forgetIfOutdated()));
  }

  async #everythingIf(differs: Promise<boolean>): Promise<void> {
    if (await differs) {
      this.ofEverything();
    }
  }

  /**
   * Takes the settings that a client tells. Several do so right after the start, whether or not they have settings: where
   * those in force stay, nothing is checked again.
   */
  async ofSettings(told: unknown): Promise<void> {
    const { context, settings } = this.#parts;
    const hadAnswered = context.inlayHintSetting.changed(told);
    const areOthers = settings.take(told);
    if (settings.holdForAll ? areOthers : await context.environments.forgetIfSettingsChanged()) {
      this.ofEverything();
    } else if (hadAnswered) {
      refreshInlayHints(context);
    }
  }

  /** Takes in what somebody tells of files. */
  ofFiles(changes: readonly FileEvent[]): void {
    const { context, linkTargets, closedFiles } = this.#parts;
    const { environments, workspaceProblems } = context;
    const cameOrWent = changes.filter((change) => change.type !== FileChangeType.Changed);
    const linksChanged = linkTargets.changed(cameOrWent.map((change) => placeOf(change.uri)));
    this.#ofIndexedFiles(changes);
    if (linksChanged) {
      closedFiles.linksChanged();
      workspaceProblems.changed();
    }
    const concerned = changes.map((change) => change.uri).filter((uri) => environments.concerns(uri));
    if (concerned.length > 0) {
      this.ofEverything(concerned);
    } else if (linksChanged) {
      refreshAll(context);
    }
  }

  /** Takes in that the text of an open document has changed, or is not open any more. */
  ofOpenText(uri: string): void {
    const { index } = this.#parts.context;
    if (index.has(placeOf(uri))) {
      this.#ofIndex();
    }
  }

  /** Takes in that another day has begun: a review falls due and an action overdue without anybody typing. */
  ofDay(): void {
    const { context } = this.#parts;
    this.#ofIndex();
    context.workspaceProblems.changed();
    refreshAll(context);
  }

  /**
   * Sees whether configurations or templates have changed, where the client has not told.
   * @param uri a document, where only what holds for that one matters
   */
  lookFor(uri?: string): void {
    const { context, linkTargets } = this.#parts;
    // Of files outside the workspace folders no editor tells when they come and go.
    linkTargets.forget();
    this.#unattended(this.#everythingIf(context.environments.areOutdated(uri)));
  }

  /** Tells of a change of the index, if anybody has ever asked for it. */
  #ofIndex(): void {
    const { index, indexChanges } = this.#parts.context;
    if (index.wasAsked) {
      indexChanges.changedUnasked();
    }
  }

  #ofIndexedFiles(changes: readonly FileEvent[]): void {
    const { context } = this.#parts;
    const { index } = context;
    if (!index.wasAsked) {
      return;
    }
    let concerns = false;
    const compared = index.siblings;
    for (const { uri, type } of changes) {
      if (isIgnoreFile(uri)) {
        index.forgetPlaces();
        concerns = true;
      } else if (index.changed(uri, fileChanges[type])) {
        concerns = true;
      }
    }
    if (concerns) {
      this.#ofIndex();
      context.workspaceProblems.changed();
      this.#rest.disturb();
    }
    if (index.siblings !== compared) {
      refreshDiagnostics(context);
    }
  }

  /** What an open document was compared with may say something else, though nobody looks at the index any more. */
  #compareAgain(): void {
    const { index } = this.#parts.context;
    if (index.isBehind) {
      this.#unattended(index.postmortems({ isCancelled: () => false }));
    }
  }

  #unattended(happening: Promise<unknown>): void {
    unattended(this.#parts.context.connection, happening);
  }
}
