/** A request as the screen holds it: nothing in it is changed on the way. */
export type DeepReadonly<T> = T extends (infer V)[]
  ? readonly DeepReadonly<V>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
