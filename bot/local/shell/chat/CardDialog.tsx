import {
  Body1,
  Button,
  Caption1,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { DialogOutcome } from "../../wire.ts";
import { useWords } from "../texts/words.ts";
import { drawCard } from "./drawCard.ts";
import { failureText } from "./failureText.ts";

const narrow = "@media (max-width: 559px)";
const useStyles = makeStyles({
  surface: { maxWidth: "640px", [narrow]: { width: "100vw", maxWidth: "100vw", height: "100dvh", maxHeight: "100dvh" } },
  body: { [narrow]: { height: "100%" } },
  content: { minHeight: "160px", maxHeight: "70dvh", [narrow]: { maxHeight: "none" } },
  card: {
    paddingBlock: tokens.spacingVerticalXS,
    ":focus-visible": { outline: "none" },
    // The dialog has room around it.
    "& .ac-adaptiveCard": { padding: "0 !important" },
  },
  busy: { opacity: 0.6 },
  question: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  waiting: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: tokens.lineHeightBase300 },
});

type Shown = Extract<DialogOutcome, { readonly kind: "show" | "say" }>;

type Props = {
  /** The person's language, which the bot writes in. */
  readonly language: string;
  /** Asks the bot for the first card. */
  readonly onFetch: () => Promise<DialogOutcome>;
  readonly onSubmit: (data: unknown) => Promise<DialogOutcome>;
  readonly onOpenUrl: (url: string) => void;
  readonly onClosed: () => void;
};

/**
 * A dialog that a card's button opened, as Teams shows one: a card a step, in a window over the chat that keeps the focus. What it
 * shows lies in no chat. It asks before it is closed over something typed.
 */
export function CardDialog({ language, onFetch, onSubmit, onOpenUrl, onClosed }: Props) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<Extract<DialogOutcome, { kind: "failed" }>>();
  const [busy, setBusy] = useState(true);
  const [asking, setAsking] = useState(false);
  const host = useRef<HTMLElement | null>(null);
  const question = useRef<HTMLDivElement>(null);
  const typed = useRef(false);
  const acting = useRef(false);
  const opener = useRef(document.activeElement);
  const handlers = useRef({ onFetch, onSubmit, onOpenUrl, onClosed });
  handlers.current = { onFetch, onSubmit, onOpenUrl, onClosed };

  const close = () => {
    handlers.current.onClosed();
    const back = opener.current;
    // After the dialog has let go of the focus.
    if (back instanceof HTMLElement) setTimeout(() => back.focus({ preventScroll: true }), 0);
  };
  // Asked once more, one goes on writing: whoever presses Escape twice has not lost anything.
  const ask = () => (typed.current ? setAsking(!asking) : close());
  const take = async (request: Promise<DialogOutcome>) => {
    if (acting.current) return;
    acting.current = true;
    setBusy(true);
    setFailure(undefined);
    const outcome = await request.catch((): DialogOutcome => ({ kind: "failed", why: "unreachable" }));
    acting.current = false;
    setBusy(false);
    if (outcome.kind === "closed") return close();
    if (outcome.kind === "failed") return setFailure(outcome);
    typed.current = false;
    setAsking(false);
    setShown(outcome);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the first card is asked for once
  useEffect(() => {
    void take(handlers.current.onFetch());
  }, []);

  // Drawn when the next card has come, and not before: what is being filled in is never lost to a redraw.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (shown?.kind !== "show" || host.current === null) return;
    const drawn = drawCard(shown.card, {
      onAction: (action) => void (acting.current ? undefined : take(handlers.current.onSubmit(action.data))),
      onOpenUrl: (url) => handlers.current.onOpenUrl(url),
    });
    host.current.replaceChildren(drawn?.element ?? document.createTextNode(words.cardUnreadable));
    host.current.parentElement?.scrollTo({ top: 0 });
  }, [shown]);

  // The button that was pressed is gone: one reads on at the top of what came in its place.
  useEffect(() => {
    if (!busy && shown !== undefined && failure === undefined) host.current?.focus({ preventScroll: true });
  }, [busy, shown, failure]);

  useEffect(() => {
    if (asking) question.current?.querySelector("button")?.focus();
    else if (typed.current) host.current?.focus({ preventScroll: true });
  }, [asking]);

  // What is said in the end stands under the name of what it answers.
  const named = useRef<string>(undefined);
  if (shown?.kind === "show") named.current = shown.title;
  const title = named.current ?? words.dialog;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => (open ? undefined : ask())}>
      <DialogSurface className={styles.surface} lang={language}>
        <DialogBody className={styles.body}>
          <DialogTitle action={<Button appearance="subtle" aria-label={words.close} icon={<Dismiss24Regular />} onClick={ask} />}>
            {title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {shown?.kind === "say" ? (
              <section key="said" ref={host} tabIndex={-1} aria-label={title}>
                <Body1>{shown.text}</Body1>
              </section>
            ) : (
              // Of its own, so that a card, which React knows nothing of, goes with its section.
              <section
                key="card"
                ref={host}
                tabIndex={-1}
                aria-label={title}
                aria-busy={busy}
                inert={busy}
                onInput={() => {
                  typed.current = true;
                }}
                className={mergeClasses("cardHost", styles.card, busy && styles.busy)}
              />
            )}
            <div className={styles.waiting} role="status">
              {busy && (
                <>
                  <Spinner size="extra-tiny" />
                  <Caption1>{shown === undefined ? words.loading : words.sendingAction}</Caption1>
                </>
              )}
            </div>
            {failure !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{failureText(failure, words)}</MessageBarBody>
              </MessageBar>
            )}
          </DialogContent>
          {asking && (
            <div ref={question} className={styles.question} role="alertdialog" aria-label={words.closeDialog}>
              <Body1>
                <strong>{words.closeDialog}</strong> {words.closeDialogText}
              </Body1>
              <Button appearance="primary" onClick={() => setAsking(false)}>
                {words.keepWriting}
              </Button>
              <Button onClick={close}>{words.closeAnyway}</Button>
            </div>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
