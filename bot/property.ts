/** A field of something that nobody has checked yet; `undefined` when it is no object or has no such field. */
export function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
