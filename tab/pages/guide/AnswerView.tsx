import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { GuideAnswerView } from "#domain/contract/veilederViews.ts";
import type { GuideAct } from "#domain/veileder/model.ts";
import { pageStart, type Route, useRoute } from "../../app/route.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useGuideTexts } from "../../texts/guide/useGuideTexts.ts";
import { Notices } from "./Notices.tsx";

const useStyles = makeStyles({
  answer: { maxWidth: "44rem" },
  rule: { alignSelf: "flex-start" },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Where an answer leads within the tab. What begins in the chat is said instead. */
const leads: Readonly<Partial<Record<GuideAct, Partial<Route>>>> = {
  raad: { view: "ifra", side: "meld" },
  meld: { view: "ifra", side: "meld" },
  aarshjul: { view: "aarshjul" },
  mine: { view: "mine" },
};

type Props = {
  readonly answer: GuideAnswerView;
  readonly notices: readonly string[];
  /** For which day and place it is given, where that is not today and anywhere. */
  readonly note: string | null;
  /** Whether it is what was asked for: then its heading takes the focus. */
  readonly isFirst: boolean;
  /** What is said beside an answer about harassment and the like. */
  readonly general: string;
};

/** One answer: whether it holds, what it says, where it stands, and what one can do. */
export function AnswerView({ answer, notices, note, isFirst, general }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { g } = useGuideTexts();
  const [, go] = useRoute();
  const { question, lead, answer: said, source, validity, acts, isSensitive } = answer;
  const [rule] = answer.rules;
  return (
    <Surface className={common.close} data-answer={answer.number}>
      <PartHeading {...(isFirst ? { focusOn: `answer ${answer.number}` } : {})}>{question}</PartHeading>
      <Notices notices={notices} />
      {lead !== null && <Text weight="semibold">{lead}</Text>}
      <Text className={styles.answer}>{said}</Text>
      <Text className={styles.source}>{source}</Text>
      <Text className={styles.source}>{validity}</Text>
      {note !== null && <Text className={styles.source}>{note}</Text>}
      {rule !== undefined && (
        <Link
          className={styles.rule}
          href={`?view=regler&sak=${rule}`}
          onClick={(event) => {
            event.preventDefault();
            go({ ...pageStart, view: "regler", caseId: rule });
          }}
        >
          {g.ruleBehind}
        </Link>
      )}
      {isSensitive && <Text className={styles.source}>{general}</Text>}
      <div className={common.row}>
        {acts.map((act, at) => {
          const to = leads[act];
          if (to === undefined) return <Text key={act}>{g.acts[act]}</Text>;
          return (
            <Button
              key={act}
              appearance={at === 0 && isFirst ? "primary" : "secondary"}
              onClick={() => go({ ...pageStart, ...to })}
            >
              {g.acts[act]}
            </Button>
          );
        })}
      </div>
    </Surface>
  );
}
