import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useId, useState } from "react";
import type { Trouble, TroubleGroup, TroubleRequest } from "#domain/contract/troubles.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { needsTheApp, reasonWords } from "./reasonWords.ts";
import { TroubleActions } from "./TroubleActions.tsx";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: "center",
    "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  words: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  facts: { fontVariantNumeric: "tabular-nums" },
  // Under each other from row to row where there is room.
  kind: { minWidth: "13.5rem", "@media (max-width: 40rem)": { minWidth: 0 } },
  when: { minWidth: "12rem", "@media (max-width: 40rem)": { minWidth: 0 } },
  // The sign starts where the lines above it do.
  show: { marginLeft: `calc(${tokens.spacingHorizontalM} * -1)` },
  each: {
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  one: { padding: `${tokens.spacingVerticalM} 0`, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

const looks = {
  failed: { tone: "bad", Shape: DismissCircleRegular },
  uncertain: { tone: "waiting", Shape: QuestionCircleRegular },
} as const satisfies Record<string, Look>;

type Props = {
  readonly group: TroubleGroup;
  readonly busy: boolean;
  readonly onAct: (request: TroubleRequest, name: string) => Promise<void>;
};

/** Everything that did not reach one person: a line where it is one message, else the number of them, and each when asked for. */
export function TroubleRow({ group, busy, onAct }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const o = t.operations;
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { person, unitName, count, uncertain, latest, troubles } = group;
  const [newest] = troubles;
  if (newest === undefined) return null;
  const name = person === null ? o.nobody : person.name === "" ? o.unknownPerson : person.name;
  const several = count > 1;
  const target = several ? { personId: person?.id ?? null } : { jobId: newest.id };
  const failed = count - uncertain;
  return (
    <Surface data-trouble>
      <div className={styles.row}>
        <div className={styles.words}>
          <div className={styles.line}>
            <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
              {name}
            </Text>
            {unitName !== null && <Text className={styles.quiet}>{unitName}</Text>}
            {failed > 0 && <Badge look={looks.failed}>{several ? o.failedCount(failed) : o.failed}</Badge>}
            {uncertain > 0 && <Badge look={looks.uncertain}>{several ? o.uncertainCount(uncertain) : o.uncertain}</Badge>}
          </div>
          {several ? <Several group={group} newest={newest} /> : <One trouble={newest} />}
          {several && (
            <Button
              appearance="transparent"
              className={styles.show}
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              aria-controls={listId}
              aria-label={o.actionFor(isOpen ? o.hide : o.show, name)}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? o.hide : o.show}
            </Button>
          )}
        </div>
        <TroubleActions
          name={name}
          about={name}
          all={several}
          count={count}
          twice={several ? uncertain : twiceOf(newest)}
          busy={busy}
          onAct={(action) => onAct({ action, target, seen: latest }, name)}
        />
      </div>
      {several && (
        <ul id={listId} className={styles.each} hidden={!isOpen}>
          {isOpen &&
            troubles.map((trouble, index) => (
              <li key={trouble.id} className={mergeClasses(styles.row, styles.one)}>
                <div className={styles.words}>
                  <One trouble={trouble} />
                </div>
                <TroubleActions
                  name={name}
                  about={`${name}, ${index + 1}`}
                  all={false}
                  count={1}
                  twice={twiceOf(trouble)}
                  busy={busy}
                  onAct={(action) => onAct({ action, target: { jobId: trouble.id }, seen: trouble.at }, name)}
                />
              </li>
            ))}
          {isOpen && count > troubles.length && (
            <li className={mergeClasses(styles.one, styles.quiet)}>{o.notShown(count - troubles.length)}</li>
          )}
        </ul>
      )}
    </Surface>
  );
}

/** An update that arrives twice does no harm. */
const twiceOf = ({ kind, uncertain }: Trouble) => (uncertain && kind !== "update" ? 1 : 0);

function Several({ group, newest }: { readonly group: TroubleGroup; readonly newest: Trouble }) {
  const styles = useStyles();
  const wording = useTexts();
  const o = wording.t.operations;
  const { troubles, count } = group;
  const isOneReason = troubles.every(({ code }) => code === newest.code) && count === troubles.length;
  const reason = reasonWords(newest, wording);
  return (
    <>
      <Text>{isOneReason ? reason : o.latest(reason)}</Text>
      {needsTheApp(newest) && <Text className={styles.quiet}>{o.advice}</Text>}
    </>
  );
}

function One({ trouble }: { readonly trouble: Trouble }) {
  const styles = useStyles();
  const wording = useTexts();
  const o = wording.t.operations;
  return (
    <>
      <div className={mergeClasses(styles.line, styles.facts)}>
        <Text className={styles.kind}>{o.kind[trouble.kind]}</Text>
        <Text className={styles.when}>
          <Moment at={trouble.at} />
        </Text>
        <Text>{o.attempts(trouble.attempts)}</Text>
      </div>
      <Text>{reasonWords(trouble, wording)}</Text>
      {needsTheApp(trouble) && <Text className={styles.quiet}>{o.advice}</Text>}
    </>
  );
}
