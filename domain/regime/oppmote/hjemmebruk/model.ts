import type { ByLeader } from "../../../hjemmekontor/vikar/acting.ts";
import type { CaseId, PersonId, UnitId } from "../../../kernel/ids.ts";
import type { LocalDate } from "../../../kernel/localDate.ts";
import type { TextRef } from "../../../kernel/text.ts";
import type { SiteId } from "../../../organisasjon/model.ts";
import type { SharedPresenceRefusal } from "../model.ts";

/** Where somebody works at home. Never an address: whose home it is, and no more. */
export const homePlaces = ["eget-hjem", "hos-kollega", "annet-sted"] as const;
export type HomePlace = (typeof homePlaces)[number];

/** PA-08, S0 «Om hjemmekontor»: what somebody has at their place of work today and wants to take home. */
export const movableEquipment = ["skjerm", "tastatur", "mus", "dokking", "stol", "pult"] as const;
export type MovableEquipment = (typeof movableEquipment)[number];

export type HomeUseRequest = {
  readonly from: LocalDate | null;
  /** LI-01: the place at which they would work otherwise. */
  readonly siteId: SiteId | null;
  readonly where: HomePlace | null;
  readonly equipment: readonly MovableEquipment[];
  /** LI-12: they have read that a home office shared with a colleague defeats its purpose, and go on. */
  readonly goesOn: boolean;
};

/** What became of a thing that somebody wants moved home: a task of the leader's until it is settled. */
export type EquipmentTask = {
  readonly kind: MovableEquipment;
  readonly status: "VENTER" | "ORDNET" | "AVVIST";
  readonly reason: TextRef | null;
};

/** That somebody works at home under a special rule set (PA-03): «registrert hjemmebruk». No permission is asked; the leader clears it. */
export type HomeUse = {
  readonly id: CaseId;
  readonly employeeId: PersonId;
  readonly unitId: UnitId;
  readonly siteId: SiteId;
  readonly from: LocalDate;
  readonly where: HomePlace;
  readonly equipment: readonly EquipmentTask[];
  /** LI-12: a municipality's regulation held when it was registered, and they are at a colleague's. */
  readonly warned: boolean;
  readonly registeredOn: LocalDate;
  readonly clarified: { readonly by: PersonId; readonly for: PersonId | null; readonly on: LocalDate } | null;
  /** The last day, where the employee said that it was over before the rules were. */
  readonly endedOn: LocalDate | null;
};

export type HomeUseCommand =
  | { readonly type: "RegisterHome"; readonly id: CaseId; readonly request: HomeUseRequest }
  | { readonly type: "ClarifyHome" }
  | {
      readonly type: "SettleEquipment";
      readonly arranged: readonly MovableEquipment[];
      readonly declined: readonly MovableEquipment[];
      readonly reason: TextRef | null;
    }
  | { readonly type: "EndHome"; readonly lastDay: LocalDate | null };

type Registered = Pick<HomeUse, "id" | "employeeId" | "unitId" | "siteId" | "from" | "where" | "warned">;

export type HomeUseEvent =
  | (Registered & { readonly type: "HomeRegistered"; readonly equipment: readonly MovableEquipment[]; readonly on: LocalDate })
  | (ByLeader & { readonly type: "HomeClarified"; readonly on: LocalDate })
  | (ByLeader & { readonly type: "EquipmentArranged"; readonly kinds: readonly MovableEquipment[]; readonly on: LocalDate })
  | (ByLeader & {
      readonly type: "EquipmentDeclined";
      readonly kinds: readonly MovableEquipment[];
      readonly reason: TextRef;
      readonly on: LocalDate;
    })
  | { readonly type: "HomeEnded"; readonly lastDay: LocalDate; readonly on: LocalDate };

export type HomeUseRefusal =
  | SharedPresenceRefusal
  /** Under the ordinary rules home office is applied for. */
  | { readonly rule: "LI-01"; readonly code: "HOME_NOT_SPECIAL"; readonly field: "from"; readonly date: LocalDate }
  | { readonly rule: "PA-03"; readonly code: "HOME_PLACE_MISSING"; readonly field: "where" }
  | { readonly rule: "LI-12"; readonly code: "HOME_WITH_COLLEAGUE"; readonly field: "goesOn" }
  | { readonly rule: null; readonly code: "HOME_REGISTERED_ALREADY"; readonly field: "from"; readonly from: LocalDate }
  | { readonly rule: null; readonly code: "HOME_OVER"; readonly last: LocalDate }
  | { readonly rule: "PA-03"; readonly code: "HOME_CLARIFIED_ALREADY" }
  | { readonly rule: "PA-08"; readonly code: "HOME_NOTHING_WAITS" }
  | { readonly rule: "PA-08"; readonly code: "HOME_NOTHING_SETTLED"; readonly field: "equipment" }
  | { readonly rule: "PA-08"; readonly code: "HOME_EQUIPMENT_SETTLED"; readonly field: "equipment" }
  | {
      readonly rule: null;
      readonly code: "HOME_LAST_DAY_WRONG";
      readonly field: "lastDay";
      readonly earliest: LocalDate;
      readonly latest: LocalDate;
    };
