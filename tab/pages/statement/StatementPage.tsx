import { Link, Text } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { statementAddresses, statementReviewedOn, statementWords } from "#domain/texts/erklaering/statement.ts";
import { type StatementPart, statementParts } from "#domain/texts/erklaering/words.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading, PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { Contacts } from "../reports/meld/Contacts.tsx";
import { useReportForm } from "../reports/useReports.ts";

/** The accessibility statement: what is not good enough, whom to tell, and where to complain. */
export function StatementPage() {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const words = statementWords(d.language);
  const { data, error, refetch } = useReportForm();
  return (
    <>
      <PageHeading focusOn="statement">{words.title}</PageHeading>
      {data !== undefined ? (
        <Surface>
          <div className={common.stack}>
            <Text as="p" className={common.plain}>
              {words.lead}
            </Text>
            {statementParts.map((name) => (
              <Part key={name} name={name} settings={data.settings} />
            ))}
            <Text as="p" className={common.plain}>
              {words.reviewed(d.dayMonthYear(statementReviewedOn))}
            </Text>
          </div>
        </Surface>
      ) : error === null ? (
        <Loading kind="rows" />
      ) : (
        <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
      )}
    </>
  );
}

function Part({ name, settings }: { readonly name: StatementPart; readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const { title, lines, points } = statementWords(d.language).parts[name];
  return (
    <section className={common.close}>
      <PartHeading>{title}</PartHeading>
      {lines.map((line) => (
        <Text as="p" key={line} className={common.plain}>
          {line}
        </Text>
      ))}
      {points.length > 0 && (
        <ul className={common.plain}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      <Ending name={name} settings={settings} />
    </section>
  );
}

/** What belongs to a part besides its words: the employer's own, and the ways to those who decide. */
function Ending({ name, settings }: { readonly name: StatementPart; readonly settings: ReportForm["settings"] }) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const words = statementWords(d.language);
  const { accessibilityContact: contact, accessibilityUrl: url } = settings;
  if (name === "om") return url === null ? null : <Outside href={url}>{words.own}</Outside>;
  if (name === "meld") return contact === null ? <Text>{words.nobody}</Text> : <Contacts points={[contact]} />;
  if (name !== "klage") return null;
  return (
    <ul className={common.plain}>
      {(["nemnda", "tilsynet"] as const).map((who) => (
        <li key={who}>
          <Outside href={statementAddresses[who]}>{words[who]}</Outside>
        </li>
      ))}
    </ul>
  );
}

function Outside({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link inline href={href} target="_blank" rel="noreferrer">
      {children}
    </Link>
  );
}
