import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AgreementDetail } from "#domain/contract/views.ts";
import type { Todo } from "#domain/hjemmekontor/fastAvtale/todo.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { Failure } from "../../api/result.ts";
import { useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import type { CommandState } from "./useCommand.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  one: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

const rules: Readonly<Record<Todo, RuleId>> = { FollowUp: "HO-12", HoldDialogue: "HO-19", Renew: "HO-10" };

/** What it is time for: to follow up, to talk, to apply for the time after. One press says that it was done. */
export function TodoPanel({ detail, command }: { readonly detail: AgreementDetail; readonly command: CommandState }) {
  const styles = useStyles();
  const { t } = useTexts();
  const announce = useAnnounce();
  if (detail.todo.length === 0) return null;
  const say = async (type: Exclude<Todo, "Renew">) => {
    const done = await command.send(detail.version, { type });
    if (done !== undefined) announce(t.act.done[type]);
  };
  return (
    <Surface className={styles.stack}>
      <PartHeading>{t.follow.title}</PartHeading>
      {detail.todo.map((todo, index) => (
        <div key={todo} className={styles.one}>
          <Text>{t.follow.todo[todo]}</Text>
          <Paragraph rule={rules[todo]} />
          {todo === "Renew" ? (
            <Renew caseId={detail.id} />
          ) : (
            <Button
              appearance={index === 0 ? "primary" : "secondary"}
              disabledFocusable={command.sending}
              onClick={() => void say(todo)}
            >
              {t.act[todo === "FollowUp" ? "followUp" : "holdDialogue"]}
            </Button>
          )}
        </div>
      ))}
    </Surface>
  );
}

/** HO-10: begins a new application with the days and reasons filled in; it is sent from the chat, or not at all. */
function Renew({ caseId }: { readonly caseId: string }) {
  const { t } = useTexts();
  const api = useApi();
  const announce = useAnnounce();
  const [state, setState] = useState<"idle" | "busy" | "begun" | Failure>("idle");
  const begin = async () => {
    setState("busy");
    const result = await api.renew(caseId);
    setState(result.ok ? "begun" : result.failure);
    if (result.ok) announce(t.follow.renewed);
  };
  if (state === "begun")
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{t.follow.renewed}</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {typeof state === "object" && <FailureNotice failure={state} sent typed="" onClose={() => setState("idle")} />}
      <Button appearance="primary" disabledFocusable={state === "busy"} onClick={() => void begin()}>
        {state === "busy" ? t.decide.sending : t.follow.renew}
      </Button>
    </>
  );
}
