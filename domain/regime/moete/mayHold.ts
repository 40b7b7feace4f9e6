import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import type { TextFact } from "../../kernel/text.ts";
import type { MunicipalityNumber } from "../../organisasjon/model.ts";
import type { Regime } from "../model.ts";
import { regimesOn } from "../regimeOn.ts";
import type { GatheringForm, GatheringKind, GatheringPlace } from "./model.ts";
import {
  type GatheringAdvice,
  type GatheringAlternative,
  type GatheringCondition,
  type GatheringOutcome,
  type GatheringReason,
  type GatheringVerdict,
  gatheringOutcomes,
  type ReasonRegime,
} from "./verdict.ts";

/** What the rules ask of a meeting. How many come is asked too, and decides nothing: LI-05 «uavhengig av antall». */
export type AskedGathering = {
  readonly kind: GatheringKind;
  readonly form: GatheringForm;
  readonly municipalities: readonly MunicipalityNumber[];
  readonly places?: readonly GatheringPlace[];
  readonly date: LocalDate;
  readonly number: number;
  readonly digitalConsidered: boolean | null;
  readonly businessNeed: TextFact | null;
};

/** Fewest characters in which somebody can say why people have to come together. Ours. */
export const minBusinessNeed = 10;

/** S4: «seminarer, samlinger og kick offs regnes som arrangementer»; a course is one of the «andre faglige sammenkomster» (our reading). */
const events: readonly GatheringKind[] = ["SEMINAR", "KONFERANSE", "SAMLING", "KURS"];

/** S0, «Undervisning»: of students. To a municipality it is work as any other. */
const teaching: readonly GatheringKind[] = ["FORELESNING", "LABKURS", "VEILEDNING"];

/**
 * Whether a meeting or event may be held. It has to satisfy every rule set that holds on its day in every municipality that it is held in; the
 * strictest answer decides, and all are given. Under the ordinary rules nobody has to ask.
 */
export function mayHold(regimes: readonly Regime[], asked: AskedGathering): GatheringVerdict {
  const { outcome, reasons, conditions } = judged(regimes, asked);
  return {
    outcome,
    reasons,
    conditions,
    advice: adviceOn(asked, reasons),
    alternatives: alternativesTo(regimes, asked, reasons),
  };
}

type Judged = Pick<GatheringVerdict, "outcome" | "reasons" | "conditions">;

function judged(regimes: readonly Regime[], asked: AskedGathering): Judged {
  const holding = holdingFor(regimes, asked);
  const special = holding.filter(({ kind }) => kind !== "NORMAL");
  const reasons = special.map((regime) => reasonOf(regime, asked));
  const first = holding[0];
  if (reasons.length === 0) reasons.push(nothingSpecial(first));
  const codes = new Set(reasons.map(({ code }) => code));
  const conditions: GatheringCondition[] = [
    ...(codes.has("ORDINARY_MEETING") ? [digitalConsidered(asked)] : []),
    ...(codes.has("DIGITAL_AS_A_RULE") ? [businessNeed(asked)] : []),
  ];
  return { outcome: strictest(reasons.map(({ outcome }) => outcome)), reasons, conditions };
}

/** Every rule set that holds where the meeting is, each once. */
function holdingFor(regimes: readonly Regime[], { date, municipalities }: AskedGathering): readonly Regime[] {
  const places = municipalities.length === 0 ? [undefined] : municipalities;
  return [...new Set(places.flatMap((municipality) => regimesOn(regimes, date, municipality)))];
}

function nothingSpecial(regime: Regime | undefined): GatheringReason {
  const code = regime === undefined ? "NO_RULES" : "NO_SPECIAL_RULES";
  return { rule: null, code, outcome: "ALLOWED", regime: regime === undefined ? null : asReason(regime) };
}

function reasonOf(regime: Regime, asked: AskedGathering): GatheringReason {
  const said = regime.kind === "KOMMUNE" ? byRegulation(asked) : byEmployer(asked);
  return { ...said, regime: asReason(regime) };
}

type Said = Omit<GatheringReason, "regime">;

/** S4, «Møter, konferanser og faglige sammenkomster». */
function byRegulation(asked: AskedGathering): Said {
  if (events.includes(asked.kind)) {
    if (asked.form === "DIGITALT") return { rule: "LI-06", code: "FULLY_DIGITAL", outcome: "ALLOWED" };
    // LI-06: «heldigitale»: with some in a room it is none.
    if (asked.form === "HYBRID") return { rule: "LI-06", code: "HYBRID_FORBIDDEN", outcome: "NOT_ALLOWED" };
    return { rule: "LI-05", code: "EVENT_FORBIDDEN", outcome: "NOT_ALLOWED" };
  }
  if (asked.form === "DIGITALT") return { rule: "LI-07", code: "DIGITAL_ANYWAY", outcome: "ALLOWED" };
  return { rule: "LI-07", code: "ORDINARY_MEETING", outcome: digitalConsidered(asked).met ? "ALLOWED" : "ONLY_IF" };
}

