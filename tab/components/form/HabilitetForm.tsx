import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { HabilitetAnswer } from "#domain/habilitet/model.ts";
import { useDraft } from "../../app/drafts.tsx";
import { Ask, about } from "./Ask.tsx";
import { SendForm } from "./SendForm.tsx";
import type { Sending } from "./useSending.ts";
import { Words } from "./Words.tsx";

type Said = { readonly answer: HabilitetAnswer | null; readonly reason: string | null };

/** What a page calls it: a report and a case are not «opened» in the same words. */
type HabilitetWords = {
  readonly how: string;
  readonly question: string;
  readonly options: Readonly<Record<HabilitetAnswer, string>>;
  readonly reason: string;
  readonly reasonHow: Readonly<Record<Exclude<HabilitetAnswer, "habil">, string>>;
  readonly send: Readonly<Record<HabilitetAnswer, string>>;
};

type Props<View> = {
  /** Where what is typed is kept until it is sent. */
  readonly draft: string;
  readonly answers: readonly HabilitetAnswer[];
  readonly words: HabilitetWords;
  readonly sending: Sending<View>;
  /** Whether it was taken. */
  readonly onSend: (said: Said) => Promise<boolean>;
};

/** VA-03, VA-04: whether one is habil, in doubt or not; before the first opening, and whenever one finds out later. */
export function HabilitetForm<View>({ draft: name, answers, words, sending, onSend }: Props<View>) {
  const [draft, setDraft, drop] = useDraft<Said>(name, () => ({ answer: null, reason: null }));
  const { answer, reason } = draft;
  const send = async () => {
    if (await onSend(draft)) drop();
  };
  return (
    <>
      <Text>{words.how}</Text>
      <SendForm
        about="habilitet"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "answer" || refusal.field === "reason")}
        label={words.send[answer ?? "habil"]}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={words.question} rule="VA-03" required wrong={about(refusals, "answer")}>
              <RadioGroup
                value={answer ?? ""}
                onChange={(_, data) => setDraft({ ...draft, answer: answers.find((one) => one === data.value) ?? null })}
              >
                {answers.map((one) => (
                  <Radio key={one} value={one} label={words.options[one]} />
                ))}
              </RadioGroup>
            </Ask>
            {(answer === "inhabil" || answer === "tvil") && (
              <Ask
                label={words.reason}
                how={words.reasonHow[answer]}
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
