/**
 * How long one test may take, in milliseconds. Each waits for what it wants and is quick where that comes: the limit only
 * ends a wait that is in vain, and has to be out of reach of a machine that does ten other things.
 */
export const patience = 120_000;
