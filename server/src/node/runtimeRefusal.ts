/** Before it, rules would fail on what the language did not have yet, and a check would pass that should not. */
const oldest = 22;

/** What is said where the version of Node.js is too old for every rule to run; undefined where it is not. */
export function runtimeRefusal(version: string): string | undefined {
  return Number.parseInt(version, 10) < oldest
    ? `postmortem needs Node.js ${oldest} or newer; this is Node.js ${version}.\n`
    : undefined;
}
