// Typed arrays that grow by doubling, for numbers that come one at a time.

type Numbers = Float32Array | Float64Array | Uint32Array | Int32Array;

/** The same array, or one at least `length` long with the same beginning. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2, 64));
  larger.set(array);
  return larger;
}
