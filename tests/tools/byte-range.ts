/** Returns the first and the last byte that a `Range` header asks for; `undefined` if it asks for the whole file. */
export function byteRange(header: string | undefined): readonly [first: number, last: number] | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  return first === undefined || last === undefined ? undefined : [Number(first), Number(last)];
}
