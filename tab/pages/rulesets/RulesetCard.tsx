import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import type { RulesetView } from "#domain/contract/regimeViews.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { DocumentationBadge } from "../../components/DocumentationBadge.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";

const looks: Readonly<Record<RulesetView["standing"], Look>> = {
  KOMMENDE: { tone: "waiting", Shape: ClockRegular },
  GJELDER: { tone: "good", Shape: CheckmarkCircleRegular },
  SLUTT: { tone: "over", Shape: HistoryRegular },
  TRUKKET: { tone: "over", Shape: DismissCircleRegular },
};

const useStyles = makeStyles({ means: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

type Props = {
  readonly ruleset: RulesetView;
  /** For whoever keeps the rules. */
  readonly onChange: (() => void) | undefined;
  readonly onEnd: (() => void) | undefined;
  /** Whether it has begun, and so is ended rather than taken back. */
  readonly hasBegun: boolean;
};

/** One rule set: what it is, where and when it holds, and what it means. */
export function RulesetCard({ ruleset, onChange, onEnd, hasBegun }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p, r, d } = useRulesetTexts();
  const { name, kind, municipality, from, to, standing, sourceUrl, kept } = ruleset;
  const stands = standing === "GJELDER" || standing === "KOMMENDE";
  const end = hasBegun ? p.end : p.withdraw;
  const period = (first: typeof from, last: typeof to) =>
    r.period(d.dayMonthYear(first), last === null ? null : d.dayMonthYear(last));
  return (
    <Surface className={common.stack} data-ruleset={ruleset.id}>
      <div className={common.row}>
        <PartHeading>{name}</PartHeading>
        <Badge look={looks[standing]}>{r.status[standing]}</Badge>
        {kept !== null && standing !== "TRUKKET" && <DocumentationBadge kind={kept.documentation} />}
      </div>
      <div className={common.close}>
        <Text>{[r.kind[kind], r.place(municipality?.name ?? null)].join(" · ")}</Text>
        <Text>{period(from, to)}</Text>
        {stands && (
          <ul className={styles.means}>
            {r.means[kind].map((line) => (
              <li key={line}>
                <Text>{line}</Text>
              </li>
            ))}
          </ul>
        )}
        <Link href={sourceUrl} target="_blank" rel="noreferrer">
          {r.source}
        </Link>
      </div>
      {kept !== null && (
        <details>
          <summary>{p.history}</summary>
          <div className={common.close}>
            <Text size={200}>{p.published(kept.publishedBy.name, d.dayMonthYear(kept.publishedOn))}</Text>
            <Text size={200}>{p.copies(d.list(kept.copyTo.map((one) => one.name)))}</Text>
            {kept.changes.map(({ by, on, reason, before }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
              <div key={index} className={common.close}>
                <Text size={200}>{p.changed(by.name, d.dayMonthYear(on), period(before.from, before.to))}</Text>
                <Quote text={reason} />
              </div>
            ))}
          </div>
        </details>
      )}
      {(onChange !== undefined || onEnd !== undefined) && (
        <div className={common.row}>
          {onChange !== undefined && (
            <Button aria-label={p.about(p.change, name)} onClick={onChange}>
              {p.change}
            </Button>
          )}
          {onEnd !== undefined && (
            <Button aria-label={p.about(end, name)} onClick={onEnd}>
              {end}
            </Button>
          )}
        </div>
      )}
    </Surface>
  );
}
