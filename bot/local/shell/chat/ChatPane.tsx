import { Body1, Caption1, makeStyles, Skeleton, SkeletonItem, Subtitle2, tokens } from "@fluentui/react-components";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { ChatMessage, SendDialog, SendMessage, SendOutcome, ShellChat, ShellPerson } from "../../wire.ts";
import { Mark } from "../header/Mark.tsx";
import type { View } from "../place.ts";
import { shellClient } from "../shellClient.ts";
import { useChat, useTyping } from "../shellState.ts";
import { commandsFor, useWords } from "../texts/words.ts";
import { CardDialog } from "./CardDialog.tsx";
import { Composer } from "./Composer.tsx";
import type { CardAction } from "./drawCard.ts";
import { MessageList } from "./MessageList.tsx";
import { openLink } from "./openLink.ts";

const useStyles = makeStyles({
  pane: {
    height: "100%",
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  top: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    minHeight: "56px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  names: { minWidth: 0, display: "flex", flexDirection: "column" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  fill: {
    flexGrow: 1,
    minHeight: 0,
    padding: tokens.spacingHorizontalL,
    display: "grid",
    gap: tokens.spacingVerticalL,
    alignContent: "start",
  },
});

type Props = { readonly person: ShellPerson; readonly onOpenTab: (view: View, subPage?: string) => void };

/** A person's chat with the bot. */
export function ChatPane({ person, onOpenTab }: Props) {
  const styles = useStyles();
  const words = useWords();
  const client = useQueryClient();
  const chat = useChat(person.id);
  const typing = useTyping(person.id);
  const refresh = () => client.invalidateQueries({ queryKey: ["chat", person.id] });
  const messages = chat.data?.messages ?? [];
  // Settled when the chat is first seen: what comes while one looks at it is not marked.
  const firstNew = useRef<string | null>(undefined);
  if (firstNew.current === undefined && chat.data !== undefined) firstNew.current = firstUnread(chat.data);

  useEffect(() => {
    // Nothing to do when it fails: sending a message gives the person the app as well.
    void shellClient.open(person.id).catch(() => undefined);
  }, [person.id]);
  const unread = chat.data?.unread ?? 0;
  useEffect(() => {
    if (unread === 0) return;
    const read = () => {
      if (document.visibilityState === "visible") void shellClient.markRead(person.id).catch(() => undefined);
    };
    read();
    document.addEventListener("visibilitychange", read);
    return () => document.removeEventListener("visibilitychange", read);
  }, [person.id, unread]);

  const send = (message: SendMessage) => shellClient.send(person.id, message).then(() => undefined);
  const [dialog, setDialog] = useState<Pick<SendDialog, "activityId" | "data">>();
  const inDialog = async (what: SendDialog) => {
    const outcome = await shellClient.dialog(person.id, what);
    await refresh();
    return outcome;
  };
  const act = async (message: ChatMessage, action: CardAction): Promise<SendOutcome> => {
    if (action.kind === "fetch") {
      setDialog({ activityId: message.id, data: action.data });
      return { kind: "done" };
    }
    const outcome = await shellClient.act(person.id, { ...action, activityId: message.id });
    await refresh();
    return outcome;
  };
  const last = messages.at(-1);
  const commands = commandsFor(person).map((command) => ({ title: command, value: command }));
  return (
    <section className={styles.pane} aria-label={words.chatWith}>
      <div className={styles.top}>
        <Mark size={32} />
        <span className={styles.names}>
          <Subtitle2 as="h2" className={styles.heading}>
            {words.chatWith}
          </Subtitle2>
          <Caption1 className={styles.quiet}>{words.as(person.name)}</Caption1>
        </span>
      </div>
      {chat.isPending && (
        <Skeleton className={styles.fill} aria-label={words.loading}>
          <SkeletonItem size={128} />
          <SkeletonItem size={48} />
        </Skeleton>
      )}
      {chat.isError && (
        <div className={styles.fill}>
          <Body1 role="alert">{words.loadFailed}</Body1>
        </div>
      )}
      {chat.isSuccess && (
        <MessageList
          messages={messages}
          firstNewId={firstNew.current ?? null}
          person={person}
          typing={typing}
          onAction={act}
          onOpenUrl={(url) => openLink(url, onOpenTab)}
          onRetry={({ id, text = "" }) => void send({ text, retryOf: id }).catch(refresh)}
        />
      )}
      {dialog !== undefined && (
        <CardDialog
          language={person.language}
          onFetch={() => inDialog({ ...dialog, step: "fetch" })}
          onSubmit={(data) => inDialog({ activityId: dialog.activityId, step: "submit", data })}
          onOpenUrl={(url) => openLink(url, onOpenTab)}
          onClosed={() => setDialog(undefined)}
        />
      )}
      <Composer
        suggestions={last?.from === "bot" && last.suggestions.length > 0 ? last.suggestions : commands}
        onSend={(text) => send({ text })}
      />
    </section>
  );
}

function firstUnread({ messages, lastReadId, unread }: ShellChat): string | null {
  if (unread === 0 || lastReadId === null) return null;
  const index = messages.findIndex(({ id, from }) => from === "bot" && Number(id) > Number(lastReadId));
  // Who has just written is there to see the answer.
  return messages[index - 1]?.from === "person" ? null : (messages[index]?.id ?? null);
}
