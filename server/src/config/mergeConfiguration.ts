import type { Configuration, RuleSetting } from './configuration.ts';
import { defaultConfiguration } from './configuration.ts';
import { optionsIn } from './ruleOptions.ts';
import type { WrittenConfiguration, WrittenRuleSetting } from './schema.ts';

/** Fills in the defaults; the first layer that states a key wins, rules and roles are merged by name. */
export function mergeConfiguration(...layers: readonly WrittenConfiguration[]): Configuration {
  const first = <Key extends keyof WrittenConfiguration>(key: Key): WrittenConfiguration[Key] =>
    layers.find((layer) => layer[key] !== undefined)?.[key];
  const rules = Object.assign({}, ...layers.toReversed().map((layer) => layer.rules ?? {}));
  const roles = Object.assign({}, ...layers.toReversed().map((layer) => layer.roles ?? {}));
  const links = Object.assign({}, ...layers.toReversed().map((layer) => layer.links ?? {}));
  return {
    template: first('template') ?? defaultConfiguration.template,
    templates: first('templates') ?? defaultConfiguration.templates,
    files: first('files') ?? defaultConfiguration.files,
    strictness: first('strictness') ?? defaultConfiguration.strictness,
    rules: settingsOf(rules),
    roles,
    reviewWithinHours: first('reviewWithinHours') ?? defaultConfiguration.reviewWithinHours,
    links,
    severities: first('severities') ?? defaultConfiguration.severities,
    workspaceDiagnostics: first('workspaceDiagnostics') ?? defaultConfiguration.workspaceDiagnostics,
  };
}

function settingsOf(
  rules: Readonly<Record<string, WrittenRuleSetting>>,
): Readonly<Record<string, RuleSetting>> {
  const entries = Object.entries(rules).map(([id, setting]) => [id, settingOf(setting)] as const);
  return Object.fromEntries(entries);
}

function settingOf(setting: WrittenRuleSetting): RuleSetting {
  return { severity: typeof setting === 'string' ? setting : setting[0], options: optionsIn(setting) };
}
