import type { LocalDate } from "../kernel/localDate.ts";
import { holdsOn, type SourceId, type Validity } from "../kernel/validity.ts";
import { rules } from "../rules.ts";
import { answers } from "./answers.ts";
import type { AskedFor, GuideAnswer, GuideSettings, Standing } from "./model.ts";

/** The municipality whose rules the source has. */
const sourceOf: Readonly<Partial<Record<SourceId, string>>> = { S4: "Lillestrøm" };

/** When a source's rules hold, as the register has it; `null` where no dates are published. */
function validityOf(source: SourceId): Validity | null {
  return rules.find((rule) => rule.source === source)?.validity ?? null;
}

/**
 * How an answer stands on a day, for somebody who works in a place. The employer's own guidelines without a date hold; those of a
 * municipality hold only from the day that an administrator has set (domain rules 1c), and only for those who work there (LI-01).
 */
export function standingOf({ source }: Pick<GuideAnswer, "source">, { on, place }: AskedFor, settings: GuideSettings): Standing {
  const municipality = sourceOf[source];
  if (source === "S0") return standingAt(nearestTo(pandemicOf(settings), on) ?? null, on);
  if (municipality === undefined) return standingAt(validityOf(source), on);
  if (place !== null && place !== municipality) return { state: "elsewhere", municipality };
  const periods = settings.localRules.filter((one) => one.municipality === municipality).map(({ validity }) => validity);
  const period = nearestTo(periods, on);
  return period === undefined ? { state: "not-published" } : standingAt(period, on);
}

/** PA-01: when the employer's rules in a pandemic hold, as published; the memo's own time where nothing was published for it. */
function pandemicOf({ pandemic }: GuideSettings): readonly Validity[] {
  const memo = validityOf("S0");
  if (memo === null) return pandemic;
  const meets = ({ from, to }: Validity) => from <= (memo.to ?? from) && memo.from <= (to ?? memo.from);
  return pandemic.some(meets) ? pandemic : [...pandemic, memo];
}

function standingAt(validity: Validity | null, on: LocalDate): Standing {
  if (validity === null || holdsOn(validity, on)) return { state: "holds", validity };
  if (on < validity.from) return { state: "not-yet", from: validity.from, validity };
  return { state: "held", until: validity.to ?? validity.from, validity };
}

/** The period that holds on a day; else the last one before it, else the first one after. */
function nearestTo(periods: readonly Validity[], on: LocalDate): Validity | undefined {
  const inOrder = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.find((one) => holdsOn(one, on)) ?? inOrder.findLast((one) => one.from < on) ?? inOrder[0];
}

/** What holds on the same matter, from another source, where this answer does not; the more local one first (it adds to the rest). */
export function holdsInstead(answer: GuideAnswer, asked: AskedFor, settings: GuideSettings): GuideAnswer | undefined {
  return standingOf(answer, asked, settings).state === "holds" ? undefined : holdingBeside(answer, asked, settings)[0];
}

/**
 * What goes before an answer that holds, on the same matter: a municipality's regulation before the employer's own rules in a pandemic, and
 * those before the ordinary guidelines (HO-01, LI-01; the order of `regimesOn`).
 */
export function holdsBefore(answer: GuideAnswer, asked: AskedFor, settings: GuideSettings): GuideAnswer | undefined {
  if (standingOf(answer, asked, settings).state !== "holds") return undefined;
  const own = precedence.indexOf(answer.source);
  return holdingBeside(answer, asked, settings).find(({ source }) => precedence.indexOf(source) < own);
}

/** What else holds on the same matter, the first to be obeyed first. Rules of a place are somebody's only when it is known that they work there. */
function holdingBeside(answer: GuideAnswer, asked: AskedFor, settings: GuideSettings): readonly GuideAnswer[] {
  if (answer.topic === null) return [];
  return answers
    .filter((other) => other.topic === answer.topic && other.number !== answer.number)
    .filter((other) => (!isLocal(other) || asked.place !== null) && standingOf(other, asked, settings).state === "holds")
    .toSorted((a, b) => precedence.indexOf(a.source) - precedence.indexOf(b.source));
}

/** Whether an answer is one of a municipality's, and so depends on where one works. */
export function isLocal({ source }: Pick<GuideAnswer, "source">): boolean {
  return sourceOf[source] !== undefined;
}

const precedence: readonly SourceId[] = ["S4", "S0", "S1"];
