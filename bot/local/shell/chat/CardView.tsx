import { Caption1, MessageBar, MessageBarBody, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SendOutcome } from "../../wire.ts";
import { useWords } from "../texts/words.ts";
import { type CardAction, drawCard } from "./drawCard.ts";
import { failureText } from "./failureText.ts";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflow: "hidden",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  busy: { opacity: 0.6 },
  under: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

type Props = {
  readonly card: unknown;
  /** The person's language, which the bot writes in. */
  readonly language: string;
  /** Grows when the card was changed in place. */
  readonly revision: number;
  readonly onAction: (action: CardAction) => Promise<SendOutcome>;
  readonly onOpenUrl: (url: string) => void;
  /** Says what the changed card says, and whether it was this person's own doing. */
  readonly onChanged: (title: string, mine: boolean) => void;
};

/** A card in the chat. It is drawn anew only when it was changed, so that what is being filled in is not lost. */
export function CardView({ card, language, revision, onAction, onOpenUrl, onChanged }: Props) {
  const styles = useStyles();
  const words = useWords();
  const host = useRef<HTMLElement>(null);
  const [outcome, setOutcome] = useState<SendOutcome>();
  const [busy, setBusy] = useState(false);
  const [title, setTitle] = useState("");
  const [readable, setReadable] = useState(true);
  const acting = useRef(false);
  /** Whether the next change is the answer to a button of this card; it may come after the answer to the request itself. */
  const awaited = useRef(false);
  const wantsFocus = useRef(false);
  const handlers = useRef({ onAction, onOpenUrl, onChanged });
  handlers.current = { onAction, onOpenUrl, onChanged };

  // The card's content is a new object at every fetch; only its revision says that it is another card.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const act = async (action: CardAction) => {
      if (acting.current) return;
      // The dialog shows itself what it waits for, and gives the focus back to the button.
      if (action.kind === "fetch") {
        await handlers.current.onAction(action);
        return;
      }
      acting.current = true;
      awaited.current = true;
      setBusy(true);
      setOutcome(undefined);
      const result = await handlers.current.onAction(action).catch((): SendOutcome => ({ kind: "failed", why: "unreachable" }));
      acting.current = false;
      if (result.kind !== "done") awaited.current = false;
      setOutcome(result);
      setBusy(false);
    };
    const drawn = drawCard(card, { onAction: (action) => void act(action), onOpenUrl: (url) => handlers.current.onOpenUrl(url) });
    setReadable(drawn !== undefined);
    if (drawn === undefined || host.current === null) return;
    const hadFocus = awaited.current || host.current.contains(document.activeElement);
    awaited.current = false;
    host.current.replaceChildren(drawn.element);
    setTitle(drawn.title);
    if (revision === 0) return;
    wantsFocus.current = hadFocus;
    handlers.current.onChanged(drawn.title, hadFocus);
  }, [revision]);

  // The button that was pressed is gone: what came in its place is where one reads on, as soon as it may be reached.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new reason to look
  useEffect(() => {
    if (busy || !wantsFocus.current) return;
    wantsFocus.current = false;
    host.current?.focus({ preventScroll: true });
  }, [busy, revision]);

  if (!readable) return <Caption1 role="alert">{words.cardUnreadable}</Caption1>;
  return (
    <>
      <section
        ref={host}
        tabIndex={-1}
        lang={language}
        aria-label={title === "" ? words.card : title}
        aria-busy={busy}
        inert={busy}
        className={mergeClasses("cardHost", styles.card, busy && styles.busy)}
      />
      {busy && (
        <div className={styles.under} role="status">
          <Spinner size="extra-tiny" />
          <Caption1>{words.sendingAction}</Caption1>
        </div>
      )}
      {outcome !== undefined && outcome.kind !== "done" && (
        <div className={styles.under}>
          <MessageBar intent={outcome.kind === "message" ? "info" : "error"} layout="multiline">
            <MessageBarBody>{outcome.kind === "message" ? outcome.text : failureText(outcome, words)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
    </>
  );
}
