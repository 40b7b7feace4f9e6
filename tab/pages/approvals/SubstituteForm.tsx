import { Button, Field, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonView } from "#domain/contract/views.ts";
import type { SubstituteList, SubstituteView } from "#domain/contract/vikar.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { useApi } from "../../api/useApi.ts";
import { Ask, about } from "../../components/form/Ask.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { NamesProvider } from "../../components/form/names.ts";
import { SendForm } from "../../components/form/SendForm.tsx";
import type { useSending } from "../../components/form/useSending.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";
import { PersonSearch } from "../reports/meld/PersonSearch.tsx";

type Props = {
  readonly named: readonly SubstituteView[];
  readonly sending: ReturnType<typeof useSending<SubstituteList>>;
  readonly onDone: () => void;
};

/** What the form is about, for whoever looks how its sending ended. */
export const aboutNaming = "name-substitute";

const fields = ["substituteId", "from", "to"];
const isBeside = (refusal: AnyRefusal) => "field" in refusal && fields.includes(String(refusal.field));

/** Who, from when and to when. What is refused stands beside its field, with what would be right. */
export function SubstituteForm({ named, sending, onDone }: Props) {
  const common = useLayoutStyles();
  const { t } = useTexts();
  const api = useApi();
  const [person, setPerson] = useState<PersonView | null>(null);
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [to, setTo] = useState<LocalDate | null>(null);
  const send = async () => {
    const asked = { substituteId: person?.id ?? null, from, to };
    if ((await sending.send(aboutNaming, () => api.nameSubstitute(asked))) !== undefined) onDone();
  };
  const known = [...named.map(({ substitute }) => substitute), ...(person === null ? [] : [person])];
  return (
    <NamesProvider value={(id) => known.find((one) => one.id === id)?.name}>
      <SendForm
        about={aboutNaming}
        sending={sending}
        isBeside={isBeside}
        label={t.vikar.save}
        doneWords={t.vikar.named}
        primary
        onSend={() => void send()}
        onCancel={onDone}
      >
        {(refusals) => (
          <>
            <Who person={person} wrong={about(refusals, "substituteId")} onChange={setPerson} />
            <div className={common.fields}>
              <Ask label={t.vikar.from} required wrong={about(refusals, "from")}>
                <DateInput value={from} onChange={setFrom} />
              </Ask>
              <Ask label={t.vikar.to} required wrong={about(refusals, "to")}>
                <DateInput value={to} onChange={setTo} />
              </Ask>
            </div>
          </>
        )}
      </SendForm>
    </NamesProvider>
  );
}

type WhoProps = {
  readonly person: PersonView | null;
  readonly wrong: readonly AnyRefusal[];
  readonly onChange: (person: PersonView | null) => void;
};

function Who({ person, wrong, onChange }: WhoProps) {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  return (
    <Field
      label={t.vikar.who}
      required
      validationState={wrong.length === 0 ? "none" : "error"}
      validationMessage={wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal)).join(" ")}
    >
      <div>
        {person === null ? (
          <PersonSearch label={t.vikar.search} chosen={[]} onChoose={onChange} />
        ) : (
          <div className={common.row}>
            <Text weight="semibold">{person.title === null ? person.name : `${person.name}, ${person.title}`}</Text>
            <Button size="small" onClick={() => onChange(null)}>
              {t.vikar.change}
            </Button>
          </div>
        )}
      </div>
    </Field>
  );
}
