import { makeStyles, tokens } from "@fluentui/react-components";
import type { Me } from "#domain/contract/views.ts";
import { type CaseSide, searchOf, useRoute } from "../../app/route.ts";
import { PageHeading } from "../../components/Heading.tsx";
import { later } from "../../components/later.tsx";
import { Sections } from "../../components/Sections.tsx";
import { useCaseTexts } from "../../texts/cases/useCaseTexts.ts";
import { CaseListPart } from "./list/CaseListPart.tsx";

const CasePage = later(async () => (await import("./one/CasePage.tsx")).CasePage, "case");

const useStyles = makeStyles({ sections: { marginBottom: tokens.spacingVerticalL } });
/** Roles whose holders work with others' cases; everybody else begins with their own. */
const handling: ReadonlySet<string> = new Set(["hr-raadgiver", "hr-hms-sjef"]);
const sides: readonly CaseSide[] = ["behandler", "egne"];

/** «Saker»: the cases that one handles, those that concern oneself, and one of them. */
export function CasesPage({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, c } = useCaseTexts();
  const [route, go] = useRoute();
  if (route.caseId !== null) {
    return <CasePage key={route.caseId} id={route.caseId} onBack={() => go({ caseId: null, side: null })} />;
  }
  const side =
    sides.find((one) => one === route.side) ??
    (me.isLeader || me.roles.some((role) => handling.has(role)) ? "behandler" : "egne");
  return (
    <>
      <PageHeading>{t.nav.cases}</PageHeading>
      <Sections<CaseSide>
        label={c.sidesLabel}
        here={side}
        className={styles.sections}
        items={sides.map((name) => ({ name, words: c.side[name], href: searchOf({ ...route, side: name }, "") }))}
        onGo={(name) => go({ side: name })}
      />
      <CaseListPart key={side} name={side === "behandler" ? "handled" : "mine"} onOpen={(caseId) => go({ caseId, side: null })} />
    </>
  );
}
