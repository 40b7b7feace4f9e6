import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef, useState } from "react";
import { type Mask, type MaskGround, maskGrounds } from "#domain/sak/document.ts";
import { maskedText } from "#domain/sak/masking.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { withMask } from "./withMask.ts";

const useStyles = makeStyles({
  original: { width: "100%" },
  mask: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
});

type Props = {
  readonly text: string;
  readonly value: readonly Mask[];
  readonly wrong: readonly AnyRefusal[];
  readonly onChange: (masks: readonly Mask[]) => void;
};

const stays = () => undefined;

/**
 * SB-02: what a party may not read is masked, each passage with its ground, and one sees the result before it is shared. The text stands in a
 * field that takes no typing, so that passages are selected with the keys as well as with the mouse.
 */
export function MaskField({ text, value, wrong, onChange }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { c, s } = useCaseTexts();
  const [ground, setGround] = useState<MaskGround>("personlige-forhold");
  const [says, setSays] = useState("");
  // Fluent's own `ref` types come out as `never` under exactOptionalPropertyTypes, hence the element around.
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A field that is `readonly` has no caret in some browsers, and without one nothing is selected by the keys.
    const field = around.current?.querySelector("textarea");
    const stay = (event: Event) => event.preventDefault();
    field?.addEventListener("beforeinput", stay);
    return () => field?.removeEventListener("beforeinput", stay);
  }, []);
  const add = () => {
    const { selectionStart = 0, selectionEnd = 0 } = around.current?.querySelector("textarea") ?? {};
    if (selectionStart === selectionEnd) return setSays(c.mask.nothing);
    const next = withMask(value, { from: selectionStart, to: selectionEnd, ground });
    setSays(next === undefined ? c.mask.overlap : "");
    if (next !== undefined) onChange(next);
    return undefined;
  };
  return (
    <div ref={around} className={common.stack} data-masks>
      <Ask label={c.mask.original} how={c.mask.how} wrong={wrong}>
        <Textarea aria-readonly onChange={stays} className={styles.original} rows={10} resize="vertical" value={text} />
      </Ask>
      <div className={common.row}>
        <Ask label={c.mask.ground} wrong={[]}>
          <Chosen value={ground} options={optionsOf(maskGrounds, s.maskGround)} onChange={(next) => setGround(next ?? ground)} />
        </Ask>
        <Button onClick={add}>{c.mask.add}</Button>
        <Text role="status">{says}</Text>
      </div>
      <div className={common.close}>
        <Text weight="semibold">{c.mask.list}</Text>
        {value.length === 0 && <Text className={common.quiet}>{c.mask.none}</Text>}
        <ul className={common.list}>
          {value.map((mask) => {
            const passage = text.slice(mask.from, mask.to);
            return (
              <li key={mask.from} className={styles.mask}>
                <Text>
                  «{passage}» – {s.maskGround[mask.ground]}
                </Text>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={c.mask.undo(passage)}
                  onClick={() => onChange(value.filter((one) => one !== mask))}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <div className={common.close} data-result>
        <Text weight="semibold">{c.mask.result}</Text>
        <Quote text={maskedText(text, value, (one) => s.maskGround[one]) ?? text} />
      </div>
    </div>
  );
}
