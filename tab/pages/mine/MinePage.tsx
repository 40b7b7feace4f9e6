import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { lazy, Suspense, useEffect } from "react";
import type { CaseSummary, Me } from "#domain/contract/views.ts";
import { useCases } from "../../api/useApi.ts";
import { useRoute } from "../../app/route.ts";
import { BeforeOpening } from "../../components/BeforeOpening.tsx";
import { CaseRow } from "../../components/CaseRow.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading, PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { MissingLeaderNotice } from "../../components/MissingLeader.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { RulesLink } from "../../components/SpecialRules.tsx";
import { Surface } from "../../components/Surface.tsx";
import { whatNext } from "../../components/statusWord.ts";
import { useReturnFocus } from "../../components/useReturnFocus.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
  workplace: { display: "flex", gap: tokens.spacingHorizontalL, alignItems: "flex-start" },
  icon: { display: "inline-flex", fontSize: "2rem", color: tokens.colorBrandForeground1 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

// As for the leader: the list first, and one of its cases when the pointer or the keys come there.
const loadCase = () => import("./MyCase.tsx");
const MyCase = lazy(async () => ({ default: (await loadCase()).MyCase }));

/** The employee's own agreements and days. */
export function MinePage({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const [route, go] = useRoute();
  useEffect(() => {
    if (route.caseId === null) document.title = `${t.mine.title} – ${t.product}`;
  }, [route.caseId, t]);
  return route.caseId === null ? (
    <BeforeOpening load={loadCase}>
      <MyList me={me} onOpen={(caseId) => go({ view: "mine", caseId })} />
    </BeforeOpening>
  ) : (
    <Suspense fallback={<Loading kind="case" />}>
      <MyCase caseId={route.caseId} me={me} onBack={() => go({ caseId: null })} />
    </Suspense>
  );
}

function MyList({ me, onOpen }: { readonly me: Me; readonly onOpen: (caseId: string) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { data, error, refetch } = useCases("mine");
  const list = useReturnFocus(data !== undefined);
  return (
    <>
      <PageHeading>{t.mine.title}</PageHeading>
      <div className={styles.stack} ref={list}>
        {me.missingLeader !== null && <MissingLeaderNotice missing={me.missingLeader} />}
        <Workplace me={me} />
        {data === undefined ? (
          error === null ? (
            <Loading kind="rows" />
          ) : (
            <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
          )
        ) : (
          <Groups items={data.items} onOpen={onOpen} />
        )}
      </div>
    </>
  );
}

/** Why one is where one is while special rules decide: on campus because one's own leader found that the job cannot be done from home, or cleared this day. */
const ruleOf = {
  PANDEMI: { campus: "PA-12", "campus-avklart": "PA-03", hjemme: "PA-02", "campus-og-hjemme": "PA-02" },
  KOMMUNE: { campus: "LI-03", "campus-avklart": "LI-03", hjemme: "LI-02", "campus-og-hjemme": "LI-02" },
} as const;

/** HO-02: the workplace is on campus, also for who works at home on some days; PA-02: at home, where special rules decide, but for whose job cannot be done there (PA-12). */
function Workplace({ me: { workplace, specialRules } }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const words = {
    campus: [t.mine.campus, specialRules === null ? t.mine.campusWhy : d.assessment.means[specialRules].CAMPUS],
    "campus-og-hjemme": [t.mine.both, t.mine.bothWhy],
    "campus-avklart": [t.mine.campus, t.mine.clearedWhy],
    hjemme: [t.mine.home, d.regime.means[specialRules ?? "PANDEMI"][0]],
  }[workplace];
  return (
    <Surface className={styles.workplace} data-workplace>
      <span className={styles.icon} aria-hidden="true">
        {workplace === "campus" || workplace === "campus-avklart" ? <BuildingRegular /> : <HomeRegular />}
      </span>
      <div className={styles.words}>
        <Text className={styles.quiet}>{t.mine.workplaceToday}</Text>
        <Text size={500} weight="semibold">
          {words[0]}
        </Text>
        <Text>{words[1]}</Text>
        {specialRules !== null && <RulesLink />}
        <Paragraph rule={specialRules === null ? "HO-02" : ruleOf[specialRules][workplace]} />
      </div>
    </Surface>
  );
}

/** A case that only the employee can bring on. */
const needsAnswer = (item: CaseSummary) =>
  item.kind === "fast-avtale" && (item.status === "GODKJENT" || item.status === "RETURNERT");
const isOver = ({ status }: CaseSummary) => over.has(status);
const over: ReadonlySet<CaseSummary["status"]> = new Set(["UTLOEPT", "AVSLAATT", "AVTAKKET", "TRUKKET", "GJENNOMFOERT"]);

function Groups({ items, onOpen }: { readonly items: readonly CaseSummary[]; readonly onOpen: (caseId: string) => void }) {
  const styles = useStyles();
  const wording = useTexts();
  const { t, d } = wording;
  if (items.length === 0) return <EmptyNotice icon={<HomeRegular />} title={t.mine.empty} how={t.mine.emptyHow} />;
  const groups = [
    { title: t.mine.needsYou, cases: items.filter(needsAnswer) },
    { title: t.mine.current, cases: items.filter((item) => !needsAnswer(item) && !isOver(item)) },
    { title: t.mine.earlier, cases: items.filter(isOver) },
  ];
  return groups.map(({ title, cases }) =>
    cases.length === 0 ? null : (
      <section key={title}>
        <PartHeading>{title}</PartHeading>
        <ul className={styles.list}>
          {cases.map((item) => (
            <li key={item.id}>
              <CaseRow
                item={item}
                asLeader={false}
                action={item.kind === "enkeltdag" ? t.mine.openDay : needsAnswer(item) ? t.mine.openAnswer : t.mine.open}
                primary={needsAnswer(item)}
                onOpen={onOpen}
              >
                {isOver(item) ? null : <Text>{whatNext(item, undefined, d.dayMonthYear(item.to), wording)}</Text>}
              </CaseRow>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
