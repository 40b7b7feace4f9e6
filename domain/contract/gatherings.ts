import { z } from "zod";
import type { CaseId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { MunicipalityNumber, SiteId, Workplace } from "../organisasjon/model.ts";
import { type GatheringForm, type GatheringKind, gatheringForms, gatheringKinds } from "../regime/moete/model.ts";
import type { GatheringReason, GatheringVerdict } from "../regime/moete/verdict.ts";
import { date, text } from "./fields.ts";
import type { PersonView } from "./views.ts";

const place = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("ARBEIDSSTED"),
    siteId: z
      .string()
      .max(100)
      .transform((id) => id as SiteId),
  }),
  z.strictObject({
    kind: z.literal("KOMMUNE"),
    municipality: z
      .string()
      .max(10)
      .transform((number) => number as MunicipalityNumber),
  }),
  z.strictObject({ kind: z.literal("ANNET") }),
]);

const plan = z.strictObject({
  kind: z.enum(gatheringKinds).nullable(),
  form: z.enum(gatheringForms).nullable(),
  places: z.array(place).max(50).readonly(),
  date,
  // Any number: the rules themselves say which make sense.
  number: z.number().nullable(),
  digitalConsidered: z.boolean().nullable(),
  businessNeed: text,
});

/** Body of `POST /api/gatherings/ask`: may we hold this? Nothing of it is kept. */
export const gatheringQuestion = z.strictObject({ plan });
export type GatheringInput = z.infer<typeof plan>;

/** Body of `POST /api/gatherings`: a leader decides to hold it. */
export const gatheringRequest = z.strictObject({
  unitId: z
    .string()
    .max(100)
    .transform((id) => id as UnitId),
  plan,
});
export type GatheringRequest = z.infer<typeof gatheringRequest>;

/** Body of `POST /api/gatherings/:id/call-off`. `version` is the one that the person saw. */
export const callOffRequest = z.strictObject({ version: z.int().positive() });

/** What one rule set says, with its name and where it stands in full; `ruleset` is `null` for the ordinary rules, and one that was taken back since. */
export type GatheringReasonView = Omit<GatheringReason, "regime"> & {
  readonly regime: {
    readonly kind: NonNullable<GatheringReason["regime"]>["kind"];
    readonly municipality: string | null;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly ruleset: { readonly name: string; readonly sourceUrl: string } | null;
  } | null;
};

export type GatheringVerdictView = Omit<GatheringVerdict, "reasons"> & { readonly reasons: readonly GatheringReasonView[] };

export type GatheringPlaceView =
  | { readonly kind: "ARBEIDSSTED"; readonly name: string; readonly municipality: string }
  | { readonly kind: "KOMMUNE"; readonly municipality: string }
  | { readonly kind: "ANNET" };

/** The answer to a question. */
export type GatheringAnswer = {
  readonly kind: GatheringKind;
  readonly form: GatheringForm;
  readonly places: readonly GatheringPlaceView[];
  readonly date: LocalDate;
  readonly number: number;
  readonly verdict: GatheringVerdictView;
};

/** `GET /api/gatherings/form`, for everybody employed: what can be chosen. */
export type GatheringChoices = {
  readonly today: LocalDate;
  /** Where this person works comes first. */
  readonly workplaces: readonly Workplace[];
  readonly municipalities: readonly Workplace["municipality"][];
  /** Units whose meetings this person may record: those they lead, or whose leader they stand in for. */
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
};

/** A meeting that was recorded, to its leader and who stands in. */
export type GatheringView = Omit<GatheringAnswer, "verdict"> & {
  readonly id: CaseId;
  readonly version: number;
  readonly unitName: string;
  readonly status: "REGISTRERT" | "AVLYST";
  readonly by: PersonView;
  readonly onBehalfOf: PersonView | null;
  readonly recordedOn: LocalDate;
  readonly calledOff: { readonly by: PersonView; readonly on: LocalDate } | null;
  readonly digitalConsidered: boolean | null;
  readonly businessNeed: string | null;
  /** What the rules said on the day when it was recorded. */
  readonly verdict: GatheringVerdictView;
  /** What they say now, where they stand in the way of one that is still to come. */
  readonly overtaken: GatheringVerdictView | null;
  readonly mayCallOff: boolean;
};

/** `GET /api/gatherings`, for leaders and who stands in: those to come, the next first, and then those that are over or called off, the latest first. */
export type GatheringList = {
  readonly today: LocalDate;
  readonly coming: readonly GatheringView[];
  readonly earlier: readonly GatheringView[];
};
