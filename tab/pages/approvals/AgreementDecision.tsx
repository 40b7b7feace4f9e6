import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { AssessmentInput, CommandInput } from "#domain/contract/command.ts";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { blankAssessment } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import type { AssessmentField } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { useDraft } from "../../app/drafts.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useFocusBack } from "../../components/useFocusBack.ts";
import { useTexts } from "../../texts/useTexts.ts";
import type { CommandState } from "../case/useCommand.ts";
import { AssessmentForm } from "./AssessmentForm.tsx";
import { judge } from "./assessment.ts";
import { focusField } from "./fieldId.ts";
import { borrowedField, LastWords, useLastWords } from "./LastWords.tsx";
import { Missing } from "./Missing.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { TeamNotice } from "./TeamNotice.tsx";
import { focusDecision, useDecisionKeys } from "./useDecisionKeys.ts";

const useStyles = makeStyles({
  changed: { marginBottom: tokens.spacingVerticalL },
  decision: { marginTop: tokens.spacingVerticalXL },
  approve: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
  },
  others: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

type Draft = {
  readonly form: AssessmentInput;
  readonly touched: readonly AssessmentField[];
  readonly mode: "approve" | "Return" | "Reject";
  readonly reason: string;
  /** The version of the application that the assessment is about. */
  readonly seen: number;
  /** Words of the decision before stand in the form, and whether they were read there; `null` where they are all of this one. */
  readonly borrowed: { readonly isRead: boolean } | null;
};

export type Decided = "approved" | "returned" | "rejected";

type Props = {
  readonly detail: AgreementDetail;
  readonly command: CommandState;
  readonly onDecided: (how: Decided) => void;
};

/** Approve, return or reject a fixed agreement. */
export function AgreementDecision({ detail, command, onDecided }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [draft, setDraft, drop] = useDraft<Draft>(`${detail.id}/avgjørelse`, () => ({
    form: blankAssessment(detail),
    touched: [],
    mode: "approve",
    reason: "",
    seen: detail.version,
    borrowed: null,
  }));
  const { form, mode, borrowed } = draft;
  const [last, remember] = useLastWords();
  const announce = useAnnounce();
  const around = useFocusBack(mode === "approve" ? undefined : mode);
  const { warnings, refusals } = judge(detail, form);
  const outdated = draft.seen !== detail.version;
  const missingId = `mangler-${detail.id}`;

  const change = (part: Partial<AssessmentInput>) => {
    const touched = new Set([...draft.touched, ...(Object.keys(part) as AssessmentField[])]);
    // Whoever changes the words has been at them.
    const own = part.workEnvironment === undefined ? borrowed : null;
    setDraft({ ...draft, form: { ...form, ...part }, touched: [...touched], borrowed: own });
  };

  const send = async (input: CommandInput, how: Decided, typed: string, then?: () => void) => {
    const done = await command.send(draft.seen, input, typed);
    if (done === undefined) return;
    drop();
    then?.();
    onDecided(how);
  };
  const unread = borrowed !== null && !borrowed.isRead;
  const more = unread ? [{ field: borrowedField, words: t.assess.unreadLast }] : [];
  const blocked = refusals.length > 0 || unread || outdated || command.sending;
  const toMissing = () => {
    const first = [...refusals, ...more].find((missing) => "field" in missing);
    if (first !== undefined && "field" in first) focusField(detail.id, first.field);
    else focusDecision(around.current);
  };
  const approve = () => {
    if (blocked) return toMissing();
    const typed = [form.workEnvironment, form.overrideReason].filter((text) => text !== null && text !== "").join("\n\n");
    const words = form.workEnvironment ?? "";
    void send({ type: "Approve", assessment: form }, "approved", typed, () => remember({ words, name: detail.employee.name }));
  };
  const mayUseLast = last !== null && borrowed === null && (form.workEnvironment ?? "") === "";
  const useLast = () => {
    if (last === null) return;
    setDraft({ ...draft, form: { ...form, workEnvironment: last.words }, borrowed: { isRead: false } });
    announce(t.assess.usedLast);
    focusField(detail.id, "workEnvironment");
  };
  const open = (to: "Return" | "Reject") => setDraft({ ...draft, mode: to });
  useDecisionKeys(
    mode === "approve"
      ? {
          g: () => focusDecision(around.current),
          t: () => open("Return"),
          a: () => open("Reject"),
          m: toMissing,
          ...(mayUseLast ? { s: useLast } : {}),
        }
      : {},
  );

  return (
    <Surface>
      {outdated && (
        <MessageBar intent="warning" layout="multiline" className={styles.changed}>
          <MessageBarBody>
            <MessageBarTitle>{t.decide.changedMeanwhile}</MessageBarTitle> {t.decide.changedMeanwhileHow}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setDraft({ ...draft, seen: detail.version })}>{t.decide.seen}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {detail.team !== null && <TeamNotice team={detail.team} />}
      {mode === "approve" && (
        <AssessmentForm
          detail={detail}
          form={form}
          touched={draft.touched}
          warnings={warnings}
          refusals={refusals}
          onChange={change}
          onSend={approve}
        >
          {last !== null && (mayUseLast || borrowed !== null) && (
            <LastWords
              caseId={detail.id}
              name={detail.employee.name}
              last={last}
              borrowed={borrowed !== null}
              isRead={borrowed?.isRead === true}
              onUse={useLast}
              onRead={(isRead) => setDraft({ ...draft, borrowed: { isRead } })}
            />
          )}
        </AssessmentForm>
      )}
      <div ref={around} className={mode === "approve" ? styles.decision : undefined}>
        <PartHeading>{t.decide.title}</PartHeading>
        {mode === "approve" ? (
          <>
            <div className={styles.approve}>
              <Button
                appearance="primary"
                data-decides
                aria-keyshortcuts="g"
                disabledFocusable={blocked}
                aria-describedby={missingId}
                onClick={approve}
              >
                {command.sending ? t.decide.sending : t.decide.approve}
              </Button>
              <Missing id={missingId} caseId={detail.id} refusals={refusals} more={more} />
            </div>
            <div className={styles.others}>
              <Button data-opens="Return" aria-keyshortcuts="t" onClick={() => open("Return")}>
                {t.decide.returnIt}
              </Button>
              <Button data-opens="Reject" aria-keyshortcuts="a" onClick={() => open("Reject")}>
                {t.decide.reject}
              </Button>
            </div>
          </>
        ) : (
          <ReasonForm
            label={mode === "Return" ? t.decide.returnReason : t.decide.rejectReason}
            note={mode === "Reject" ? t.decide.rejectFinal : undefined}
            confirm={mode === "Return" ? t.decide.confirmReturn : t.decide.confirmReject}
            reason={draft.reason}
            sending={command.sending}
            blocked={outdated}
            onChange={(reason) => setDraft({ ...draft, reason })}
            onCancel={() => setDraft({ ...draft, mode: "approve" })}
            onSend={() =>
              void send({ type: mode, reason: draft.reason }, mode === "Return" ? "returned" : "rejected", draft.reason)
            }
          />
        )}
      </div>
    </Surface>
  );
}
