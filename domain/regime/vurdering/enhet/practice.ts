import type { SpecialKind } from "../../model.ts";
import type { EnhetRefusal, UnitPractice } from "./model.ts";

/** Under a municipality's regulation, by which rule each is refused. */
const refusedBy: Readonly<Record<UnitPractice, "LI-02" | "LI-03" | "LI-10">> = {
  IKKE_KOLLEKTIVT: "LI-10",
  KJOERER_ALENE: "LI-02",
  FAA_ANSATTE: "LI-02",
  EGNE_KONTOR: "LI-02",
  ALLE_MAA_MOETE: "LI-03",
};

/** What can be tried, so that whoever thinks of it learns why not. */
export const practicesToChoose = Object.keys(refusedBy) as readonly UnitPractice[];

/**
 * LI-10: «Man kan ikke ha en praksis der alle ansatte som ikke benytter kollektivtransport kan komme på jobb»; LI-02: how many they are, and how
 * they sit or travel, is of no account. None is ever taken: what is possible is found for each person. The same under the employer's own rules,
 * where those come whose own job cannot be done from home (PA-12).
 */
export function practiceRefused(practice: UnitPractice, kind: SpecialKind): EnhetRefusal {
  return { rule: kind === "PANDEMI" ? "PA-12" : refusedBy[practice], code: "UNIT_PRACTICE", field: "practice", practice };
}
