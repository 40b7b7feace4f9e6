import { z } from "zod";
import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate, Weekday } from "../kernel/localDate.ts";
import type { SiteId, Workplace } from "../organisasjon/model.ts";
import type { SpecialKind } from "../regime/model.ts";
import type { HomeUseAction, WishAction } from "../regime/oppmote/available.ts";
import { type EquipmentTask, type HomePlace, homePlaces, movableEquipment } from "../regime/oppmote/hjemmebruk/model.ts";
import { type PresenceGround, presenceGrounds, type WishStatus } from "../regime/oppmote/model.ts";
import { date, text } from "./fields.ts";
import type { PersonView } from "./views.ts";

/** What a wish and home use have in common for whoever sees them. */
type Shared = {
  readonly id: CaseId;
  readonly version: number;
  readonly employee: PersonView;
  /** Whether it is this person's own. */
  readonly mine: boolean;
  readonly place: Workplace | null;
  readonly decidedBy: PersonView | null;
  /** The leader in whose place that was done. */
  readonly inPlaceOf: PersonView | null;
  readonly decidedOn: LocalDate | null;
  /** With whom it lies, while it waits; `null` where the directory names nobody. */
  readonly waitsFor: PersonView | null;
};

export type WishView = Shared & {
  readonly what: "wish";
  readonly status: WishStatus;
  /** `needed`: whether a special rule set decides on that date at that place as the rules are now. */
  readonly dates: readonly { readonly date: LocalDate; readonly needed: boolean }[];
  readonly ground: PresenceGround;
  readonly other: string | null;
  readonly where: string;
  readonly reason: string | null;
  readonly actions: readonly WishAction[];
};

export type HomeUseView = Shared & {
  readonly what: "home";
  readonly from: LocalDate;
  /** The last day as the rules are now; `null` while no end is known. */
  readonly until: LocalDate | null;
  readonly over: boolean;
  readonly where: HomePlace;
  /** LI-12: with a colleague, under a municipality's regulation. */
  readonly warned: boolean;
  readonly clarified: boolean;
  readonly equipment: readonly (Pick<EquipmentTask, "kind" | "status"> & { readonly reason: string | null })[];
  readonly actions: readonly HomeUseAction[];
};

export type PresenceView = WishView | HomeUseView;

/** A place of work as the forms offer it, with the special rules that hold there from today on. */
export type PresencePlace = {
  readonly place: Workplace;
  readonly decides: SpecialKind | null;
  /** The next span of days on which permission is needed; `null` where none is known to come. */
  readonly next: { readonly from: LocalDate; readonly to: LocalDate | null } | null;
};

/** `GET /api/presence`, and the answer to every change. */
export type PresencePage = {
  readonly today: LocalDate;
  /** For how many days after its last one everything here is kept. */
  readonly keptDays: number;
  /** Every place of work of the house, one's own first. */
  readonly places: readonly PresencePlace[];
  /** One's own, the newest first. */
  readonly mine: readonly PresenceView[];
  /** What waits for this person, the oldest first; `null` for who decides for nobody. */
  readonly waiting: readonly PresenceView[] | null;
  /** Places whose list this person may see, and whether all of it. */
  readonly lists: readonly { readonly siteId: SiteId; readonly scope: "all" | "own" }[];
};

/** `GET /api/presence/list?site=…&date=…`: who is to be there. Names and rooms, and never why. */
export type PresenceList = {
  readonly place: Workplace;
  readonly date: LocalDate;
  readonly scope: "all" | "own";
  /** Whether a special rule set decides there on that day: where none does, people come without asking, and the list does not tell of them. */
  readonly isWhole: boolean;
  readonly people: readonly { readonly person: PersonView; readonly where: string | null }[];
};

const siteId = z
  .string()
  .max(80)
  .transform((id) => id as SiteId)
  .nullable();
const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((day) => day as Weekday);
const equipment = z.array(z.enum(movableEquipment)).max(20).readonly();

/** Body of `POST /api/presence/wishes`. */
export const wishRequest = z.strictObject({
  from: date,
  to: date,
  weekdays: z.array(weekday).max(7).readonly(),
  siteId,
  ground: z.enum(presenceGrounds).nullable(),
  other: text,
  where: text,
});
export type WishInput = z.infer<typeof wishRequest>;

/** Body of `POST /api/presence/homes`. */
export const homeUseRequest = z.strictObject({
  from: date,
  siteId,
  where: z.enum(homePlaces).nullable(),
  equipment,
  goesOn: z.boolean(),
});
export type HomeUseInput = z.infer<typeof homeUseRequest>;

const presenceCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ApprovePresence"), infectionControl: z.boolean().nullable() }),
  z.strictObject({ type: z.literal("DeclinePresence"), reason: text }),
  z.strictObject({ type: z.literal("WithdrawPresence") }),
  z.strictObject({ type: z.literal("ClarifyHome") }),
  z.strictObject({ type: z.literal("SettleEquipment"), arranged: equipment, declined: equipment, reason: text }),
  z.strictObject({ type: z.literal("EndHome"), lastDay: date }),
]);
export type PresenceCommandInput = z.infer<typeof presenceCommandInput>;

/** Body of `POST /api/presence/:id/commands`. `version` is the one that the person saw. */
export const presenceCommandRequest = z.strictObject({ version: z.int().positive(), command: presenceCommandInput });
