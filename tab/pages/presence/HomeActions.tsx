import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { HomeUseView, PresenceCommandInput, PresencePage } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { MovableEquipment } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { Words } from "../../components/form/Words.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";

const isBeside = (refusal: AnyRefusal) => "field" in refusal && ["reason", "lastDay"].includes(refusal.field ?? "");

type Props = { readonly view: HomeUseView; readonly today: LocalDate; readonly onDone: (said: string) => void };
type Command = PresenceCommandInput & { readonly type: "ClarifyHome" | "SettleEquipment" | "EndHome" };
type Run = (command: Command, typed?: string) => void;

/** PA-03, PA-08: the leader clears it and answers for the equipment; the employee says when they are back. */
export function HomeActions({ view, today, onDone }: Props) {
  const { p } = usePresenceTexts();
  const api = useApi();
  const sending = useSending<PresencePage>(keys.presence, keys.presence);
  const { id, version, actions } = view;
  const run: Run = (command, typed = "") => {
    void sending
      .send(command.type, () => api.commandPresence(id, version, command), typed)
      .then((done) => done !== undefined && onDone(p.done[command.type]));
  };
  return (
    <>
      {actions.includes("ClarifyHome") && (
        <SendForm
          {...{ about: "ClarifyHome", sending, label: p.clarify, doneWords: "" }}
          primary
          onSend={() => run({ type: "ClarifyHome" })}
        />
      )}
      {actions.includes("SettleEquipment") && <Settle view={view} sending={sending} run={run} />}
      {actions.includes("EndHome") && <End today={today} sending={sending} run={run} />}
    </>
  );
}

type PartProps = { readonly sending: ReturnType<typeof useSending<PresencePage>>; readonly run: Run };
type Answer = "arranged" | "declined";

function Settle({ view, sending, run }: PartProps & Pick<Props, "view">) {
  const common = useLayoutStyles();
  const { p, w } = usePresenceTexts();
  const [answers, setAnswers] = useState<Partial<Record<MovableEquipment, Answer | null>>>({});
  const [reason, setReason] = useState("");
  const kinds = view.equipment.filter(({ status }) => status === "VENTER").map(({ kind }) => kind);
  const those = (answer: Answer) => kinds.filter((kind) => answers[kind] === answer);
  const options = (["arranged", "declined"] as const).map((value) => ({ value, words: p[value] }));
  return (
    <SendForm
      {...{ about: "SettleEquipment", sending, isBeside, label: p.settle, doneWords: "" }}
      onSend={() => run({ type: "SettleEquipment", arranged: those("arranged"), declined: those("declined"), reason }, reason)}
    >
      {(refusals) => (
        <>
          <div className={common.fields}>
            {kinds.map((kind, index) => (
              <Ask key={kind} label={w.equipment[kind]} {...(index === 0 ? { rule: "PA-08" } : {})} wrong={[]}>
                <Chosen
                  value={answers[kind] ?? null}
                  options={options}
                  none={p.later}
                  onChange={(answer) => setAnswers({ ...answers, [kind]: answer })}
                />
              </Ask>
            ))}
          </div>
          {those("declined").length > 0 && (
            <Ask label={w.questions.equipmentReason} required wrong={about(refusals, "reason")}>
              <Words rows={2} value={reason} onChange={setReason} />
            </Ask>
          )}
        </>
      )}
    </SendForm>
  );
}

function End({ today, sending, run }: PartProps & Pick<Props, "today">) {
  const common = useLayoutStyles();
  const { p, w, d } = usePresenceTexts();
  const [isOpen, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState<LocalDate | null>(today);
  if (!isOpen)
    return (
      <div className={common.row}>
        <Button onClick={() => setOpen(true)}>{p.end}</Button>
      </div>
    );
  return (
    <SendForm
      {...{ about: "EndHome", sending, isBeside, label: p.endSend, doneWords: "" }}
      primary
      onSend={() => run({ type: "EndHome", lastDay })}
      onCancel={() => setOpen(false)}
    >
      {(refusals) => (
        <Ask
          label={w.questions.lastDay}
          required
          {...(lastDay === null ? {} : { how: d.date(lastDay) })}
          wrong={about(refusals, "lastDay")}
        >
          <DateInput value={lastDay} onChange={setLastDay} />
        </Ask>
      )}
    </SendForm>
  );
}
