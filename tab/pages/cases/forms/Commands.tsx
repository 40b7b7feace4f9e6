import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseDetail, PossibleView } from "#domain/contract/sakViews.ts";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { CommandForm } from "./CommandForm.tsx";
import type { CaseFormCommand } from "./typed.ts";
import type { Acting } from "./useActing.ts";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start", minWidth: 0 },
  open: { width: "100%" },
  why: { color: tokens.colorNeutralForeground2 },
});

/** Why something is not lawful yet, each reason with its paragraph. */
export function Reasons({ blocked }: Pick<PossibleView, "blocked">) {
  const styles = useStyles();
  const { d } = useCaseTexts();
  const nameOf = useNames();
  return (
    <>
      {blocked.map((refusal) => (
        <Text key={`${refusal.rule}${refusal.code}`} size={200} className={styles.why}>
          {d.refusal(refusal, nameOf)} {refusal.rule !== null && <Paragraph rule={refusal.rule} />}
        </Text>
      ))}
    </>
  );
}

type Props = {
  readonly detail: CaseDetail;
  readonly acting: Acting;
  /** In the order in which they are shown. */
  readonly types: readonly CaseFormCommand[];
  /** The party, meeting, document or measure beside which they stand. */
  readonly target?: string;
  /** There is only this one, so that what keeps something back is about it; otherwise it may be about another one. */
  readonly sole?: boolean;
  /** The one that matters most now. */
  readonly primary?: boolean;
};

/** What one may do, each with its form where the button stands; what is not lawful yet greyed, with the reason and the paragraph. */
export function Commands({ detail, acting, types, target, sole = target === undefined, primary = false }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { s } = useCaseTexts();
  const [open, setOpen] = useState<CaseFormCommand>();
  const around = useFocusBack(open);
  const possible = new Map(detail.possible.map(({ type, blocked }) => [type, blocked]));
  const shown = types.filter((type) => possible.has(type));
  if (shown.length === 0) return null;
  // What belongs to another step of the process has one reason, said once.
  const untimely = sole ? shown.filter((type) => isUntimely(possible.get(type) ?? [])) : [];
  const timely = shown.filter((type) => !untimely.includes(type));
  const [first] = untimely;
  return (
    <div ref={around} className={target === undefined ? common.close : open === undefined ? common.row : common.close}>
      {timely.map((type) => {
        const blocked = sole ? (possible.get(type) ?? []) : [];
        if (blocked.length > 0) {
          return (
            <div key={type} className={styles.item} data-blocked={type}>
              <Button disabledFocusable>{s.command[type]}</Button>
              <Reasons blocked={blocked} />
            </div>
          );
        }
        if (open === type) {
          return (
            <div key={type} className={styles.open}>
              <CommandForm type={type} detail={detail} acting={acting} target={target} onClose={() => setOpen(undefined)} />
            </div>
          );
        }
        return (
          <div key={type} className={styles.item}>
            <Button
              data-opens={type}
              size={target === undefined ? "medium" : "small"}
              appearance={primary ? "primary" : "secondary"}
              onClick={() => {
                acting.sending.clear();
                setOpen(type);
              }}
            >
              {s.command[type]}
            </Button>
          </div>
        );
      })}
      {first !== undefined && (
        <div className={styles.item}>
          <div className={common.row}>
            {untimely.map((type) => (
              <span key={type} data-blocked={type}>
                <Button size="small" disabledFocusable>
                  {s.command[type]}
                </Button>
              </span>
            ))}
          </div>
          <Reasons blocked={possible.get(first) ?? []} />
        </div>
      )}
    </div>
  );
}

function isUntimely(blocked: PossibleView["blocked"]): boolean {
  return blocked.length > 0 && blocked.every(({ code }) => code === "CASE_STATUS_WRONG");
}
