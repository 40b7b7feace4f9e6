import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { CheckmarkCircleFilled, CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import type { CaseSummary } from "#domain/contract/views.ts";
import { useTexts } from "../texts/useTexts.ts";
import { Badge, type Look } from "./Badge.tsx";
import { statusWord } from "./statusWord.ts";

type Status = CaseSummary["status"];

// Each state has a word and a shape of its own: colour only repeats what they say.
const looks: Readonly<Record<Status, Look>> = {
  INNSENDT: { tone: "waiting", Shape: ClockRegular },
  OENSKET: { tone: "waiting", Shape: ClockRegular },
  RETURNERT: { tone: "waiting", Shape: ArrowUndoRegular },
  GODKJENT: { tone: "good", Shape: CheckmarkCircleRegular },
  AKSEPTERT: { tone: "good", Shape: CircleHalfFillRegular },
  AKTIV: { tone: "good", Shape: CheckmarkCircleFilled },
  OPPSAGT: { tone: "waiting", Shape: HistoryRegular },
  UTLOEPT: { tone: "over", Shape: HistoryRegular },
  GJENNOMFOERT: { tone: "over", Shape: HistoryRegular },
  AVSLAATT: { tone: "over", Shape: DismissCircleRegular },
  AVTAKKET: { tone: "over", Shape: DismissCircleRegular },
  TRUKKET: { tone: "over", Shape: ArrowUndoRegular },
};

type Props = {
  readonly item: CaseSummary;
  readonly asLeader: boolean;
  /** Said instead of the state's own word. */
  readonly word?: string;
};

/** The state of a case as shape and word, seen by the leader or by the employee. */
export function StatusBadge({ item, asLeader, word }: Props) {
  const wording = useTexts();
  return <Badge look={looks[item.status]}>{word ?? statusWord(item, asLeader, wording)}</Badge>;
}
