/** The keys of a French catalogue with any text: what its English twin must offer. */
export type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]>;
};
