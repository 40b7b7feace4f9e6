import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { UnitStatus } from "#domain/oppfolging/enhet/summary.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { useYearTexts } from "../../texts/year/useYearTexts.ts";

/** Each state has a word and a shape of its own; the tone only repeats what they say. */
export const unitLooks: Readonly<Record<UnitStatus, Look>> = {
  forfalt: { tone: "bad", Shape: WarningFilled },
  "ikke-startet": { tone: "over", Shape: CircleRegular },
  "i-gang": { tone: "waiting", Shape: CircleHalfFillRegular },
  levert: { tone: "good", Shape: CheckmarkCircleFilled },
  bortfalt: { tone: "over", Shape: SubtractRegular },
};

/** The state of a unit as shape and word. */
export function UnitBadge({ status }: { readonly status: UnitStatus }) {
  return <Badge look={unitLooks[status]}>{useYearTexts().w.unitStatus[status]}</Badge>;
}
