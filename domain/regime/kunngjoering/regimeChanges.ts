import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { MunicipalityNumber, Organisation } from "../../organisasjon/model.ts";
import { mainMunicipality } from "../../organisasjon/workplace.ts";
import type { Regime } from "../model.ts";
import { regimeOn } from "../regimeOn.ts";

/** That other rules decide for some people in a period; `to` is the last day, `null` where no end is known. */
export type RegimeChange = {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly was: Regime["kind"] | null;
  readonly becomes: Regime["kind"] | null;
  readonly people: number;
};

/**
 * What follows for whom when the rule sets become others: «dette endrer seg for 412 personer fra …», days that are over among them. By the main
 * place of work of each; whoever is no staff does not count.
 */
export function regimeChanges(
  organisation: Organisation,
  before: readonly Regime[],
  after: readonly Regime[],
): readonly RegimeChange[] {
  const found = new Map<string, RegimeChange>();
  for (const [municipality, people] of staffByMunicipality(organisation)) {
    for (const span of spansOf(before, after, municipality)) {
      const key = [span.from, span.to, span.was, span.becomes].join(" ");
      found.set(key, { ...span, people: (found.get(key)?.people ?? 0) + people });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.from === b.from ? b.people - a.people : a.from < b.from ? -1 : 1));
}

type Span = Omit<RegimeChange, "people">;

/** The periods in which what decides at a place is something else than before, side by side ones of the same kind in one. */
function spansOf(
  before: readonly Regime[],
  after: readonly Regime[],
  municipality: MunicipalityNumber | undefined,
): readonly Span[] {
  const starts = [...new Set([...before, ...after].flatMap(({ validity }) => boundaries(validity)))].toSorted();
  const spans: Span[] = [];
  starts.forEach((from, index) => {
    const was = regimeOn(before, from, municipality)?.kind ?? null;
    const becomes = regimeOn(after, from, municipality)?.kind ?? null;
    if (was === becomes) return;
    const next = starts[index + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const last = spans.at(-1);
    if (last !== undefined && last.to === addDays(from, -1) && last.was === was && last.becomes === becomes) {
      spans[spans.length - 1] = { ...last, to };
    } else spans.push({ from, to, was, becomes });
  });
  return spans;
}

/** The days on which something begins to hold, or holds no more. */
function boundaries({ from, to }: Regime["validity"]): readonly LocalDate[] {
  return to === undefined ? [from] : [from, addDays(to, 1)];
}

function staffByMunicipality(organisation: Organisation): ReadonlyMap<MunicipalityNumber | undefined, number> {
  const counted = new Map<MunicipalityNumber | undefined, number>();
  for (const { id, active, roles } of organisation.people.values()) {
    if (!active || roles.every((role) => role === "student")) continue;
    const at = mainMunicipality(organisation, id);
    counted.set(at, (counted.get(at) ?? 0) + 1);
  }
  return counted;
}
