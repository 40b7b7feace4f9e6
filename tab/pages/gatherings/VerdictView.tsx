import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { GatheringReasonView, GatheringVerdictView } from "#domain/contract/gatherings.ts";
import type { GatheringOutcome } from "#domain/regime/moete/verdict.ts";
import { alternativeLine, regimeLine } from "#domain/texts/moete/lines.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";

const looks: Readonly<Record<GatheringOutcome, Look>> = {
  ALLOWED: { tone: "good", Shape: CheckmarkCircleRegular },
  ONLY_IF: { tone: "waiting", Shape: WarningRegular },
  NOT_ALLOWED: { tone: "bad", Shape: DismissCircleRegular },
};

const useStyles = makeStyles({
  reason: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  advice: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  icon: { display: "inline-flex", flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase500 },
});

/** The answer as shape and word, why, what should be thought of, and what would be allowed. */
export function VerdictView({ verdict }: { readonly verdict: GatheringVerdictView }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { g, d } = useGatheringTexts();
  const { outcome, reasons, advice, alternatives } = verdict;
  return (
    <div className={common.close} data-outcome={outcome}>
      <div>
        <Badge look={looks[outcome]}>{g.outcome[outcome]}</Badge>
      </div>
      {reasons.map((reason) => (
        <Reason key={`${reason.code} ${reason.regime?.municipality} ${reason.regime?.from}`} reason={reason} />
      ))}
      {advice.map(({ rule, code }) => (
        <div key={code} className={styles.advice}>
          <span className={styles.icon} aria-hidden="true">
            <WarningRegular />
          </span>
          <span className={styles.reason}>
            <Text>{g.advice[code]}</Text>
            <Paragraph rule={rule} />
          </span>
        </div>
      ))}
      {alternatives.length > 0 && (
        <>
          <Text weight="semibold">{g.alternativesTitle}</Text>
          <ul className={styles.list}>
            {alternatives.map((one) => (
              <li key={one.code}>
                <Text>{alternativeLine(d, one)}</Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Reason({ reason: { rule, code, regime } }: { readonly reason: GatheringReasonView }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { g, d } = useGatheringTexts();
  const line = regimeLine(d, regime);
  const ruleset = regime?.ruleset ?? null;
  return (
    <div className={styles.reason}>
      <Text>{g.reason[code]}</Text>
      {line !== undefined && (
        <Text size={200} className={common.quiet}>
          {line}{" "}
          {ruleset !== null && (
            <Link href={ruleset.sourceUrl} target="_blank" rel="noreferrer" inline>
              {ruleset.name}
            </Link>
          )}
        </Text>
      )}
      {rule !== null && <Paragraph rule={rule} />}
    </div>
  );
}
