import { Avatar, Button, Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons";
import type { ChatMessage, SendOutcome, ShellPerson } from "../../wire.ts";
import { Mark } from "../header/Mark.tsx";
import { osloParts } from "../texts/dates.ts";
import { useWords } from "../texts/words.ts";
import { CardView } from "./CardView.tsx";
import type { CardAction } from "./drawCard.ts";
import { markdownToHtml } from "./markdown.ts";

const useStyles = makeStyles({
  message: { display: "flex", gap: tokens.spacingHorizontalM, maxWidth: "100%" },
  mine: { flexDirection: "row-reverse" },
  avatar: {
    flexShrink: 0,
    width: "32px",
    paddingTop: tokens.spacingVerticalXS,
    "@media (max-width: 559px)": { display: "none" },
  },
  content: { minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "start" },
  cards: { flexGrow: 1, maxWidth: "560px", alignItems: "stretch" },
  mineContent: { alignItems: "end", maxWidth: "80%" },
  meta: { color: tokens.colorNeutralForeground3, paddingInline: tokens.spacingHorizontalXXS, fontVariantNumeric: "tabular-nums" },
  bubble: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    maxWidth: "100%",
    boxSizing: "border-box",
    "& p, & ul, & ol": { margin: 0 },
    "& p + p": { marginTop: tokens.spacingVerticalS },
  },
  mineBubble: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, whiteSpace: "pre-wrap" },
  failed: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground3 },
});

type Props = {
  readonly message: ChatMessage;
  readonly person: ShellPerson;
  readonly onAction: (action: CardAction) => Promise<SendOutcome>;
  readonly onOpenUrl: (url: string) => void;
  /** Says what the changed card says, and whether it was this person's own doing. */
  readonly onChanged: (title: string, mine: boolean) => void;
  readonly onRetry: () => void;
};

/** One message: the person's own to the right, the bot's to the left. */
export function Message({ message, person, onAction, onOpenUrl, onChanged, onRetry }: Props) {
  const styles = useStyles();
  const words = useWords();
  const mine = message.from === "person";
  const { time } = osloParts(Date.parse(message.at));
  return (
    <li className={mergeClasses(styles.message, mine && styles.mine)} data-message={message.id}>
      <span className={styles.avatar}>
        {mine ? <Avatar name={person.name} color="colorful" size={32} aria-hidden /> : <Mark size={32} />}
      </span>
      <div className={mergeClasses(styles.content, mine && styles.mineContent, message.cards.length > 0 && styles.cards)}>
        <Caption1 className={styles.meta}>
          {mine ? words.you : "Dagsorden"} {time}
          {message.revision > 0 && ` · ${words.edited}`}
        </Caption1>
        {message.text !== undefined && mine && (
          <div className={mergeClasses(styles.bubble, styles.mineBubble)}>{message.text}</div>
        )}
        {message.text !== undefined && !mine && (
          <div
            className={styles.bubble}
            lang={person.language}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: markdownToHtml escapes everything before it adds its own few elements
            dangerouslySetInnerHTML={{ __html: markdownToHtml(message.text) }}
          />
        )}
        {message.cards.map((card, index) => (
          <CardView
            // biome-ignore lint/suspicious/noArrayIndexKey: a message's cards have no id but their place
            key={index}
            card={card}
            language={person.language}
            revision={message.revision}
            onAction={onAction}
            onOpenUrl={onOpenUrl}
            onChanged={onChanged}
          />
        ))}
        {message.undelivered && (
          <div className={styles.failed} role="alert">
            <ErrorCircle16Filled />
            <Caption1>{words.notDelivered}</Caption1>
            <Button size="small" appearance="subtle" onClick={onRetry}>
              {words.sendAgain}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
