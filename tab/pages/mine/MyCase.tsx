import type { Me } from "#domain/contract/views.ts";
import { AgreementPaper } from "../case/AgreementPaper.tsx";
import { CasePage } from "../case/CasePage.tsx";
import { EquipmentPanel } from "../case/equipment/EquipmentPanel.tsx";
import { Standing } from "../case/Standing.tsx";
import { Steps } from "../case/Steps.tsx";
import { Timeline } from "../case/Timeline.tsx";
import { TodoPanel } from "../case/TodoPanel.tsx";
import { AcceptPanel } from "./AcceptPanel.tsx";

type Props = { readonly caseId: string; readonly me: Me; readonly onBack: () => void };

/** One of the employee's own cases: how it stands, what one can do, what happened. */
export function MyCase({ caseId, me, onBack }: Props) {
  return (
    <CasePage caseId={caseId} onBack={onBack}>
      {(detail, command) => (
        <>
          <Standing detail={detail} />
          {detail.kind === "fast-avtale" && detail.actions.includes("Accept") && (
            <AcceptPanel detail={detail} command={command} />
          )}
          {detail.kind === "fast-avtale" && <TodoPanel detail={detail} command={command} />}
          {detail.kind === "fast-avtale" && <EquipmentPanel detail={detail} today={me.today} />}
          {detail.kind === "fast-avtale" && <AgreementPaper detail={detail} />}
          <Steps detail={detail} today={me.today} command={command} />
          <Timeline detail={detail} />
        </>
      )}
    </CasePage>
  );
}
