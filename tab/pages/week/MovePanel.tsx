import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { CommandInput } from "#domain/contract/command.ts";
import type { MovePreview } from "#domain/contract/unitCalendar.ts";
import { addDays, type LocalDate, mondayOf, weekdayOf } from "#domain/kernel/localDate.ts";
import { capital } from "#domain/texts/format.ts";
import type { Failed } from "../../api/client.ts";
import { keys, unwrap, useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { WarningLine } from "../../components/WarningLine.tsx";
import { useWeekTexts } from "../../texts/week/useWeekTexts.ts";
import { ReasonForm } from "../approvals/ReasonForm.tsx";
import { useCommand } from "../case/useCommand.ts";
import type { Proposal } from "./DayMark.tsx";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  readonly proposal: Proposal;
  /** How many others are at home on the day that is tried. */
  readonly others: number;
  /** Asked for by a click, and not while the hand stays on the day in the calendar. */
  readonly takesFocus: boolean;
  readonly onDay: (to: LocalDate) => void;
  readonly onOpen: (caseId: string) => void;
  readonly onClose: (done: boolean) => void;
};

/** HO-03: a leader tries another day and sees what the rules say; what comes of it is words to the employee, and nothing else. */
export function MovePanel({ proposal, others, takesFocus, onDay, onOpen, onClose }: Props) {
  const { caseId, name, kind, from, to } = proposal;
  const common = useLayoutStyles();
  const { t, w, d } = useWeekTexts();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const command = useCommand(caseId);
  const [reason, setReason] = useState<string>();
  const around = useRef<HTMLDivElement>(null);
  const isAgreement = kind === "asked";
  const query = usePreview(proposal);
  useEffect(() => {
    if (takesFocus) around.current?.querySelector<HTMLElement>("input:checked")?.focus();
  }, [takesFocus]);
  const said = (date: LocalDate) => (isAgreement ? d.weekday(weekdayOf(date)) : d.shortDate(date));
  const days = [0, 1, 2, 3, 4].map((after) => addDays(mondayOf(from), after));

  const send = async (version: number, text: string) => {
    const input: CommandInput = isAgreement ? { type: "Return", reason: text } : { type: "RejectDay", reason: text };
    if ((await command.send(version, input, text)) === undefined) return;
    await queries.invalidateQueries({ queryKey: keys.unitCalendars });
    announce(w.move.sent(name));
    onClose(true);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc beside a real button
    <div ref={around} onKeyDown={({ key }) => key === "Escape" && onClose(false)}>
      <Surface className={common.stack} role="region" aria-label={w.move.title(name)}>
        <div className={common.close}>
          <PartHeading>{w.move.title(name)}</PartHeading>
          <Text className={common.quiet}>
            {isAgreement ? w.move.how : w.move.howDay} <Paragraph rule="HO-03" />
          </Text>
        </div>
        <Field label={w.move.day}>
          <RadioGroup value={to} onChange={(_, { value }) => onDay(value as LocalDate)}>
            {days.map((date) => (
              <Radio key={date} value={date} label={`${capital(said(date))}${date === from ? ` (${w.move.asAsked})` : ""}`} />
            ))}
          </RadioGroup>
        </Field>
        <div className={common.close} aria-live="polite">
          {query.data === undefined ? (
            query.error === null ? (
              <Text className={common.quiet}>{w.move.checking}</Text>
            ) : (
              <FailureNotice failure={query.error.failure} onRetry={() => void query.refetch()} />
            )
          ) : (
            <Verdict preview={query.data} others={others} />
          )}
        </div>
        {command.failure !== undefined && (
          <FailureNotice failure={command.failure} sent typed={command.typed} onClose={command.clear} />
        )}
        {reason === undefined || query.data === undefined ? (
          <div className={common.row}>
            <Button
              appearance="primary"
              disabledFocusable={query.data === undefined || to === from}
              onClick={() =>
                setReason(isAgreement ? w.move.proposal(said(from), said(to)) : w.move.proposalDay(said(from), said(to)))
              }
            >
              {isAgreement ? w.move.back : w.move.reject}
            </Button>
            <Button onClick={() => onOpen(caseId)}>{w.move.open}</Button>
            <Button onClick={() => onClose(false)}>{w.move.close}</Button>
          </div>
        ) : (
          <ReasonForm
            label={isAgreement ? t.decide.returnReason : t.decide.rejectReason}
            note={isAgreement ? undefined : t.decide.rejectFinal}
            confirm={isAgreement ? t.decide.confirmReturn : t.decide.confirmReject}
            reason={reason}
            sending={command.sending}
            onChange={setReason}
            onCancel={() => setReason(undefined)}
            onSend={() => void send(query.data.version, reason)}
          />
        )}
      </Surface>
    </div>
  );
}

/** What the rules say, as the server has worked it out by the rules that decide. */
function usePreview({ caseId, from, to }: Proposal) {
  const api = useApi();
  return useQuery<MovePreview, Failed>({
    queryKey: keys.movePreview(caseId, from, to),
    queryFn: ({ signal }) => unwrap(api.previewMove(caseId, { from, to }, signal)),
  });
}

function Verdict({ preview, others }: { readonly preview: MovePreview; readonly others: number }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { w, d } = useWeekTexts();
  const { refusals, warnings, moved } = preview;
  return (
    <>
      {refusals.length > 0 ? (
        <>
          <Text weight="semibold">{w.move.refused}</Text>
          {refusals.map((refusal) => (
            <Line key={refusal.code} icon={<DismissCircleFilled className={styles.bad} />}>
              {d.refusal(refusal)}
              <br />
              {refusal.rule !== null && <Paragraph rule={refusal.rule} />}
            </Line>
          ))}
        </>
      ) : (
        warnings.length === 0 && (
          <Line icon={<CheckmarkCircleFilled className={styles.good} />}>
            <Text weight="semibold">{w.move.fine}</Text>
          </Line>
        )
      )}
      {warnings.length > 0 && (
        <>
          <Text weight="semibold">{w.move.warned}</Text>
          {warnings.map((warning) => (
            <WarningLine key={`${warning.code} ${"monday" in warning ? warning.monday : ""}`} warning={warning} />
          ))}
        </>
      )}
      {moved.kind === "fast-avtale" && (
        <Text className={common.quiet}>
          {w.move.share(d.percentTenths(moved.shareTenths), d.percentTenths(moved.maxPercent * 10))}{" "}
          {w.move.campusDays(moved.campusDays)}
        </Text>
      )}
      <Text className={common.quiet}>{w.move.others(others)}</Text>
    </>
  );
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>{children}</span>
    </div>
  );
}
