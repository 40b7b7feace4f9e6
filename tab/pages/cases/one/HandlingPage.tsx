import { makeStyles, tokens } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { type CaseTab, caseTabs, searchOf, useRoute } from "../../../app/route.ts";
import { Facts } from "../../../components/Facts.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Sections } from "../../../components/Sections.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { type Acting, useActing } from "../forms/useActing.ts";
import { AccessTab } from "./AccessTab.tsx";
import { AssessmentTab } from "./AssessmentTab.tsx";
import { DocumentsTab } from "./DocumentsTab.tsx";
import { Head } from "./Head.tsx";
import { MeetingsTab } from "./MeetingsTab.tsx";
import { NextStep } from "./NextStep.tsx";
import { PartiesTab } from "./PartiesTab.tsx";
import { StepPath } from "./StepPath.tsx";
import { TimelineTab } from "./TimelineTab.tsx";

const useStyles = makeStyles({
  tabs: { marginTop: tokens.spacingVerticalXL, marginBottom: tokens.spacingVerticalL },
  screen: { "@media print": { display: "none" } },
});

/** A case for those who handle it: where it is, what is next, who can see it; then its parts. */
export function HandlingPage({ detail }: { readonly detail: CaseHandlingDetail }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s, d } = useCaseTexts();
  const [route, go] = useRoute();
  const acting = useActing(detail);
  const here = caseTabs.find((one) => one === route.side) ?? "tidslinje";
  const { source, track, unitName, general, sexualHarassment, status, possible } = detail;
  return (
    <>
      <Head detail={detail}>
        <Facts
          rows={[
            [c.facts.source, s.source[source]],
            [c.facts.track, track === null ? null : s.track[track]],
            [c.facts.unit, unitName],
            [c.facts.general, general ? d.yes : null],
            [c.facts.sexual, sexualHarassment ? d.yes : null],
          ]}
        />
      </Head>
      <div className={styles.screen}>
        <StepPath status={status} track={track} possible={possible} />
        <NextStep detail={detail} acting={acting} />
        <Sections<CaseTab>
          label={c.tabsLabel}
          here={here}
          className={styles.tabs}
          items={caseTabs.map((name) => ({ name, words: c.tab[name], href: searchOf({ ...route, side: name }, "") }))}
          onGo={(name) => go({ side: name }, "replace")}
        />
      </div>
      <div className={common.stack} data-tab={here}>
        <Tab here={here} detail={detail} acting={acting} />
      </div>
    </>
  );
}

type TabProps = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

function Tab({ here, ...props }: TabProps & { readonly here: CaseTab }) {
  switch (here) {
    case "tidslinje":
      return <TimelineTab {...props} />;
    case "parter":
      return <PartiesTab {...props} />;
    case "moeter":
      return <MeetingsTab {...props} />;
    case "dokumenter":
      return <DocumentsTab {...props} />;
    case "behandling":
      return <AssessmentTab {...props} />;
    case "tilgang":
      return <AccessTab {...props} />;
  }
}
