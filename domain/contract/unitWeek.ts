import { z } from "zod";
import type { WorkingWeekday } from "../hjemmekontor/fastAvtale/model.ts";
import type { UnitId } from "../kernel/ids.ts";

/** A unit that one leads, and the day on which it meets (HO-28); `version` 0 where that was never said. */
export type UnitWeekView = {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly version: number;
  readonly meetingDay: WorkingWeekday | null;
};

/** `GET /api/unit-weeks`, for leaders, and the answer to a change. */
export type UnitWeeks = { readonly items: readonly UnitWeekView[] };

/** Body of `POST /api/unit-weeks`. `version` is the one that the person saw. */
export const unitWeekRequest = z.strictObject({
  unitId: z
    .string()
    .max(100)
    .transform((id) => id as UnitId),
  version: z.int().nonnegative(),
  meetingDay: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).nullable(),
});
export type UnitWeekRequest = z.infer<typeof unitWeekRequest>;
