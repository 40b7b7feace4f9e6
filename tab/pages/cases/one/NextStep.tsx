import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { WarningLine } from "../../../components/WarningLine.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands, Reasons } from "../forms/Commands.tsx";
import type { CaseFormCommand } from "../forms/typed.ts";
import type { Acting } from "../forms/useActing.ts";
import { CaseDueLine } from "../looks.tsx";
import { OpenQuestions } from "./OpenQuestions.tsx";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalL, border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
});

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** «Neste steg»: one box, one thing to do. What it waits for is said with the paragraph; deadlines and warnings stand under it. */
export function NextStep({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s } = useCaseTexts();
  const { next, frozen, deadlines, warnings, status } = detail;
  const type = next === null || next.type === "DeclareHabilitet" || next.type === "DecideHabilitet" ? null : next.type;
  return (
    <Surface className={mergeClasses(common.stack, styles.box)} data-part="neste-steg">
      <div className={common.close}>
        <PartHeading>{c.next}</PartHeading>
        <Text>{s.statusHelp[status]}</Text>
        {frozen && <Text weight="semibold">{c.frozen}</Text>}
      </div>
      {next === null && <Text>{c.nextWaits}</Text>}
      {next?.type === "DecideHabilitet" && <OpenQuestions detail={detail} acting={acting} />}
      {type !== null && next !== null && next.blocked.length > 0 && (
        <div className={common.close} data-blocked={type}>
          <div>
            <Button disabledFocusable>{s.command[type]}</Button>
          </div>
          <Reasons blocked={next.blocked} />
        </div>
      )}
      {type !== null && next !== null && next.blocked.length === 0 && (
        <Commands key={type} detail={detail} acting={acting} types={[type satisfies CaseFormCommand]} primary />
      )}
      {deadlines.length > 0 && (
        <div className={common.close}>
          <Text weight="semibold">{c.deadlines}</Text>
          {deadlines.map((due) => (
            <CaseDueLine key={`${due.what}${due.on}`} due={due} />
          ))}
        </div>
      )}
      {warnings.length > 0 && (
        <div className={common.close}>
          {warnings.map((warning, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak of several things
            <WarningLine key={index} warning={warning} />
          ))}
        </div>
      )}
    </Surface>
  );
}
