/**
 * A type of the vocabulary whose fields may be `undefined` at every depth. They are left out when the data is printed,
 * so builders can name each field with its value, if there is one.
 *
 * The sides of a picture may be numbers, in pixels, as machines read them. The vocabulary would have a text with a unit.
 */
export type WithUndefined<T> = T extends readonly (infer Item)[]
  ? readonly WithUndefined<Item>[]
  : T extends object
    ? {
        readonly [Key in keyof T]:
          | WithUndefined<T[Key]>
          | (Key extends '@type' ? never : undefined)
          | (Key extends 'width' | 'height' ? number : never);
      }
    : T;
