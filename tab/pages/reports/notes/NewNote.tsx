import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { NotatRequest } from "#domain/contract/notatCommand.ts";
import type { NotatAnswer } from "#domain/contract/notatViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useSending } from "../../../components/form/useSending.ts";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

type Props = { readonly form: ReportForm; readonly onDone: (id: string) => void; readonly onCancel: () => void };

const roles = ["verneombud", "tillitsvalgt"] as const;

/** What was told in confidence. What is typed lies in memory only until it is sent, and is sealed there. */
export function NewNote({ form, onDone, onCancel }: Props) {
  const { r, m } = useReportTexts();
  const api = useApi();
  const sending = useSending<NotatAnswer>(null, keys.notes);
  const [note, setNote, drop] = useDraft<NotatRequest>("notat/nytt", () => ({
    id: crypto.randomUUID(),
    as: form.isVerneombud ? "verneombud" : "tillitsvalgt",
    unitId: form.ownUnitId,
    text: null,
    danger: null,
  }));
  const change = (part: Partial<NotatRequest>) => setNote({ ...note, ...part });
  const send = async () => {
    if ((await sending.send("notat", () => api.writeNote(note), note.text ?? "")) === undefined) return;
    drop();
    onDone(note.id);
  };
  return (
    <Surface>
      <PartHeading focusOn="notat">{r.notat.write}</PartHeading>
      <SendForm
        about="notat"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "text" || refusal.field === "danger")}
        label={r.notat.save}
        primary
        onSend={() => void send()}
        onCancel={onCancel}
      >
        {(refusals) => (
          <>
            {form.isVerneombud && form.isTillitsvalgt && (
              <Ask label={r.notat.as} rule="VA-09" wrong={[]}>
                <RadioGroup
                  value={note.as ?? ""}
                  onChange={(_, data) => change({ as: roles.find((one) => one === data.value) ?? null })}
                >
                  {roles.map((one) => (
                    <Radio key={one} value={one} label={r.notat.roles[one]} />
                  ))}
                </RadioGroup>
              </Ask>
            )}
            <Ask label={r.notat.unit} wrong={[]}>
              <Chosen
                value={note.unitId}
                options={form.units.map(({ id, name }) => ({ value: id, words: name }))}
                onChange={(unitId) => change({ unitId })}
              />
            </Ask>
            <Ask label={r.notat.text} how={r.notat.textHow} required wrong={about(refusals, "text")}>
              <Words rows={5} value={note.text} onChange={(text) => change({ text })} />
            </Ask>
            {note.as === "verneombud" && (
              <Ask label={m.ask.danger} rule="VA-08" wrong={about(refusals, "danger")}>
                <YesNo value={note.danger} onChange={(danger) => change({ danger })} />
              </Ask>
            )}
          </>
        )}
      </SendForm>
    </Surface>
  );
}
