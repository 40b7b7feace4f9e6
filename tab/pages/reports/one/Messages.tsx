import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import type { FileView, MessageView } from "#domain/contract/meldingViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const useStyles = makeStyles({
  one: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    maxWidth: "44rem",
    overflowWrap: "anywhere",
  },
  own: {
    marginLeft: "auto",
    backgroundColor: tokens.colorBrandBackground2,
    width: "fit-content",
    minWidth: "min(18rem, 100%)",
    boxSizing: "border-box",
  },
  theirs: {
    marginRight: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    width: "fit-content",
    minWidth: "min(18rem, 100%)",
    boxSizing: "border-box",
  },
  files: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase300 },
  who: { display: "block", marginBottom: tokens.spacingVerticalXS },
});

type Props = {
  readonly messages: readonly MessageView[];
  /** Those of the report. */
  readonly files: readonly FileView[];
  /** From which side one reads. */
  readonly side: MessageView["from"];
  /** The reporter's name; `null` where none was given. */
  readonly reporter: string | null;
};

/** What reporter and handlers wrote to each other, oldest first. */
export function Messages({ messages, files, side, reporter }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, m, d } = useReportTexts();
  if (messages.length === 0) return <Text className={common.quiet}>{r.noMessages[side]}</Text>;
  const namesOf = (id: string) => files.filter(({ messageId }) => messageId === id).map(({ name }) => name);
  const writer = ({ from, by }: MessageView) => {
    if (from === "melder") return side === "melder" ? r.you : (reporter ?? r.theReporter);
    return by?.name ?? r.theHandler;
  };
  return (
    <ol className={common.list} data-messages>
      {messages.map((message) => (
        <li key={message.messageId} className={mergeClasses(styles.one, message.from === side ? styles.own : styles.theirs)}>
          <Text size={200} className={styles.who}>
            {r.wroteOn(writer(message), m.message[message.as], d.dayMonthYear(message.on))}
          </Text>
          {message.text !== null && <Quote text={message.text} />}
          {message.files > 0 && (
            <Text size={200} className={styles.files}>
              <AttachRegular aria-hidden className={styles.icon} />
              <span>{r.filesNamed(message.files, d.list(namesOf(message.messageId)))}</span>
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
