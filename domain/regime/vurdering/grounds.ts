import type { SpecialKind } from "../model.ts";
import type { AcceptedGround, Ground, UntenableGround } from "./model.ts";

/**
 * PA-12, S0 «Om hjemmekontor»: research and teaching that need the campus; workshops, laboratories, cleaning, running of buildings; and, by
 * «blant annet», what else cannot be done from home. LI-03, S4: «stell av pasienter, produksjon av trykksaker osv.»
 */
const accepted = {
  PANDEMI: ["FORSKNING_UNDERVISNING", "VERKSTED", "LABORATORIUM", "RENHOLD", "BYGNINGSDRIFT", "ANNET"],
  KOMMUNE: [
    "PASIENTSTELL",
    "PRODUKSJON",
    "BYGNINGSDRIFT",
    "RENHOLD",
    "VERKSTED",
    "LABORATORIUM",
    "FORSKNING_UNDERVISNING",
    "ANNET",
  ],
} as const satisfies Record<SpecialKind, readonly AcceptedGround[]>;

/** Which rule each is refused by where a municipality's regulation decides. */
const untenable: Readonly<Record<UntenableGround, "LI-02" | "LI-03" | "LI-10">> = {
  UPRAKTISK: "LI-03",
  IKKE_OPTIMALT: "LI-03",
  KJOERER_ALENE: "LI-02",
  FAA_ANSATTE: "LI-02",
  IKKE_KOLLEKTIVT: "LI-10",
};

/** What can be chosen, what does not hold among it: those who would give such a reason are to meet the answer to it. */
export function groundsToChoose(kind: SpecialKind): readonly Ground[] {
  return kind === "PANDEMI" ? accepted.PANDEMI : [...accepted.KOMMUNE, ...(Object.keys(untenable) as UntenableGround[])];
}

export function isAccepted(kind: SpecialKind, ground: Ground): ground is AcceptedGround {
  return (accepted[kind] as readonly Ground[]).includes(ground);
}

/** The rule that such a ground meets; `undefined` for one that is none of them. */
export function refusedBy(
  ground: Ground,
): { readonly ground: UntenableGround; readonly rule: "LI-02" | "LI-03" | "LI-10" } | undefined {
  const found = (Object.keys(untenable) as UntenableGround[]).find((one) => one === ground);
  return found === undefined ? undefined : { ground: found, rule: untenable[found] };
}
