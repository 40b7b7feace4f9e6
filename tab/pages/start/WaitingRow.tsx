import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { Waiting } from "#domain/start/model.ts";
import { urgencyOn } from "#domain/start/order.ts";
import { dateInLine } from "#domain/texts/start/words.ts";
import { type Route, searchOf } from "../../app/route.ts";
import { Badge } from "../../components/Badge.tsx";
import { useRowStyles } from "../../components/rowStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { placeRoute } from "./placeRoute.ts";

const useStyles = makeStyles({
  row: { "@media (max-width: 40rem)": { gridTemplateColumns: "minmax(0, 1fr) auto" } },
  // Says to the eye what the link says to everybody.
  leads: { display: "inline-flex", fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  link: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    outlineStyle: "none",
    overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
  },
});

const late = { tone: "bad", Shape: WarningRegular } as const;

type Props = { readonly item: Waiting; readonly today: LocalDate; readonly onGo: (to: Route) => void };

/** One thing that waits: what, by when, and why it is theirs. The whole row leads to it, and a screen reader meets one link. */
export function WaitingRow({ item, today, onGo }: Props) {
  const rows = useRowStyles();
  const styles = useStyles();
  const { d } = useTexts();
  const { start, oppfolging } = d;
  const { duty } = item;
  const route = placeRoute(item.place);
  const title = duty === null ? start.what[item.kind](item) : `${start.what.aarshjul(item)}: ${oppfolging.duty[duty.duty]}`;
  const why = duty === null ? whyOf(start.why, item) : oppfolging.why[duty.why];
  return (
    <Surface className={mergeClasses(rows.row, styles.row)} data-waiting={item.kind}>
      <div className={rows.words}>
        {route === undefined ? (
          <span className={styles.link}>{title}</span>
        ) : (
          <a
            href={searchOf(route, "")}
            className={mergeClasses(styles.link, rows.open)}
            onClick={(event) => {
              event.preventDefault();
              onGo(route);
            }}
          >
            {title}
          </a>
        )}
        <div className={rows.line}>
          {urgencyOn(item, today) === "over-fristen" && <Badge look={late}>{start.overdue}</Badge>}
          <Text className={rows.facts}>{whenOf(item, today, d)}</Text>
        </div>
        <Text className={rows.quiet}>
          {duty === null ? why : `${oppfolging.what[duty.what]}. ${why}`}
          {route === undefined && ` ${start.inChat}`}
        </Text>
      </div>
      {route !== undefined && (
        <span className={styles.leads} aria-hidden="true">
          <ChevronRightRegular />
        </span>
      )}
    </Surface>
  );
}

type Texts = ReturnType<typeof useTexts>["d"];

function whyOf(why: Texts["start"]["why"], { kind }: Waiting): string {
  return kind === "aarshjul" ? "" : why[kind];
}

/** By when, or else since when. */
function whenOf({ due, since }: Waiting, today: LocalDate, d: Texts): string {
  const { start } = d;
  if (due === null) return since === null ? start.noDeadline : start.since(dateInLine(since, today, d));
  if (due === today) return start.today;
  return due < today ? start.was(dateInLine(due, today, d)) : start.by(dateInLine(due, today, d));
}
