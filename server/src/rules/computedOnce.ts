import type { Configuration } from '../config/configuration.ts';
import { Facts } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import type { RuleContext } from './rule.ts';

/**
 * The same function of what rules look at, computed once for all rules that ask for it. It must look at the postmortem
 * and the configuration alone, and nobody may change what it gives.
 */
export function computedOnce<Value>(
  compute: (context: RuleContext) => Value,
): (context: RuleContext) => Value {
  const known = new Facts<Postmortem, { readonly configuration: Configuration; readonly value: Value }>();
  return (context) => {
    const { postmortem, configuration } = context;
    let computed = known.get(postmortem);
    if (computed?.configuration !== configuration) {
      computed = { configuration, value: compute(context) };
      known.set(postmortem, computed);
    }
    return computed.value;
  };
}
