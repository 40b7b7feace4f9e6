import { Button, Checkbox, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Chips } from "./Chips.tsx";
import { PersonSearch } from "./PersonSearch.tsx";

type Counterparts = ReportAnswersInput["counterparts"];
type Counterpart = Counterparts[number];
const ways = ["person", "outside", "group"] as const;

type Props = {
  readonly value: Counterparts;
  readonly people: Readonly<Record<string, PersonView>>;
  readonly onChange: (value: Counterparts, met?: PersonView) => void;
};

/** Whom or what it is about: somebody of the directory, somebody outside it, or a group without names (SB-18). */
export function CounterpartsField({ value, people, onChange }: Props) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const [way, setWay] = useState<(typeof ways)[number]>("person");
  const [name, setName] = useState("");
  const [external, setExternal] = useState(false);
  const add = (counterpart: Counterpart, met?: PersonView) => onChange([...value, counterpart], met);
  const addNamed = () => {
    if (name.trim() === "") return;
    add(way === "group" ? { kind: "group", name } : { kind: "outside", name, external });
    setName("");
    setExternal(false);
  };
  const items = value.map((one) => {
    if (one.kind === "person") return { key: one.id, name: people[one.id]?.name ?? r.somebody };
    return { key: `${one.kind}${one.name}`, name: one.name ?? m.counterpart.unnamedGroup, more: m.counterpart[one.kind] };
  });
  return (
    <div className={common.close}>
      <Chips items={items} onRemove={(index) => onChange(value.filter((_, at) => at !== index))} />
      <RadioGroup
        layout="horizontal"
        className={common.wrap}
        aria-label={r.counterpartWay}
        value={way}
        onChange={(_, data) => setWay(ways.find((one) => one === data.value) ?? "person")}
      >
        {ways.map((one) => (
          <Radio key={one} value={one} label={m.counterpart[one]} />
        ))}
      </RadioGroup>
      {way === "person" ? (
        <PersonSearch
          label={r.searchPeople}
          chosen={value.flatMap((one) => (one.kind === "person" ? [one.id] : []))}
          onChoose={(person) => add({ kind: "person", id: person.id }, person)}
        />
      ) : (
        <div className={common.close}>
          <Field label={r.counterpartName[way]}>
            <Input value={name} autoComplete="off" onChange={(_, data) => setName(data.value)} />
          </Field>
          {way === "outside" && (
            <Checkbox
              checked={external}
              label={m.counterpart.external}
              onChange={(_, data) => setExternal(data.checked === true)}
            />
          )}
          <div>
            <Button onClick={addNamed}>{r.addCounterpart}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
