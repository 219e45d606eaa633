/**
 * A type of the vocabulary whose fields may be `undefined` at every depth. They are left out when the data is printed,
 * so builders can name each field with its value, if there is one.
 */
export type WithUndefined<T> = T extends readonly (infer Item)[]
  ? readonly WithUndefined<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: WithUndefined<T[Key]> | (Key extends '@type' ? never : undefined) }
    : T;
