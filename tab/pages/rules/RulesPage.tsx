import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { BookSearchRegular } from "@fluentui/react-icons/svg/book-search";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Me } from "#domain/contract/views.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { RuleTexts } from "#domain/texts/regler/words.ts";
import { useRoute } from "../../app/route.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PageHeading, PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { themes } from "../../texts/rules/nb.ts";
import { loadRuleTexts, useRulesTexts } from "../../texts/rules/useRulesTexts.ts";
import { GuideSections } from "../guide/GuideSections.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { themeOf, wordedRules } from "./wordedRules.ts";

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  search: { maxWidth: "26rem", width: "100%" },
});

/** «Regler»: the register as people read it, by theme. A link leads to one rule. */
export function RulesPage({ me: { today } }: { readonly me: Pick<Me, "today"> }) {
  const { t, d, o } = useRulesTexts();
  // A part of the page that is fetched like the page: where it cannot be had, that is told as of anything else.
  const texts = useQuery({
    queryKey: ["rule-texts", d.language],
    queryFn: () => loadRuleTexts(d.language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.title = `${o.title} – ${t.product}`;
  }, [o, t]);
  return (
    <>
      <PageHeading>{o.title}</PageHeading>
      <GuideSections here="regler" />
      {texts.data !== undefined ? (
        <Register texts={texts.data} today={today} />
      ) : texts.error === null ? (
        <Loading kind="rows" />
      ) : (
        <FailureNotice failure={{ error: "unreachable" }} onRetry={() => void texts.refetch()} />
      )}
    </>
  );
}

function Register({ texts, today }: { readonly texts: RuleTexts; readonly today: LocalDate }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { d, o } = useRulesTexts();
  const [{ caseId }] = useRoute();
  const [search, setSearch] = useState("");
  const all = useMemo(() => wordedRules(texts, d, o, today), [texts, d, o, today]);
  const sought = search.trim().toLowerCase();
  const shown = sought === "" ? all : all.filter(({ searched }) => sought.split(/\s+/).every((word) => searched.includes(word)));
  return (
    <div className={common.stack}>
      <Text className={styles.intro}>{o.intro}</Text>
      <div className={common.close}>
        <SearchBox
          className={styles.search}
          aria-label={o.search}
          placeholder={o.search}
          value={search}
          autoComplete="off"
          onChange={(_, { value }) => setSearch(value)}
        />
        <Text size={200} role="status">
          {o.found(shown.length)}
        </Text>
      </div>
      {shown.length === 0 && (
        <EmptyNotice icon={<BookSearchRegular />} title={o.nothing} how={o.nothingHow}>
          <Button onClick={() => setSearch("")}>{o.clear}</Button>
        </EmptyNotice>
      )}
      {themes.map((theme) => {
        const rules = shown.filter(({ id }) => themeOf(id) === theme);
        return rules.length === 0 ? null : (
          <Surface key={theme} className={common.close}>
            <PartHeading>{o.themes[theme]}</PartHeading>
            <ul className={common.list}>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} isLinked={rule.id === caseId} />
              ))}
            </ul>
          </Surface>
        );
      })}
    </div>
  );
}
