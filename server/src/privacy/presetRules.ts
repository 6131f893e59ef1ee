import { rules } from '@secretlint/secretlint-rule-preset-recommend';

/**
 * What is left to others: passwords in addresses, which `urlPasswords` finds for every kind of address, and comments
 * that silence secretlint.
 */
const leftOut = /-(?:basicauth|database-connection-string|filter-comments)$/;

const detectors = rules.filter(({ meta }) => !leftOut.test(meta.id));

/**
 * The detectors of secretlint's recommended preset that are used here. What is shipped evaluates the preset when they are
 * asked for: hardly any document has a sign of a secret.
 */
export function presetDetectors(): typeof detectors {
  return detectors;
}
