import { z } from "zod";
import type { CaseId } from "../kernel/ids.ts";
import type { LocalDate } from "../kernel/localDate.ts";
import { date, personId } from "./fields.ts";
import type { PersonView } from "./views.ts";

/** Somebody whom one has named to stand in. */
export type SubstituteView = {
  readonly id: CaseId;
  readonly version: number;
  readonly substitute: PersonView;
  readonly from: LocalDate;
  /** The last day on which it holds. */
  readonly to: LocalDate;
  readonly when: "now" | "coming" | "over";
  /** The substitute has left, or is not employed any more: what waits comes to the leader. */
  readonly hasLeft: boolean;
};

/** `GET /api/substitutes`, for leaders and for who stands in for one, and the answer to a change. */
export type SubstituteList = {
  /** Whether this person leads, and so may name somebody. */
  readonly mayName: boolean;
  /** Those now and to come, first begun first, and then the latest that are over. */
  readonly named: readonly SubstituteView[];
  /** In whose place this person is now, to that day. */
  readonly standsInFor: readonly { readonly leader: PersonView; readonly to: LocalDate }[];
};

/** Body of `POST /api/substitutes`. */
export const substituteRequest = z.strictObject({ substituteId: personId.nullable(), from: date, to: date });
export type SubstituteRequest = z.infer<typeof substituteRequest>;

/** Body of `POST /api/substitutes/:id/end`. `version` is the one that the person saw. */
export const endSubstituteRequest = z.strictObject({ version: z.int().positive() });
