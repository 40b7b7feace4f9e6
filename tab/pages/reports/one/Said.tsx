import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import type { HandlerDetail } from "#domain/contract/meldingViews.ts";
import { Badge } from "../../../components/Badge.tsx";
import { Facts } from "../../../components/Facts.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { AnswersView } from "./AnswersView.tsx";
import { usePartyRows } from "./Parties.tsx";

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** SB-11: what is said, as an allegation and nothing more; the reporter's own word beside what it is handled as (VA-19), or why it is examined (VA-31). */
export function Said({ detail }: { readonly detail: HandlerDetail }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  const { calledAs, kind, reporter, members, counterparts, unitName, answers, origin, reclassifications, tags } = detail;
  const parties = usePartyRows({ reporter: reporter?.person ?? null, members, counterparts });
  return (
    <Surface className={styles.part} data-part="paastand">
      <PartHeading>{r.allegation}</PartHeading>
      <Text className={common.quiet}>{r.allegationHow}</Text>
      <Facts
        rows={[
          [r.reporterCalledIt, calledAs === null ? null : m.kind[calledAs]],
          [r.isHandledAs, m.kind[kind]],
          [r.unit, unitName],
          ...parties,
        ]}
      />
      {tags.length > 0 && (
        <div className={common.row}>
          {tags.map((tag) => (
            <Badge key={tag} look={{ tone: "over", Shape: TagRegular }}>
              {m.tag[tag]}
            </Badge>
          ))}
        </div>
      )}
      {reclassifications.map(({ from, to, reason, on, by }) => (
        <div key={`${on}${to}`} className={common.close} data-reclassified>
          <Text>
            {r.reclassified(m.kind[from], m.kind[to], d.dayMonthYear(on))} {by === null ? r.byReporter : r.by(by.name)}
          </Text>
          {reason !== null && <Quote text={reason} />}
          <Paragraph rule="VA-19" />
        </div>
      ))}
      {origin.kind === "muntlig" && (
        <>
          <Facts
            rows={[
              [r.loggedBy, origin.by.name],
              [r.oral.on, d.dayMonthYear(origin.on)],
              [r.oral.from, d.list(origin.from.map(({ name }) => name))],
              [r.oral.signed, origin.signedBy.length === 0 ? r.nobodyYet : d.list(origin.signedBy.map(({ name }) => name))],
            ]}
          />
          <Quote text={origin.what} />
        </>
      )}
      {origin.kind === "egen-plikt" && (
        <>
          <Facts rows={[[m.field.source, m.source[origin.source]]]} />
          <Quote text={origin.what} />
        </>
      )}
      {answers !== null && <AnswersView answers={answers} counterparts={[]} />}
    </Surface>
  );
}
