/**
 * The same pure function of an object, computed once for each: what it gives is kept as long as the object is. Neither
 * may be changed by anybody.
 */
export function onceFor<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let computed = known.get(key);
    if (!computed) {
      computed = { value: compute(key) };
      known.set(key, computed);
    }
    return computed.value;
  };
}