/** S0, «Digitale møter» and «Mest mulig digital undervisning». */
function byEmployer(asked: AskedGathering): Said {
  const isTeaching = teaching.includes(asked.kind);
  if (asked.form === "DIGITALT") return { rule: isTeaching ? "PA-06" : "PA-05", code: "DIGITAL_ANYWAY", outcome: "ALLOWED" };
  // «eller undervisningen … ikke kan gjennomføres digitalt, kan undervisningen fortsatt skje på campus»
  if (asked.kind === "LABKURS") return { rule: "PA-06", code: "TEACHING_NEEDS_CAMPUS", outcome: "ALLOWED" };
  if (isTeaching) return { rule: "PA-06", code: "TEACHING_DIGITAL", outcome: "ALLOWED" };
  return { rule: "PA-05", code: "DIGITAL_AS_A_RULE", outcome: businessNeed(asked).met ? "ALLOWED" : "ONLY_IF" };
}

function digitalConsidered({ digitalConsidered: answer }: AskedGathering): GatheringCondition {
  return { rule: "LI-07", code: "DIGITAL_CONSIDERED", met: answer === true };
}

function businessNeed({ businessNeed: need }: AskedGathering): GatheringCondition {
  return { rule: "PA-05", code: "BUSINESS_NEED", met: need !== null && need.length >= minBusinessNeed };
}

function adviceOn({ kind, form, places = [] }: AskedGathering, reasons: readonly GatheringReason[]): readonly GatheringAdvice[] {
  const codes = reasons.map(({ code }) => code);
  const teach = kind === "VEILEDNING" ? "SUPERVISE_DIGITALLY" : "TEACH_DIGITALLY";
  return [
    ...(codes.includes("ORDINARY_MEETING") ? [{ rule: "LI-07", code: "SHOULD_BE_DIGITAL" } as const] : []),
    ...(codes.includes("TEACHING_DIGITAL") ? [{ rule: "PA-06", code: teach } as const] : []),
    // LI-01: what is published here are the regulations where the employer is.
    ...(form !== "DIGITALT" && places.some((place) => place.kind === "ANNET")
      ? [{ rule: "LI-01", code: "ASK_THE_MUNICIPALITY" } as const]
      : []),
  ];
}

function alternativesTo(
  regimes: readonly Regime[],
  asked: AskedGathering,
  reasons: readonly GatheringReason[],
): readonly GatheringAlternative[] {
  const rules = reasons.filter(({ code }) => asksForDigital.includes(code)).map(({ rule }) => rule);
  if (rules.length === 0) return [];
  const digital = rules.some((rule) => rule === "LI-05" || rule === "LI-06")
    ? "LI-06"
    : rules.includes("LI-07")
      ? "LI-07"
      : "PA-05";
  const free = freeFrom(regimes, asked);
  return [
    { rule: digital, code: "DIGITAL" },
    ...(rules.includes("LI-07") ? [{ rule: "LI-08", code: "LARGER_ROOM" } as const] : []),
    ...(free === undefined ? [] : [{ rule: null, code: "POSTPONE", from: free } as const]),
  ];
}

const asksForDigital: readonly GatheringReason["code"][] = [
  "EVENT_FORBIDDEN",
  "HYBRID_FORBIDDEN",
  "ORDINARY_MEETING",
  "DIGITAL_AS_A_RULE",
];

/** The first later day on which it may be held without a word; `undefined` while the end of what stands in the way is not known. */
function freeFrom(regimes: readonly Regime[], asked: AskedGathering): LocalDate | undefined {
  const unanswered = { ...asked, digitalConsidered: null, businessNeed: null };
  return regimes
    .flatMap(({ validity: { to } }) => (to === undefined || to < asked.date ? [] : [addDays(to, 1)]))
    .toSorted()
    .find((date) => judged(regimes, { ...unanswered, date }).outcome === "ALLOWED");
}

function strictest(outcomes: readonly GatheringOutcome[]): GatheringOutcome {
  return gatheringOutcomes.findLast((outcome) => outcomes.includes(outcome)) ?? "ALLOWED";
}

function asReason(regime: Regime): ReasonRegime {
  const { kind, validity } = regime;
  return { kind, municipality: regime.kind === "KOMMUNE" ? regime.municipality : null, validity };
}
