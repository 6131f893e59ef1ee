/** What is loaded when it is first asked for. */
export type OnDemand = typeof import('./onDemand.ts');

/** Loads it: once, however often it is asked for. */
export type LoadOnDemand = () => Promise<OnDemand>;
