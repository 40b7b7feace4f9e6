import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseDetail, Me } from "#domain/contract/views.ts";
import { useCases } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import type { Section } from "../../app/route.ts";
import { focusHeading } from "../../components/focusHeading.ts";
import { rememberOpened } from "../../components/useReturnFocus.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { AgreementPaper } from "../case/AgreementPaper.tsx";
import { CasePage } from "../case/CasePage.tsx";
import { EquipmentPanel } from "../case/equipment/EquipmentPanel.tsx";
import { Standing } from "../case/Standing.tsx";
import { Steps } from "../case/Steps.tsx";
import { Timeline } from "../case/Timeline.tsx";
import { TodoPanel } from "../case/TodoPanel.tsx";
import type { CommandState } from "../case/useCommand.ts";
import { AgreementDecision, type Decided } from "./AgreementDecision.tsx";
import { ApprovalKeys } from "./ApprovalKeys.tsx";
import { DayDecision } from "./DayDecision.tsx";
import { casesOf, type Filter, listOf, matching } from "./filter.ts";

const useStyles = makeStyles({
  pager: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly caseId: string;
  readonly section: Section;
  readonly me: Me;
  readonly filter: Filter;
  readonly onOpen: (caseId: string) => void;
  readonly onBack: () => void;
};

/** One case as the leader sees it. After a decision the next one follows by itself. */
export function ApprovalCase({ caseId, section, me, filter, onOpen, onBack }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const announce = useAnnounce();
  const { data } = useCases(listOf(section));
  const waiting = useCases("pending").data?.items ?? [];
  const [done, setDone] = useState<{ readonly words: string; readonly after: string; readonly of: string }>();
  const cases = data === undefined ? [] : matching(casesOf(section, data), filter);
  const at = cases.findIndex(({ id }) => id === caseId);

  const step = (by: 1 | -1) => {
    const to = at < 0 ? undefined : cases[at + by];
    if (to === undefined) return;
    rememberOpened(to.id);
    onOpen(to.id);
  };

  const decided = (detail: CaseDetail, how: Decided) => {
    const said = { approved: t.decide.approvedDone, returned: t.decide.returnedDone, rejected: t.decide.rejectedDone }[how];
    const next = cases[at + 1] ?? cases.find(({ id }) => id !== detail.id);
    const words = said(detail.employee.name);
    if (next === undefined || section !== "venter") {
      // Others may wait whom the filter or the section leaves out.
      announce(`${words} ${t.approvals.fewerNow(waiting.filter(({ id }) => id !== detail.id).length)}`);
      setDone({ words, after: detail.id, of: detail.id });
      focusHeading();
      return;
    }
    announce(`${words} ${t.decide.nextUp(next.employee.name)}`);
    setDone({ words, after: next.id, of: detail.id });
    rememberOpened(next.id);
    onOpen(next.id);
  };

  const reopened = (id: string) => {
    setDone(undefined);
    if (id === caseId) focusHeading();
    else onOpen(id);
  };

  const pager =
    at < 0 || cases.length < 2 ? null : (
      <div className={styles.pager}>
        <Button size="small" disabled={at === 0} onClick={() => step(-1)}>
          {t.page.previous}
        </Button>
        <Text className={styles.quiet}>{t.page.position(at + 1, cases.length)}</Text>
        <Button size="small" disabled={at === cases.length - 1} onClick={() => step(1)}>
          {t.page.next}
        </Button>
      </div>
    );

  return (
    <CasePage
      // Each case has its own form and its own failures.
      key={caseId}
      caseId={caseId}
      onBack={onBack}
      pager={pager}
      onStep={step}
      done={done?.after === caseId ? done.words : undefined}
      undo={done?.after === caseId ? { caseId: done.of, onUndone: () => reopened(done.of) } : undefined}
    >
      {(detail, command) => (
        <>
          <Decision detail={detail} command={command} onDecided={(how) => decided(detail, how)} />
          {detail.kind === "fast-avtale" && <TodoPanel detail={detail} command={command} />}
          <Standing detail={detail} />
          {detail.kind === "fast-avtale" && <EquipmentPanel detail={detail} today={me.today} />}
          {detail.kind === "fast-avtale" && <AgreementPaper detail={detail} />}
          <Steps detail={detail} today={me.today} command={command} />
          <Timeline detail={detail} />
          <ApprovalKeys />
        </>
      )}
    </CasePage>
  );
}

type DecisionProps = { readonly detail: CaseDetail; readonly command: CommandState; readonly onDecided: (how: Decided) => void };

function Decision({ detail, command, onDecided }: DecisionProps) {
  if (detail.kind === "fast-avtale") {
    const mayDecide = detail.actions.includes("Approve") || detail.actions.includes("Reject");
    return mayDecide ? <AgreementDecision detail={detail} command={command} onDecided={onDecided} /> : null;
  }
  return detail.actions.includes("ApproveDay") ? <DayDecision detail={detail} command={command} onDecided={onDecided} /> : null;
}
