import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ChatMessage, SendOutcome, ShellPerson } from "../../wire.ts";
import { Mark } from "../header/Mark.tsx";
import { useClock } from "../shellState.ts";
import { dayHeading, formats, osloParts } from "../texts/dates.ts";
import { useLanguage, useWords } from "../texts/words.ts";
import type { CardAction } from "./drawCard.ts";
import { titleOf } from "./drawCard.ts";
import { Message } from "./Message.tsx";

const rule = { content: '""', flexGrow: 1, height: tokens.strokeWidthThin, backgroundColor: tokens.colorBrandStroke2 } as const;

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", overscrollBehavior: "contain" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  day: { textAlign: "center", color: tokens.colorNeutralForeground3 },
  fresh: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    color: tokens.colorBrandForeground1,
    "::before": rule,
    "::after": rule,
  },
  empty: { padding: tokens.spacingHorizontalXXL, textAlign: "center", color: tokens.colorNeutralForeground3 },
  typing: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** Brings a message (the last, when none is named) in sight: its end, or its beginning when it is higher than the chat. */
function showMessage(box: HTMLElement, id?: string): void {
  const which =
    id === undefined
      ? [...box.querySelectorAll<HTMLElement>("[data-message]")].at(-1)
      : box.querySelector(`[data-message="${id}"]`);
  if (which === undefined || which === null) return;
  const place = which.getBoundingClientRect();
  const top = place.top - box.getBoundingClientRect().top + box.scrollTop;
  const margin = 12;
  const last = id === undefined ? box.scrollHeight : top + place.height + margin;
  box.scrollTop = Math.min(top - margin, last - box.clientHeight);
}

type Props = {
  readonly messages: readonly ChatMessage[];
  /** The first message that was unread when the chat was opened. */
  readonly firstNewId: string | null;
  readonly person: ShellPerson;
  readonly typing: boolean;
  readonly onAction: (message: ChatMessage, action: CardAction) => Promise<SendOutcome>;
  readonly onOpenUrl: (url: string) => void;
  readonly onRetry: (message: ChatMessage) => void;
};

/** The messages, day by day, the newest last and in sight; what is new is also said to those who listen. */
export function MessageList({ messages, firstNewId, person, typing, onAction, onOpenUrl, onRetry }: Props) {
  const styles = useStyles();
  const words = useWords();
  const format = formats[useLanguage()];
  const today = useClock().data?.today;
  const scroll = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");
  const last = messages.at(-1);
  const seen = useRef(last?.id);

  // A card that is drawn, or a «skriver …» that goes, changes the height: the end stays in sight when it was so before.
  useLayoutEffect(() => {
    const box = scroll.current;
    if (box === null) return;
    let atEnd = true;
    const follow = () => {
      // Who works within a card has put it where they want it.
      if (atEnd && !box.contains(document.activeElement)) showMessage(box);
    };
    const note = () => {
      atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80;
    };
    const grown = new ResizeObserver(follow);
    grown.observe(box);
    if (box.firstElementChild !== null) grown.observe(box.firstElementChild);
    box.addEventListener("scroll", note, { passive: true });
    follow();
    return () => {
      grown.disconnect();
      box.removeEventListener("scroll", note);
    };
  }, []);

  useEffect(() => {
    if (last === undefined || last.id === seen.current) return;
    seen.current = last.id;
    const box = scroll.current;
    if (box === null) return;
    showMessage(box);
    const card = box.querySelector<HTMLElement>(`[data-message="${last.id}"] .cardHost`);
    if (last.from === "bot") say(words.newMessage(last.text ?? (card === null ? words.card : titleOf(card))));
  }, [last, words]);

  const dayOf = ({ at }: ChatMessage) => osloParts(Date.parse(at)).date;
  const days = messages.map(dayOf);
  return (
    <div className={styles.scroll} ref={scroll}>
      <ol className={styles.list} aria-label={words.chatWith}>
        {messages.length === 0 && !typing && <li className={styles.empty}>{words.emptyChat}</li>}
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {days[index] !== days[index - 1] && (
              <li className={styles.day}>
                <Caption1>{dayHeading(dayOf(message), today, words, format)}</Caption1>
              </li>
            )}
            {message.id === firstNewId && (
              <li className={styles.fresh}>
                <Caption1>{words.newMessages}</Caption1>
              </li>
            )}
            <Message
              message={message}
              person={person}
              onAction={(action) => onAction(message, action)}
              onOpenUrl={onOpenUrl}
              onChanged={(title, mine) => {
                say(words.cardChanged(title));
                if (mine && scroll.current !== null) showMessage(scroll.current, message.id);
              }}
              onRetry={() => onRetry(message)}
            />
          </Fragment>
        ))}
        {typing && (
          <li className={styles.typing}>
            <Mark size={20} />
            <Caption1>{words.typing}</Caption1>
          </li>
        )}
      </ol>
      <div className="visuallyHidden" aria-live="polite" role="status">
        {said}
      </div>
    </div>
  );
}
