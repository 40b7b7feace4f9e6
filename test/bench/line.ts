/** One figure, what is wanted of it, and whether it is so. */
export type Line = {
  readonly what: string;
  readonly found: number;
  readonly unit: string;
  readonly wanted?: number;
  readonly met?: boolean;
};

/** One figure, and of how many it may be at most, where something is wanted of it. */
export function line(what: string, found: number, unit: string, wanted?: number): Line {
  return { what, found: Math.round(found * 100) / 100, unit, ...(wanted === undefined ? {} : { wanted, met: found <= wanted }) };
}
