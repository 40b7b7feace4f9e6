import { Body1, Button, makeStyles, SearchBox, Skeleton, SkeletonItem, Subtitle2, tokens } from "@fluentui/react-components";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Language } from "#domain/organisasjon/model.ts";
import type { ShellPeople, ShellPerson } from "../../wire.ts";
import { useLanguage, useWords, wordsIn } from "../texts/words.ts";
import { PersonRow, roleWords } from "./PersonRow.tsx";

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground2 },
  top: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    display: "grid",
    gap: tokens.spacingVerticalM,
  },
  heading: { margin: 0, paddingInline: tokens.spacingHorizontalXS },
  search: { maxWidth: "none" },
  scroll: { overflowY: "auto", flexGrow: 1, padding: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXXS,
  },
  all: { marginTop: tokens.spacingVerticalS },
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3, display: "block" },
  skeleton: { display: "grid", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalS },
});

type Props = {
  readonly people: UseQueryResult<ShellPeople>;
  readonly chosen: ShellPerson | undefined;
  readonly onChoose: (person: ShellPerson) => void;
};

/** Who one may be: the featured first, and everybody when asked for or searched. */
export function PeoplePane({ people, chosen, onChoose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [filter, setFilter] = useState("");
  const [showAll, setShowAll] = useState(false);
  const all = people.data?.people ?? [];
  const sought = filter.trim().toLowerCase();
  const shown = all.filter((person) => {
    if (sought !== "") return textOf(person, language).includes(sought);
    return showAll || person.featured || person.unread > 0 || person.id === chosen?.id;
  });
  const hidden = sought === "" && !showAll && shown.length < all.length;
  return (
    <nav className={styles.pane} aria-label={words.people}>
      <div className={styles.top}>
        <Subtitle2 as="h2" className={styles.heading}>
          {words.people}
        </Subtitle2>
        <SearchBox
          className={styles.search}
          value={filter}
          placeholder={words.findPerson}
          aria-label={words.findPerson}
          onChange={(_, { value }) => setFilter(value)}
        />
      </div>
      <div className={styles.scroll}>
        {people.isPending && <PeopleSkeleton />}
        {people.isError && (
          <Body1 className={styles.none} role="alert">
            {words.loadFailed}
          </Body1>
        )}
        <ul className={styles.list}>
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} chosen={person.id === chosen?.id} onChoose={() => onChoose(person)} />
          ))}
        </ul>
        {people.isSuccess && shown.length === 0 && <Body1 className={styles.none}>{words.noMatch}</Body1>}
        {(hidden || (showAll && sought === "")) && (
          <Button appearance="transparent" className={styles.all} aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? words.showFewer : words.showAll(all.length)}
          </Button>
        )}
      </div>
    </nav>
  );
}

/** Everything that one may search a person by. */
function textOf(person: ShellPerson, language: Language): string {
  return [person.name, person.title ?? "", person.unit?.[language] ?? "", roleWords(person, wordsIn[language])]
    .join(" ")
    .toLowerCase();
}

function PeopleSkeleton() {
  const styles = useStyles();
  const words = useWords();
  return (
    <Skeleton aria-label={words.loading} className={styles.skeleton}>
      {["a", "b", "c", "d"].map((row) => (
        <SkeletonItem key={row} size={40} />
      ))}
    </Skeleton>
  );
}
