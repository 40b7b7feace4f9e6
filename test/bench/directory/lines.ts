import { type Line, line } from "../line.ts";
import type { DirectoryFigures } from "./measure.ts";

/** Reading a university from Graph, which stands in the same process and answers at once: what is left is ours and the stand-in's. */
export function directoryLines(figures: DirectoryFigures): readonly Line[] {
  const { people, units, firstMs, firstCpuMs, requests, againMs, changedMs, quietMs, wrong } = figures;
  const what = `${people} people and ${units} units from Graph`;
  return [
    line(`${what}: first reading`, firstMs, "ms", 30_000),
    line(`${what}: processor time of it, the stand-in's included`, firstCpuMs, "ms"),
    line(`${what}: requests of it`, requests, ""),
    line(`${what}: a look at which fifty have changed, p50`, changedMs, "ms", 2_000),
    line(`${what}: a look at which nobody has, p50`, quietMs, "ms", 500),
    line(`${what}: start from what was kept`, againMs, "ms", 5_000),
    line(`${what}: wrong or missing`, wrong, "", 0),
  ];
}
