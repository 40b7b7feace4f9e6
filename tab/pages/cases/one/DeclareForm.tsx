import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { HabilitetAnswer } from "#domain/habilitet/model.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import type { Acting } from "../forms/useActing.ts";

type Draft = { readonly answer: HabilitetAnswer | null; readonly reason: string | null };
type Props = { readonly id: string; readonly acting: Acting; readonly answers: readonly HabilitetAnswer[] };

/** VA-03, VA-04: whether one is habil, in doubt or not; before the first opening, and whenever one finds out later. */
export function DeclareForm({ id, acting, answers }: Props) {
  const { c, s } = useCaseTexts();
  const [draft, setDraft, drop] = useDraft<Draft>(`sak/${id}/habilitet`, () => ({ answer: null, reason: null }));
  const { answer, reason } = draft;
  const send = async () => {
    const done = await acting.act("habilitet", { type: "DeclareHabilitet", answer, reason }, reason ?? "");
    if (done !== undefined) drop();
  };
  return (
    <>
      <Text>{c.before.how}</Text>
      <SendForm
        about="habilitet"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "answer" || refusal.field === "reason")}
        label={c.before.send[answer ?? "habil"]}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={c.before.title} rule="VA-03" required wrong={about(refusals, "answer")}>
              <RadioGroup
                value={answer ?? ""}
                onChange={(_, data) => setDraft({ ...draft, answer: answers.find((one) => one === data.value) ?? null })}
              >
                {answers.map((one) => (
                  <Radio key={one} value={one} label={c.before.options[one]} />
                ))}
              </RadioGroup>
            </Ask>
            {(answer === "inhabil" || answer === "tvil") && (
              <Ask
                label={s.field.reason}
                how={c.before.reasonHow[answer]}
                rule={answer === "tvil" ? "VA-04" : "VA-03"}
                required={answer === "tvil"}
                wrong={about(refusals, "reason")}
              >
                <Words value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
              </Ask>
            )}
          </>
        )}
      </SendForm>
    </>
  );
}
