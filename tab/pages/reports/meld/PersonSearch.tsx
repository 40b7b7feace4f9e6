import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { PeopleFound } from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { Failed } from "../../../api/client.ts";
import { unwrap, useApi } from "../../../api/useApi.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const useStyles = makeStyles({
  search: { maxWidth: "26rem", width: "100%" },
  found: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  one: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

/** The server answers nothing to less. */
const shortest = 2;
const pauseMs = 250;

type Props = {
  readonly label: string;
  /** Those who are chosen already are not offered again. */
  readonly chosen: readonly string[];
  readonly onChoose: (person: PersonView) => void;
};

/** Finds people of the directory by name. What is searched for is not kept. */
export function PersonSearch({ label, chosen, onChoose }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r } = useReportTexts();
  const api = useApi();
  const [typed, setTyped] = useState("");
  const query = useSettled(typed.trim());
  const asks = query.length >= shortest;
  const { data, error } = useQuery<PeopleFound, Failed>({
    queryKey: ["people", query],
    queryFn: ({ signal }) => unwrap(api.findPeople(query, signal)),
    enabled: asks,
    gcTime: 0,
  });
  const found = asks ? (data?.people ?? []).filter(({ id }) => !chosen.includes(id)) : [];
  const says = !asks ? "" : error !== null ? r.searchFailed : data === undefined ? "" : r.found(found.length);
  return (
    <div className={common.close}>
      <SearchBox
        className={styles.search}
        aria-label={label}
        placeholder={label}
        value={typed}
        autoComplete="off"
        onChange={(_, { value }) => setTyped(value)}
      />
      <Text size={200} role="status">
        {says}
      </Text>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((person) => (
            <li key={person.id}>
              <Button
                appearance="subtle"
                icon={<AddRegular />}
                className={styles.one}
                onClick={() => {
                  onChoose(person);
                  setTyped("");
                }}
              >
                {person.title === null ? person.name : `${person.name}, ${person.title}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The value once nobody types any more. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
