import { Button, makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense, useEffect } from "react";
import type { CaseSummary, Me } from "#domain/contract/views.ts";
import { daysBetween } from "#domain/kernel/localDate.ts";
import { useCases } from "../../api/useApi.ts";
import { pageStart, type Section, searchOf, sections } from "../../app/route.ts";
import { CaseRow } from "../../components/CaseRow.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Sections } from "../../components/Sections.tsx";
import { usePageKeys } from "../../components/usePageKeys.ts";
import { useReturnFocus } from "../../components/useReturnFocus.ts";
import { useShortcutsOn } from "../../components/useShortcuts.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { ApprovalKeys } from "./ApprovalKeys.tsx";
import { casesOf, type Filter, listOf, matching, noFilter, unitsOf } from "./filter.ts";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalL,
  },
  sections: { flexGrow: 1 },
  search: { minWidth: "12rem", "@media (max-width: 40rem)": { flexGrow: 1, maxWidth: "none" } },
  unit: { maxWidth: "18rem", "@media (max-width: 40rem)": { flexGrow: 1 } },
  below: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalXXL,
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: "none" },
});

// Below what waits: the list does not wait for it.
const Substitutes = lazy(async () => ({ default: (await import("./Substitutes.tsx")).Substitutes }));
const MeetingDays = lazy(async () => ({ default: (await import("./MeetingDays.tsx")).MeetingDays }));

const EquipmentSection = lazy(async () => ({ default: (await import("./EquipmentSection.tsx")).EquipmentSection }));

type Props = {
  readonly section: Section;
  readonly me: Me;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onSection: (section: Section) => void;
  readonly onOpen: (caseId: string) => void;
};

/** The leader's lists: what waits (oldest first), what runs, what was decided. */
export function ApprovalList({ section, me, filter, onFilter, onSection, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const pending = useCases("pending").data?.items.length ?? me.pendingCount;
  const { data, error, refetch } = useCases(listOf(section));
  const [shortcutsOn] = useShortcutsOn();
  const list = useReturnFocus(data !== undefined);
  useEffect(() => {
    document.title = `${t.approvals.title(pending)} – ${t.product}`;
  }, [pending, t]);
  const cases = data === undefined ? [] : casesOf(section, data);
  const shown = matching(cases, filter);
  const units = unitsOf(cases);
  const waitedWords = ({ submittedOn }: CaseSummary) => t.approvals.waited(Math.max(0, daysBetween(submittedOn, me.today)));

  // j and k move between the rows; Enter opens, as every button does.
  usePageKeys((key) => {
    if (!shortcutsOn || (key !== "j" && key !== "k")) return false;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-case]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.max(0, Math.min(rows.length - 1, at + (key === "j" ? 1 : -1)))]?.focus();
    return true;
  });

  return (
    <div ref={list}>
      <PageHeading>{t.approvals.title(pending)}</PageHeading>
      <div className={styles.tools}>
        <Sections
          label={t.approvals.sectionsLabel}
          here={section}
          className={styles.sections}
          items={sections.map((name) => ({
            name,
            words: t.approvals.sections[name],
            href: searchOf({ ...pageStart, view: "godkjenninger", section: name }, ""),
          }))}
          onGo={onSection}
        />
        {units.length > 1 && (
          <Select
            aria-label={t.approvals.unit}
            value={filter.unit}
            onChange={(_, { value }) => onFilter({ ...filter, unit: value })}
            className={styles.unit}
          >
            <option value="">{t.approvals.allUnits}</option>
            {units.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </Select>
        )}
        {cases.length > 1 && (
          <SearchBox
            aria-label={t.approvals.search}
            placeholder={t.approvals.search}
            value={filter.name}
            onChange={(_, { value }) => onFilter({ ...filter, name: value })}
            className={styles.search}
          />
        )}
      </div>
      <div data-cases={section}>
        {section === "utstyr" ? (
          <Suspense fallback={<Loading kind="rows" />}>
            <EquipmentSection onOpen={onOpen} />
          </Suspense>
        ) : data === undefined ? (
          error === null ? (
            <Loading kind="rows" />
          ) : (
            <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
          )
        ) : cases.length === 0 ? (
          <Nothing section={section} />
        ) : shown.length === 0 ? (
          <EmptyNotice icon={<SearchRegular />} title={t.approvals.nothingFound} how={t.approvals.nothingFoundHow}>
            <Button onClick={() => onFilter(noFilter)}>{t.approvals.clearFilter}</Button>
          </EmptyNotice>
        ) : (
          <ul className={styles.list}>
            {shown.map((item) => (
              <li key={item.id}>
                <CaseRow
                  item={item}
                  asLeader
                  action={section === "venter" ? t.approvals.open : t.approvals.openDecided}
                  {...(section === "venter" ? { waited: waitedWords(item) } : {})}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {shown.length > 0 && <ApprovalKeys />}
      <Suspense fallback={null}>
        <div className={styles.below}>
          <Substitutes />
          <MeetingDays />
        </div>
      </Suspense>
    </div>
  );
}

/** Nothing in a section: why, and what was decided last. */
function Nothing({ section }: { readonly section: Section }) {
  const { t, d } = useTexts();
  const last: CaseSummary | undefined = useCases("decided").data?.items[0];
  const icon = <CheckmarkCircleRegular />;
  if (section === "loepende")
    return <EmptyNotice icon={icon} title={t.approvals.emptyRunning} how={t.approvals.emptyRunningHow} />;
  if (section === "avgjort")
    return <EmptyNotice icon={icon} title={t.approvals.emptyDecided} how={t.approvals.emptyDecidedHow} />;
  return (
    <EmptyNotice icon={icon} title={t.approvals.emptyPending} how={t.approvals.emptyPendingHow}>
      {last !== undefined && last.decidedOn !== null && (
        <Text>{t.approvals.lastDecided(last.employee.name, d.dayMonthYear(last.decidedOn))}</Text>
      )}
    </EmptyNotice>
  );
}
