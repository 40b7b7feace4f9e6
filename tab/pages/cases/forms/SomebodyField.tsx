import { Input } from "@fluentui/react-components";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { usePartyNames } from "../one/names.ts";
import { PeopleField } from "./PeopleField.tsx";
import type { SomebodyTyped } from "./typed.ts";

type Props = {
  readonly detail: CaseDetail;
  readonly value: SomebodyTyped;
  readonly onChange: (value: SomebodyTyped) => void;
};

/** Somebody to talk with: a party, somebody who handles the case, somebody else in the directory or outside it. */
export function SomebodyField({ detail, value, onChange }: Props) {
  const common = useLayoutStyles();
  const { c, s } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  const { parties, handlers } = detail.sight === "saksbehandling" ? detail : { parties: [], handlers: [] };
  const options = [
    ...parties.map(({ partyId, role }) => ({
      value: `party:${partyId}`,
      words: c.withPart(nameOf(partyId), s.partyRole[role]),
    })),
    ...handlers.map(({ person, as }) => ({ value: `person:${person.id}`, words: c.withPart(person.name, s.standing[as]) })),
    { value: "search", words: c.somebody.person },
    { value: "outside", words: c.somebody.outside },
  ];
  return (
    <div className={common.close}>
      <Ask label={c.somebody.label} wrong={[]}>
        <Chosen
          value={value.pick === "" ? null : value.pick}
          options={options}
          onChange={(pick) => onChange({ ...value, pick: pick ?? "" })}
        />
      </Ask>
      {value.pick === "search" && (
        <PeopleField
          label={c.somebody.find}
          single
          value={value.person === null ? [] : [value.person]}
          onChange={([person]) => onChange({ ...value, person: person ?? null })}
        />
      )}
      {value.pick === "outside" && (
        <Ask label={c.somebody.name} wrong={[]}>
          <Input value={value.name} onChange={(_, data) => onChange({ ...value, name: data.value })} />
        </Ask>
      )}
    </div>
  );
}
