import { Button, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowForwardRegular } from "@fluentui/react-icons/svg/arrow-forward";
import { useState } from "react";
import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { MeasureInput } from "#domain/oppfolging/enhet/model.ts";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { DeclineForm } from "./DeclineForm.tsx";
import { DropForm } from "./DropForm.tsx";
import { type Handed, HandedMeasures } from "./HandedMeasures.tsx";
import { MeasureForm } from "./MeasureForm.tsx";
import { MeasureTable } from "./MeasureTable.tsx";
import { NotYet } from "./PlanningPart.tsx";
import { useWhole } from "./useUnit.ts";

type Measure = NonNullable<UnitDetail["process"]>["measures"][number];
type Open =
  | { readonly kind: "new"; readonly from: Partial<MeasureInput<string>>; readonly key: string }
  | { readonly kind: "takeIn" | "decline"; readonly handed: Handed; readonly key: string }
  | { readonly kind: "change" | "drop"; readonly measure: Measure; readonly key: string };

/** AM-08: the measures, what was carried on from last year, and what was given up. */
export function MeasuresPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { detail, process, can, inTheWay } = useWhole();
  const [open, setOpen] = useState<Open>();
  const around = useFocusBack(open?.key);
  const close = () => setOpen(undefined);
  const standing = process.measures.filter(({ dropped }) => dropped === null);
  const dropped = process.measures.filter((measure) => measure.dropped !== null);
  const continued = new Set(standing.map(({ content }) => content.continuedFrom));
  const earlier = detail.earlierMeasures.filter(({ measureId }) => !continued.has(measureId));
  const startNew = (key: string, from: Partial<MeasureInput<string>>) => setOpen({ kind: "new", from, key });
  return (
    <div ref={around} className={common.stack}>
      {standing.length === 0 &&
        (can("AddMeasure") ? (
          <Text className={common.quiet}>{y.noMeasures}</Text>
        ) : (
          <NotYet refusal={inTheWay("AddMeasure")[0]} />
        ))}
      {standing.length > 0 && (
        <MeasureTable
          measures={standing}
          {...(can("ChangeMeasure")
            ? {
                onChange: (measure: Measure) => setOpen({ kind: "change", measure, key: `endre-${measure.measureId}` }),
                onDrop: (measure: Measure) => setOpen({ kind: "drop", measure, key: `ut-${measure.measureId}` }),
              }
            : {})}
        />
      )}
      {open !== undefined && (
        <div className={common.panel} key={open.key}>
          {open.kind === "new" && <MeasureForm draftKey={open.key} from={open.from} onClose={close} />}
          {open.kind === "change" && (
            <MeasureForm draftKey={open.key} measureId={open.measure.measureId} from={open.measure.content} onClose={close} />
          )}
          {open.kind === "takeIn" && (
            <MeasureForm draftKey={open.key} handedId={open.handed.handedId} from={proposed(open.handed)} onClose={close} />
          )}
          {open.kind === "decline" && <DeclineForm handed={open.handed} onClose={close} />}
          {open.kind === "drop" && <DropForm measure={open.measure} onClose={close} />}
        </div>
      )}
      {open === undefined && can("AddMeasure") && (
        <div>
          <Button icon={<AddRegular />} data-opens="nytt-tiltak" onClick={() => startNew("nytt-tiltak", {})}>
            {w.command.AddMeasure}
          </Button>
        </div>
      )}
      <HandedMeasures
        onTakeIn={(handed) => setOpen({ kind: "takeIn", handed, key: `overlevert-${handed.handedId}` })}
        onDecline={(handed) => setOpen({ kind: "decline", handed, key: `avvis-${handed.handedId}` })}
      />
      {earlier.length > 0 && can("AddMeasure") && (
        <div className={common.close}>
          <h3 className={common.subheading}>{y.earlierMeasures}</h3>
          <ul className={common.list}>
            {earlier.map(({ measureId, content, progress }) => (
              <li key={measureId} className={common.panel}>
                <div className={common.close}>
                  <Text>{content.text}</Text>
                  <Text className={common.quiet}>
                    {nameOf(content.ownerId) ?? ""} · {w.progress[progress]}
                  </Text>
                  <div>
                    <Button
                      size="small"
                      icon={<ArrowForwardRegular />}
                      data-opens={`viderefoer-${measureId}`}
                      aria-label={`${y.carryOn}: ${content.text}`}
                      onClick={() =>
                        startNew(`viderefoer-${measureId}`, {
                          text: content.text,
                          ownerId: content.ownerId,
                          kind: content.kind,
                          origin: "viderefoert",
                          continuedFrom: measureId,
                        })
                      }
                    >
                      {y.carryOn}
                    </Button>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {dropped.length > 0 && (
        <div className={common.close}>
          <h3 className={common.subheading}>{y.droppedMeasures}</h3>
          <ul className={common.list}>
            {dropped.map(({ measureId, content, dropped: why }) => (
              <li key={measureId}>
                <Text>
                  {content.text} {why === null ? "" : `(${d.dayMonthYear(why.on)})`}
                </Text>
                {why !== null && why.reason !== null && <Quote text={why.reason} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What stands in the form of a measure that was handed over; who is responsible is for the leader to say. */
function proposed({ text, kind, due }: Handed): Partial<MeasureInput<string>> {
  return { text, kind, due, origin: "nytt" };
}
