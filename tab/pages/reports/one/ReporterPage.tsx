import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReporterDetail } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { AnswersView } from "./AnswersView.tsx";
import { ClosedPart } from "./ClosedPart.tsx";
import { Commands } from "./Commands.tsx";
import { FilesPart } from "./FilesPart.tsx";
import { Head } from "./Head.tsx";
import { Messages } from "./Messages.tsx";
import { NameForm } from "./NameForm.tsx";
import { usePageStyles } from "./pageStyles.ts";
import { ReportTimeline } from "./ReportTimeline.tsx";
import { useActing } from "./useActing.ts";
import { WordsForm } from "./WordsForm.tsx";

const useStyles = makeStyles({ readers: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" } });

type Props = { readonly detail: ReporterDetail; readonly onLeft: (words: string) => void };

/** One's own report: what one sent, who can read it now, what was said since, and what one may do. */
export function ReporterPage({ detail, onLeft }: Props) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  const acting = useActing(detail);
  const { answers, reclassifications, contacts, minutes, decision, closed, readers } = detail;
  const can = (type: ReporterDetail["actions"][number]) => detail.actions.includes(type);
  return (
    <>
      <Head detail={detail}>
        <span className={styles.readers} data-readers>
          <LockClosedRegular aria-hidden />
          <Text>
            {readers.length === 0
              ? r.nobodyReads
              : r.readNow(d.list(readers.map(({ person, as }) => r.withPart(person.name, m.standing[as]))))}
          </Text>
        </span>
      </Head>
      <div className={page.columns}>
        <div className={common.stack}>
          {minutes !== null && (
            <Surface className={common.close} data-minutes>
              <PartHeading>{r.minutes}</PartHeading>
              <Quote text={minutes.text} />
              {!minutes.signed && <Text>{m.minutes}</Text>}
              <Text className={common.quiet}>{minutes.signed ? r.minutesSigned : r.minutesUnsigned}</Text>
            </Surface>
          )}
          <Surface className={common.close} data-part="meldinger">
            <PartHeading>{r.messages}</PartHeading>
            <Messages messages={detail.messages} files={detail.files} side="melder" reporter={null} />
            {can("SendMessage") && (
              <WordsForm
                id={detail.id}
                about="melding"
                acting={acting}
                label={r.writeToHandler}
                send={r.sendMessage}
                doneWords={r.messageSent}
                command={(text) => ({ type: "SendMessage", text })}
              />
            )}
          </Surface>
          {answers !== null && (
            <Surface className={common.close}>
              <PartHeading>{r.whatISent}</PartHeading>
              <AnswersView answers={answers} counterparts={detail.counterparts} />
            </Surface>
          )}
          {can("NameCounterparts") && <NameForm acting={acting} />}
          <FilesPart id={detail.id} files={detail.files} mayAdd={can("SendMessage")} />
        </div>
        <div className={page.aside}>
          {closed !== null && <ClosedPart closed={closed} words={detail.status === "TRUKKET" ? r.withdrawnOn : r.closedOn} />}
          {decision !== null && (
            <Surface className={common.close} data-decision>
              <PartHeading>{r.decision}</PartHeading>
              <Text>{m.outcome[decision.outcome]}</Text>
              {decision.reason !== null && <Quote text={decision.reason} />}
            </Surface>
          )}
          {reclassifications.length > 0 && (
            <Surface className={common.close} data-reclassified>
              <PartHeading>{r.handledAs}</PartHeading>
              {detail.calledAs !== null && <Text>{r.yourWord(m.kind[detail.calledAs])}</Text>}
              {reclassifications.map(({ from, to, reason, on }) => (
                <div key={`${on}${to}`} className={common.close}>
                  <Text>{r.reclassified(m.kind[from], m.kind[to], d.dayMonthYear(on))}</Text>
                  {reason !== null && <Quote text={reason} />}
                </div>
              ))}
              <Paragraph rule="VA-19" />
            </Surface>
          )}
          {contacts.length > 0 && (
            <Surface className={common.close} data-contacts>
              <PartHeading>{r.contactTitle}</PartHeading>
              {contacts.map(({ contactId, text, answer, movedOn }) => (
                <div key={contactId} className={common.close}>
                  <Quote text={text} />
                  <Text>
                    {movedOn !== undefined
                      ? r.contactMoved
                      : answer === null
                        ? r.contactWaits
                        : answer.consent
                          ? r.contactYes
                          : r.contactNo}
                  </Text>
                  {answer?.reason != null && <Quote text={answer.reason} />}
                </div>
              ))}
              <Paragraph rule="VA-18" />
            </Surface>
          )}
          <Surface className={common.close} data-part="handlinger">
            <PartHeading>{r.whatYouCanDo}</PartHeading>
            <Commands
              detail={detail}
              acting={acting}
              types={["Sign", "ChooseKind", "RequestContact", "ChallengeHabilitet", "Reopen", "Withdraw"]}
              primary={can("Sign") ? "Sign" : can("ChooseKind") ? "ChooseKind" : undefined}
              onGone={() => onLeft(r.movedOn)}
            />
            <Text size={200} className={common.quiet}>
              {m.receipt.protection}
            </Text>
          </Surface>
          <ReportTimeline timeline={detail.timeline} />
        </div>
      </div>
    </>
  );
}
