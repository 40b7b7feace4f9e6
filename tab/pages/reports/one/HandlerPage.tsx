import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { useState } from "react";
import type { HandlerDetail } from "#domain/contract/meldingViews.ts";
import type { Me } from "#domain/contract/views.ts";
import { NamesProvider } from "../../../components/form/names.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useMedia } from "../../../components/useMedia.ts";
import { WarningLine } from "../../../components/WarningLine.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { ClosedPart } from "./ClosedPart.tsx";
import { FilesPart } from "./FilesPart.tsx";
import { Handling } from "./Handling.tsx";
import { Head } from "./Head.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { Messages } from "./Messages.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { Notes } from "./Notes.tsx";
import { usePageStyles } from "./pageStyles.ts";
import { ReportTimeline } from "./ReportTimeline.tsx";
import { Said } from "./Said.tsx";
import type { FormCommand } from "./specs.ts";
import { useActing } from "./useActing.ts";

const useStyles = makeStyles({
  sees: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { flexShrink: 0, marginTop: "0.15rem" },
});

type Props = { readonly detail: HandlerDetail; readonly me: Me; readonly onLeft: (words: string) => void };

/** A report for those who handle it: what is said, what was written since, what to do next, and always who can see this page. */
export function HandlerPage({ detail, onLeft }: Props) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  const acting = useActing(detail);
  const can = (type: HandlerDetail["actions"][number]) => detail.actions.includes(type);
  // Kept here: a form that is open stays so when the page is enlarged or turned and its place becomes another (WCAG 1.3.4, 1.4.10).
  const opened = [useState<FormCommand>(), useState<FormCommand>()] as const;
  // Under each other, what to do comes right after what is said.
  const isNarrow = useMedia("(max-width: 60rem)");
  const next = (
    <>
      <NextSteps detail={detail} acting={acting} onLeft={onLeft} opened={opened} />
      {detail.warnings.length > 0 && (
        <Surface className={common.close}>
          {detail.warnings.map((warning, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak of several things
            <WarningLine key={index} warning={warning} />
          ))}
        </Surface>
      )}
    </>
  );
  const reporter = detail.reporter?.person.name ?? null;
  return (
    <NamesProvider value={(id) => namesIn(detail).get(id)}>
      <Head detail={detail}>
        <span className={styles.sees} data-sees>
          <EyeRegular className={styles.icon} aria-hidden />
          <Text>{r.seesPage(d.list(detail.handlers.map(({ person, as }) => r.withPart(person.name, m.standing[as]))))}</Text>
        </span>
      </Head>
      <div className={page.columns}>
        <div className={common.stack}>
          <Said detail={detail} />
          {isNarrow && next}
          <Surface className={common.close} data-part="meldinger">
            <PartHeading>{r.messagesWithReporter}</PartHeading>
            {detail.origin.kind === "postboks" && <Text className={common.quiet}>{r.unnamedAnswers}</Text>}
            <Messages messages={detail.messages} files={detail.files} side="mottaker" reporter={reporter} />
            {can("SendMessage") && <MessageForm id={detail.id} acting={acting} />}
          </Surface>
          <Notes detail={detail} acting={acting} />
          <FilesPart id={detail.id} files={detail.files} mayAdd={false} />
        </div>
        <div className={page.aside}>
          {detail.closed !== null && (
            <ClosedPart closed={detail.closed} words={detail.status === "TRUKKET" ? r.takenBackOn : r.closedOn} />
          )}
          {!isNarrow && next}
          <Handling detail={detail} />
          <ReportTimeline timeline={detail.timeline} />
        </div>
      </div>
    </NamesProvider>
  );
}

/** Everybody whose name stands somewhere on the page, for refusals that speak of them. */
function namesIn({ reporter, members, handlers, former, candidates, counterparts }: HandlerDetail): ReadonlyMap<string, string> {
  const people = [
    ...(reporter === null ? [] : [reporter.person]),
    ...members,
    ...handlers.map(({ person }) => person),
    ...former.map(({ person }) => person),
    ...candidates.owners,
    ...candidates.advisers,
    ...candidates.successors,
    ...counterparts.flatMap((one) => (one.kind === "person" ? [one.person] : [])),
  ];
  return new Map(people.map(({ id, name }) => [id, name]));
}
