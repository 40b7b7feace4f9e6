import { useState } from "react";
import type { NotatDetail } from "#domain/contract/notatViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Chips } from "../meld/Chips.tsx";
import { PersonSearch } from "../meld/PersonSearch.tsx";
import type { NoteActing } from "./useNotes.ts";

type Props = { readonly note: NotatDetail; readonly acting: NoteActing };

/** VA-08: to the employer, in words of one's own; VA-09: of one's own will. Nothing of the note goes along. */
export function ForwardForm({ note, acting }: Props) {
  const common = useLayoutStyles();
  const { r, d } = useReportTexts();
  const [what, setWhat, drop] = useDraft<string | null>(`notat/${note.id}/videre`, () => null);
  const [people, setPeople] = useState<readonly PersonView[]>([]);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name;
  const hasDuty = note.duty === "NOTAT_FORWARD_FIRST";
  const label = note.as === "verneombud" ? r.notat.forwardDuty : r.notat.forwardFree;
  const send = async () => {
    const counterparts = people.map(({ id }) => id);
    const command = { type: "ForwardNotat", what, counterparts, leaderId: null } as const;
    if ((await acting.act("videre", command, what ?? "")) !== undefined) drop();
  };
  return (
    <Surface className={common.close} data-part="videre">
      <PartHeading>{label}</PartHeading>
      <SendForm
        about="videre"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "what" || refusal.field === "counterparts")}
        label={label}
        primary={hasDuty}
        onSend={() => void send()}
      >
        {(refusals) => {
          const wrong = about(refusals, "counterparts");
          return (
            <>
              <Ask
                label={r.notat.what}
                how={r.notat.whatHow}
                rule={note.as === "verneombud" ? "VA-08" : "VA-09"}
                required
                wrong={about(refusals, "what")}
              >
                <Words rows={4} value={what} onChange={setWhat} />
              </Ask>
              <CheckGroup
                label={r.notat.whom}
                hint={r.notat.whomHow}
                wrong={wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ")}
              >
                <div className={common.close}>
                  <Chips
                    items={people.map(({ id, name }) => ({ key: id, name }))}
                    onRemove={(index) => setPeople(people.filter((_, at) => at !== index))}
                  />
                  <PersonSearch
                    label={r.searchPeople}
                    chosen={people.map(({ id }) => id)}
                    onChoose={(person) => setPeople([...people, person])}
                  />
                </div>
              </CheckGroup>
            </>
          );
        }}
      </SendForm>
    </Surface>
  );
}
