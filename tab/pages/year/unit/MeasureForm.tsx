import { Radio, RadioGroup } from "@fluentui/react-components";
import type { PersonView } from "#domain/contract/views.ts";
import { blankMeasure } from "#domain/oppfolging/enhet/blank.ts";
import { environmentKinds, type HandedId, type MeasureId, type MeasureInput } from "#domain/oppfolging/enhet/model.ts";
import { lmuCaseText } from "#domain/oppfolging/syklus/planFor.ts";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useWhole } from "./useUnit.ts";

type Draft = MeasureInput<string> & { readonly reason: string | null };
const fields: readonly string[] = [...Object.keys(blankMeasure()), "reason"];

type Props = {
  readonly draftKey: string;
  /** The measure that is changed; a new one without. */
  readonly measureId?: MeasureId;
  /** The measure that was handed over and is taken in with this one. */
  readonly handedId?: HandedId;
  readonly from: Partial<MeasureInput<string>>;
  readonly onClose: () => void;
};

/** A measure with what AM-08 asks for, and what it answers: a risk, a recommendation, a measure of last year's. */
export function MeasureForm({ draftKey, measureId, handedId, from, onClose }: Props) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { detail, process, sending, act, inTheWay } = useWhole();
  const [around] = useFocusInside();
  const about = `tiltak-${draftKey}`;
  const saved: Draft = { ...blankMeasure<string>(), ...from, reason: null };
  const edited = useEdited<Draft>(`${detail.id}/${about}`, saved);
  const { value, change, reset } = edited;
  const needsReason = inTheWay("AddMeasure").some(({ code }) => code === "PLAN_CHANGE_UNREASONED");
  const send = async () => {
    const { reason, ...measure } = value;
    const typed = [measure.text, reason].filter(Boolean).join("\n\n");
    const command =
      measureId === undefined
        ? ({ type: "AddMeasure", measure, reason, handedId: handedId ?? null } as const)
        : ({ type: "ChangeMeasure", measureId, measure, reason } as const);
    if ((await act(about, command, typed)) === undefined) return;
    reset();
    onClose();
  };
  const risks = process.risk?.risks ?? [];
  const recommendations = detail.recommendations.map((one) => ({ ...one, text: lmuCaseText(one.case) }));
  return (
    <div ref={around}>
      <SendForm
        about={about}
        sending={sending}
        edited={edited}
        isBeside={(refusal) => "field" in refusal && fields.includes(refusal.field)}
        label={measureId === undefined ? w.command.AddMeasure : y.saveChanges}
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <Ask label={y.measureText} rule="AM-08" required wrong={inField(refusals, "text")}>
              <Words rows={2} value={value.text} onChange={(text) => change({ text })} />
            </Ask>
            <div className={common.fields}>
              <Ask label={w.field.ownerId} required wrong={inField(refusals, "ownerId")}>
                <Chosen
                  value={value.ownerId}
                  options={ownersOf(detail.people, value.ownerId, detail.names).map(({ id, name }) => ({
                    value: id,
                    words: name,
                  }))}
                  onChange={(ownerId) => change({ ownerId })}
                />
              </Ask>
              <Ask label={w.field.due} required wrong={inField(refusals, "due")}>
                <DateInput value={value.due} onChange={(due) => change({ due })} />
              </Ask>
              <Ask label={w.field.kind} required wrong={inField(refusals, "kind")}>
                <Chosen value={value.kind} options={optionsOf(environmentKinds, w.kind)} onChange={(kind) => change({ kind })} />
              </Ask>
            </div>
            <Ask label={w.field.origin} required wrong={inField(refusals, "origin")}>
              <RadioGroup
                layout="horizontal"
                value={value.origin ?? ""}
                onChange={(_, data) =>
                  change(data.value === "nytt" ? { origin: "nytt", continuedFrom: null } : { origin: "viderefoert" })
                }
              >
                <Radio value="nytt" label={w.origin.nytt} />
                <Radio value="viderefoert" label={w.origin.viderefoert} />
              </RadioGroup>
            </Ask>
            <div className={common.fields}>
              {value.origin === "viderefoert" && detail.earlierMeasures.length > 0 && (
                <Ask label={y.continues} wrong={inField(refusals, "continuedFrom")}>
                  <Chosen
                    value={value.continuedFrom}
                    options={detail.earlierMeasures.map(({ measureId: id, content }) => ({ value: id, words: content.text }))}
                    none={y.noneOfThese}
                    onChange={(continuedFrom) => change({ continuedFrom })}
                  />
                </Ask>
              )}
              {risks.length > 0 && (
                <Ask label={y.answersRisk} wrong={inField(refusals, "riskId")}>
                  <Chosen
                    value={value.riskId}
                    options={risks.map(({ riskId, hazard }) => ({ value: riskId, words: hazard ?? "" }))}
                    none={y.noneOfThese}
                    onChange={(riskId) => change({ riskId })}
                  />
                </Ask>
              )}
              {recommendations.length > 0 && (
                <Ask label={y.answersRecommendation} rule="LM-03" wrong={inField(refusals, "recommendation")}>
                  <Chosen
                    value={value.recommendation === null ? null : lmuCaseText(value.recommendation)}
                    options={recommendations.map(({ text, topic }) => ({ value: text, words: `${text} ${topic}` }))}
                    none={y.noneOfThese}
                    onChange={(chosen) =>
                      change({ recommendation: recommendations.find(({ text }) => text === chosen)?.case ?? null })
                    }
                  />
                </Ask>
              )}
            </div>
            {needsReason && (
              <Ask label={y.whyChange} rule="AM-08" required wrong={inField(refusals, "reason")}>
                <Words rows={2} value={value.reason} onChange={(reason) => change({ reason })} />
              </Ask>
            )}
          </>
        )}
      </SendForm>
    </div>
  );
}

type People = Parameters<typeof peopleOf>[0];

/** Who can be made responsible: those who work in the unit, those who have a part in it, and who is responsible now. */
function ownersOf(people: People, present: MeasureInput["ownerId"], names: Readonly<Record<string, string>>) {
  const known = peopleOf(people);
  const isKnown = present === null || known.some(({ id }) => id === present);
  return isKnown ? known : [...known, { id: present, name: names[present] ?? "" }];
}

function peopleOf(people: {
  readonly leader: PersonView | null;
  readonly superior: PersonView | null;
  readonly representatives: readonly PersonView[];
  readonly losam: readonly PersonView[];
  readonly koordinator: readonly PersonView[];
  readonly staff: readonly PersonView[];
}): readonly Pick<PersonView, "id" | "name">[] {
  const { leader, superior, representatives, losam, koordinator, staff } = people;
  const all = [leader, ...staff, ...representatives, ...losam, ...koordinator, superior].filter((one) => one !== null);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
