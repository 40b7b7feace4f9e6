import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import type { Me } from "#domain/contract/views.ts";
import { pageStart, type RulesetSide, rulesetSides, searchOf, useRoute } from "../../app/route.ts";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Sections } from "../../components/Sections.tsx";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";
import { InForceSide } from "./InForceSide.tsx";

// Each is a page of its own to whoever uses it; what one does not look at is not fetched.
const PresenceSide = lazy(async () => ({ default: (await import("../presence/PresenceSide.tsx")).PresenceSide }));

const GatheringsSide = lazy(async () => ({ default: (await import("../gatherings/GatheringsSide.tsx")).GatheringsSide }));

const NoticesSide = lazy(async () => ({ default: (await import("../notices/NoticesSide.tsx")).NoticesSide }));

const AssessSide = lazy(async () => ({ default: (await import("../assess/AssessSide.tsx")).AssessSide }));

const useStyles = makeStyles({ sides: { marginBottom: tokens.spacingVerticalL } });

/** What holds for a time beside the ordinary rules, and what one does under it: come to campus, meet, be told, assess. */
export function RulesetsPage({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, p } = useRulesetTexts();
  const [route, go] = useRoute();
  const here: RulesetSide = rulesetSides.find((side) => side === route.side) ?? "gjelder";
  const title = here === "gjelder" ? p.title : `${p.sides[here]} – ${p.title}`;
  useEffect(() => {
    document.title = `${title} – ${t.product}`;
  }, [title, t]);
  return (
    <>
      <PageHeading>{p.title}</PageHeading>
      <Sections
        label={p.sidesLabel}
        here={here}
        className={styles.sides}
        items={rulesetSides.map((name) => ({
          name,
          words: p.sides[name],
          href: searchOf({ ...pageStart, view: "regelsett", side: name }, ""),
        }))}
        onGo={(side) => go({ ...pageStart, view: "regelsett", side })}
      />
      <Suspense fallback={<Loading kind="rows" />}>
        <Side side={here} me={me} />
      </Suspense>
    </>
  );
}

function Side({ side, me }: { readonly side: RulesetSide; readonly me: Me }) {
  switch (side) {
    case "gjelder":
      return <InForceSide />;
    case "oppmoete":
      return <PresenceSide me={me} />;
    case "samlinger":
      return <GatheringsSide me={me} />;
    case "beskjeder":
      return <NoticesSide me={me} />;
    case "vurderinger":
      return <AssessSide me={me} />;
  }
}
