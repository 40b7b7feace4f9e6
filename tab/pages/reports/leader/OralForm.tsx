import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { OralInput } from "#domain/contract/meldingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Chips } from "../meld/Chips.tsx";
import { CounterpartsField } from "../meld/CounterpartsField.tsx";
import { PersonSearch } from "../meld/PersonSearch.tsx";
import type { LeaderFormProps } from "./LeaderForms.tsx";
import { useBegun } from "./useBegun.ts";

const forms = ["samtale", "telefon", "moete", "melding"] as const;
const nexts = ["be-om-skriftlig", "kalle-inn"] as const;
const fields: readonly string[] = ["on", "form", "from", "what", "counterparts", "next"];

type Props = LeaderFormProps & { readonly today: LocalDate };

/** C11, VA-32: what somebody came with by word of mouth. Whoever it was signs the minutes before it becomes a case (VA-25). */
export function OralForm({ today, people, onMeet, onDone }: Props) {
  const { r, m, d } = useReportTexts();
  const layout = useLayoutStyles();
  const nameOf = useNames();
  const {
    draft: oral,
    change,
    sending,
    send,
  } = useBegun<OralInput>(
    "muntlig",
    () => ({ on: today, form: null, from: [], what: null, counterparts: [], next: null }),
    onDone,
  );
  return (
    <SendForm
      about="muntlig"
      sending={sending}
      isBeside={(refusal) => "field" in refusal && fields.includes(String(refusal.field))}
      label={r.oral.send}
      primary
      onSend={() => void send({ type: "LogOral", oral }, oral.what)}
    >
      {(refusals) => {
        const words = (field: string) => {
          const wrong = about(refusals, field);
          return wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ");
        };
        return (
          <>
            <Text>{r.oral.how}</Text>
            <CheckGroup label={`${m.ask.oralWho} *`} hint={<Paragraph rule="VA-32" />} wrong={words("from")}>
              <div className={layout.wide}>
                <Chips
                  items={oral.from.map((id) => ({ key: id, name: people[id]?.name ?? r.somebody }))}
                  onRemove={(index) => change({ from: oral.from.filter((_, at) => at !== index) })}
                />
                <PersonSearch
                  label={r.searchPeople}
                  chosen={oral.from}
                  onChoose={(person) => {
                    onMeet(person);
                    change({ from: [...oral.from, person.id] });
                  }}
                />
              </div>
            </CheckGroup>
            <Ask label={m.ask.oralOn} required wrong={about(refusals, "on")}>
              <DateInput value={oral.on} onChange={(on) => change({ on })} />
            </Ask>
            <Ask label={m.ask.oralForm} required wrong={about(refusals, "form")}>
              <RadioGroup
                layout="horizontal"
                className={layout.wrap}
                value={oral.form ?? ""}
                onChange={(_, data) => change({ form: forms.find((one) => one === data.value) ?? null })}
              >
                {forms.map((one) => (
                  <Radio key={one} value={one} label={m.oralForm[one]} />
                ))}
              </RadioGroup>
            </Ask>
            <Ask label={m.ask.oralWhat} how={r.oral.whatHow} required wrong={about(refusals, "what")}>
              <Words rows={5} value={oral.what} onChange={(what) => change({ what })} />
            </Ask>
            <CheckGroup label={m.field.counterparts} hint={m.help.counterparts} wrong={words("counterparts")}>
              <CounterpartsField
                value={oral.counterparts}
                people={people}
                onChange={(counterparts, met) => {
                  onMeet(met);
                  change({ counterparts });
                }}
              />
            </CheckGroup>
            <Ask label={m.ask.oralNext} rule="VA-25" required wrong={about(refusals, "next")}>
              <RadioGroup
                value={oral.next ?? ""}
                onChange={(_, data) => change({ next: nexts.find((one) => one === data.value) ?? null })}
              >
                {nexts.map((one) => (
                  <Radio key={one} value={one} label={m.oralNext[one]} />
                ))}
              </RadioGroup>
            </Ask>
          </>
        );
      }}
    </SendForm>
  );
}
