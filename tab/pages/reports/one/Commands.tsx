import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { CommandForm } from "./CommandForm.tsx";
import type { FormCommand } from "./specs.ts";
import type { Acting } from "./useActing.ts";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  together: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  open: { width: "100%" },
  why: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly detail: ReportDetail;
  readonly acting: Acting;
  /** In the order in which they are shown. */
  readonly types: readonly FormCommand[];
  /** The one that matters most now, where it is among them. */
  readonly primary?: FormCommand | undefined;
  readonly onGone: (type: FormCommand) => void;
  /** Which form is open, where the page around keeps it. */
  readonly opened?: Opened;
};
/** Which form is open, and the way to another. */
export type Opened = readonly [FormCommand | undefined, (type: FormCommand | undefined) => void];

/** What one may do, each with its form where the button stands; what is not lawful yet greyed, with the reason and the paragraph. */
export function Commands({ detail, acting, types, primary, onGone, opened }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { m, d } = useReportTexts();
  const own = useState<FormCommand>();
  const [open, setOpen] = opened ?? own;
  const around = useFocusBack(open);
  const nameOf = useNames();
  const shown = types.filter((type) => detail.actions.includes(type));
  const notYet = blockedBy(types, detail);
  const lawful = shown.filter((type) => !notYet.some((group) => group.types.includes(type)));
  if (lawful.length === 0 && notYet.length === 0) return null;
  return (
    <div ref={around} className={common.close}>
      {lawful.map((type) =>
        open === type ? (
          <div key={type} className={styles.open}>
            <CommandForm
              type={type}
              detail={detail}
              acting={acting}
              onClose={() => setOpen(undefined)}
              onGone={() => onGone(type)}
            />
          </div>
        ) : (
          <div key={type}>
            <Button
              data-opens={type}
              appearance={type === primary ? "primary" : "secondary"}
              onClick={() => {
                acting.sending.clear();
                setOpen(type);
              }}
            >
              {m.command[type]}
            </Button>
          </div>
        ),
      )}
      {notYet.map(({ types: together, refusals }) => (
        <div key={together.join(" ")} className={styles.item} data-blocked={together.join(" ")}>
          <div className={styles.together}>
            {together.map((type) => (
              <Button key={type} disabledFocusable>
                {m.command[type]}
              </Button>
            ))}
          </div>
          {refusals.map((refusal) => (
            <Text key={refusal.code} size={200} className={styles.why}>
              {d.refusal(refusal, nameOf)} {refusal.rule !== null && <Paragraph rule={refusal.rule} />}
            </Text>
          ))}
        </div>
      ))}
    </div>
  );
}

type Blocked = Extract<ReportDetail, { readonly sight: "mottaker" }>["blocked"][number];
type Group = { readonly types: readonly FormCommand[]; readonly refusals: Blocked["refusals"] };

/** What is not lawful yet, gathered by the reason, which is said once. */
function blockedBy(types: readonly FormCommand[], detail: ReportDetail): readonly Group[] {
  const blocked = new Map((detail.sight === "mottaker" ? detail.blocked : []).map(({ type, refusals }) => [type, refusals]));
  const groups = new Map<string, Group>();
  for (const type of types) {
    const refusals = blocked.get(type);
    if (refusals === undefined) continue;
    const reason = JSON.stringify(refusals);
    groups.set(reason, { types: [...(groups.get(reason)?.types ?? []), type], refusals });
  }
  return [...groups.values()];
}
