import { z } from "zod";
import type { CaseId, UnitId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import type { RulesetStanding } from "../regime/kunngjoering/published.ts";
import type { SpecialKind } from "../regime/model.ts";
import type { DefaultPlace } from "../regime/vurdering/defaultPlace.ts";
import type { DisagreementStep } from "../regime/vurdering/disagreement.ts";
import type { ActivityPlace, UnitPractice } from "../regime/vurdering/enhet/model.ts";
import type { AcceptedGround, AssessedPlace, Condition, Ground, UntenableGround } from "../regime/vurdering/model.ts";
import type { UnitTask } from "../regime/vurdering/remindOn.ts";
import type { AnyWarning } from "../texts/words.ts";
import { personId, text } from "./fields.ts";
import type { PersonView } from "./views.ts";

/** The codes of a union, none forgotten: a new one does not compile until it stands in its record. */
const codes = <Code extends string>(all: Readonly<Record<Code, true>>) => z.enum(Object.keys(all) as [Code, ...Code[]]);

const untenable: Readonly<Record<UntenableGround, true>> = {
  ...{ UPRAKTISK: true, IKKE_OPTIMALT: true, KJOERER_ALENE: true, FAA_ANSATTE: true, IKKE_KOLLEKTIVT: true },
};
const accepted: Readonly<Record<AcceptedGround, true>> = {
  ...{ FORSKNING_UNDERVISNING: true, VERKSTED: true, LABORATORIUM: true, RENHOLD: true, BYGNINGSDRIFT: true },
  ...{ PASIENTSTELL: true, PRODUKSJON: true, ANNET: true },
};
const place = codes<AssessedPlace>({ HJEMME: true, CAMPUS: true });
const caseId = z
  .string()
  .max(80)
  .transform((id) => id as CaseId);
const unitId = z
  .string()
  .max(80)
  .transform((id) => id as UnitId);

const plan = z.strictObject({
  place: place.nullable(),
  ground: codes<Ground>({ ...accepted, ...untenable }).nullable(),
  explanation: text,
  infectionControl: z.boolean(),
  discussed: z.boolean(),
  officeDays: z.number().min(-1000).max(1000).nullable(),
  conditions: z
    .array(codes<Condition>({ RAAD_RUSHTID: true, FORBY_KOLLEKTIVT: true }))
    .max(10)
    .readonly(),
});

/** Body of `POST /api/assessments`. `version` is the one that the person saw, 0 where nothing was kept. */
export const assessmentRequest = z.strictObject({
  personId,
  rulesetId: caseId,
  version: z.int().nonnegative(),
  command: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("AssessPerson"), plan }),
    z.strictObject({ type: z.literal("AskTalk") }),
    z.strictObject({ type: z.literal("MarkTalkHeld") }),
  ]),
});
export type AssessmentRequest = z.infer<typeof assessmentRequest>;

/** Body of `POST /api/assessments/preview`: what one would be warned of. Nothing is kept. */
export const assessmentPreviewRequest = z.strictObject({ personId, rulesetId: caseId, plan });
export type AssessmentPreviewRequest = z.infer<typeof assessmentPreviewRequest>;
export type AssessmentPreview = { readonly warnings: readonly AnyWarning[] };

/** Body of `POST /api/assessments/units`. */
export const unitTasksRequest = z.strictObject({
  unitId,
  rulesetId: caseId,
  version: z.int().nonnegative(),
  command: z.discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("AssessActivities"),
      activities: z
        .array(z.strictObject({ what: text, place: codes<ActivityPlace>({ CAMPUS: true, DIGITALT: true }).nullable() }))
        .max(200)
        .readonly(),
    }),
    z.strictObject({ type: z.literal("FacilitateDigital"), facilitated: z.boolean(), how: text }),
    z.strictObject({
      type: z.literal("StatePractice"),
      practice: codes<UnitPractice>({
        ...{ IKKE_KOLLEKTIVT: true, KJOERER_ALENE: true, FAA_ANSATTE: true, EGNE_KONTOR: true, ALLE_MAA_MOETE: true },
      }),
    }),
  ]),
});
export type UnitTasksRequest = z.infer<typeof unitTasksRequest>;

/** A rule set under which somebody on the page is assessed. */
export type AssessedUnder = {
  readonly id: CaseId;
  readonly kind: SpecialKind;
  readonly name: string;
  readonly sourceUrl: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly standing: RulesetStanding;
  /** What can be chosen as a ground, what does not hold among it. */
  readonly grounds: readonly Ground[];
};

export type AssessmentView = {
  readonly place: AssessedPlace;
  readonly ground: AcceptedGround | null;
  readonly explanation: string | null;
  readonly infectionControl: boolean;
  readonly discussed: boolean;
  readonly officeDays: number | null;
  readonly conditions: readonly Condition[];
  readonly by: PersonView;
  readonly onBehalfOf: PersonView | null;
  readonly on: LocalDate;
};

/** How one person stands under the rule set that decides for them, or is the next to. */
export type PersonAssessment = {
  /** Of the assessment, where there is one or will be. */
  readonly id: CaseId;
  readonly rulesetId: CaseId;
  readonly version: number;
  readonly person: PersonView;
  readonly unitName: string | null;
  /** Where they are to work by default once it holds, and by which rule. */
  readonly place: AssessedPlace;
  readonly rule: DefaultPlace["rule"];
  /** `null` where nobody has assessed them, or it was about a job in another unit. */
  readonly assessment: AssessmentView | null;
  readonly isFromOtherUnit: boolean;
  readonly talk: { readonly askedOn: LocalDate; readonly heldOn: LocalDate | null } | null;
  /** LI-01: the municipality of the main place, where they are at work in more than one; `null` else. */
  readonly mainPlace: string | null;
};

export type UnitTasksView = {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly rulesetId: CaseId;
  readonly version: number;
  /** What is open; `null` where the rule set asks nothing of the unit as such. */
  readonly open: readonly UnitTask[] | null;
  readonly activities: readonly { readonly what: string; readonly place: ActivityPlace }[];
  readonly how: string | null;
  readonly practices: readonly UnitPractice[];
};

/** `GET /api/assessments`, and the answer to every change. */
export type Assessments = {
  readonly today: LocalDate;
  readonly rulesets: readonly AssessedUnder[];
  /** This person's own; `null` where no special rules decide for them, now or later. */
  readonly mine: (PersonAssessment & { readonly steps: readonly DisagreementStep[]; readonly leader: PersonView | null }) | null;
  /** For whoever leads, or stands in; `null` for everybody else. */
  readonly led: { readonly people: readonly PersonAssessment[]; readonly units: readonly UnitTasksView[] } | null;
};
