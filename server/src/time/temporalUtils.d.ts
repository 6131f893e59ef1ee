// What temporal-polyfill's functions take from their companion: the types that are published for it cannot be read with
// the names of files that Node asks for. tsconfig.base.json puts these in their place.

export type RoundingMathOptions = object;
export type RoundingMode = string;
