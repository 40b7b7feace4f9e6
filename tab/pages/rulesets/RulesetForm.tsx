import { Button, makeStyles, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { RulesetPreviewRequest } from "#domain/contract/regimeCommand.ts";
import type { RulesetPreview, Rulesets } from "#domain/contract/regimeViews.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import type { Result } from "../../api/result.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";
import { isOfForm } from "./planDraft.ts";

const useStyles = makeStyles({ back: { alignSelf: "flex-start" } });

type Props = {
  readonly title: string;
  readonly label: string;
  /** What would be done. */
  readonly asked: () => RulesetPreviewRequest;
  readonly carryOut: () => Promise<Result<Rulesets>>;
  /** What was typed beside the plan, to be kept where it cannot be sent. */
  readonly typed: string;
  /** What has to be answered before anything can be looked at. */
  readonly first?: string | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: (refusals: readonly AnyRefusal[]) => ReactNode;
};

/** Two steps: one sees what would change for how many, and then does it. Nothing that was typed goes on the way. */
export function RulesetForm({ title, label, asked, carryOut, typed, first, onDone, onCancel, children }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p } = useRulesetTexts();
  const api = useApi();
  const looking = useSending<RulesetPreview>(null, keys.rulesets);
  const doing = useSending<Rulesets>(keys.rulesets, keys.me);
  const [around] = useFocusInside();
  const [preview, setPreview] = useState<RulesetPreview>();
  const look = async () => setPreview(await looking.send("se", () => api.previewRuleset(asked()), typed));
  const carry = async () => {
    if ((await doing.send("gjoer", carryOut, typed)) !== undefined) onDone();
  };
  return (
    <Surface className={common.stack} data-ruleset-form>
      <div ref={around} className={common.stack}>
        <PartHeading>{title}</PartHeading>
        {preview === undefined ? (
          <SendForm
            about="se"
            sending={looking}
            isBeside={isOfForm}
            label={p.preview}
            doneWords=""
            primary
            onSend={() => void look()}
            onCancel={onCancel}
            blocked={first !== undefined}
            missing={first === undefined ? null : <Text>{first}</Text>}
          >
            {children}
          </SendForm>
        ) : (
          <div className={common.stack} data-preview>
            <PreviewLines preview={preview} />
            <SendForm about="gjoer" sending={doing} label={label} primary onSend={() => void carry()} />
            <Button className={styles.back} onClick={() => setPreview(undefined)}>
              {p.back}
            </Button>
          </div>
        )}
      </div>
    </Surface>
  );
}

function PreviewLines({ preview }: { readonly preview: RulesetPreview }) {
  const common = useLayoutStyles();
  const { p, r, d } = useRulesetTexts();
  const { changes, told, copies, begunDaysAgo } = preview;
  return (
    <div className={common.close} role="status">
      <Text weight="semibold">{p.previewTitle}</Text>
      {changes.length === 0 && <Text>{p.noChange}</Text>}
      <ul className={common.list}>
        {changes.map(({ from, to, was, becomes, people }) => (
          <li key={`${from}${to}${was}${becomes}`}>
            <Text>
              {p.changes(
                people,
                p.goes(r.decides[was ?? "INGEN"], r.decides[becomes ?? "INGEN"]),
                p.span(d.dayMonthYear(from), to === null ? null : d.dayMonthYear(to)),
              )}
            </Text>
          </li>
        ))}
      </ul>
      <Text>{p.told(told, copies)}</Text>
      {begunDaysAgo > 0 && <Text>{p.begun(begunDaysAgo)}</Text>}
    </div>
  );
}
