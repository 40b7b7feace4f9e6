import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { PersonView } from "#domain/contract/views.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { PersonSearch } from "../../reports/meld/PersonSearch.tsx";

const useStyles = makeStyles({
  one: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly label: string;
  readonly value: readonly PersonView[];
  /** Only one at a time: choosing another takes the first one's place. */
  readonly single?: boolean;
  readonly onChange: (people: readonly PersonView[]) => void;
};

/** People of the directory, found by name. */
export function PeopleField({ label, value, single = false, onChange }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c } = useCaseTexts();
  return (
    <div className={common.close}>
      {value.map((person) => (
        <div key={person.id} className={styles.one}>
          <Text>{person.title === null ? person.name : `${person.name}, ${person.title}`}</Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={c.removeNamed(person.name)}
            onClick={() => onChange(value.filter(({ id }) => id !== person.id))}
          />
        </div>
      ))}
      {(!single || value.length === 0) && (
        <PersonSearch
          label={label}
          chosen={value.map(({ id }) => id)}
          onChoose={(person) => onChange(single ? [person] : [...value, person])}
        />
      )}
    </div>
  );
}
