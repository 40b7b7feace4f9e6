import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import type { AssessedUnder } from "#domain/contract/assess.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import type { AssessedPlace, Condition } from "#domain/regime/vurdering/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { Words } from "../../components/form/Words.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import type { AssessDraft } from "./assessDraft.ts";

const places: readonly AssessedPlace[] = ["HJEMME", "CAMPUS"];
const conditions: readonly Condition[] = ["RAAD_RUSHTID", "FORBY_KOLLEKTIVT"];
const days = [1, 2, 3, 4, 5];

/** What a refusal rests on, which differs with what was chosen. */
export function restsOn([refusal]: readonly AnyRefusal[]): { readonly rule?: RuleId } {
  return refusal === undefined || refusal.rule === null ? {} : { rule: refusal.rule };
}

type Props = {
  readonly draft: AssessDraft;
  readonly under: AssessedUnder;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<AssessDraft>) => void;
};

/** All that the leader answers about one person. What does not hold can be chosen as well, and is answered by the rule that refuses it. */
export function AssessFields({ draft, under: { kind, grounds }, refusals, change }: Props) {
  const { p, a, d } = useAssessTexts();
  const wrong = (field: string) => about(refusals, field);
  const isMunicipal = kind === "KOMMUNE";
  const isCampus = draft.place === "CAMPUS";
  const forbidden = wrong("conditions").map((refusal) => d.refusal(refusal));
  return (
    <>
      <Ask label={p.place} required rule={isMunicipal ? "LI-03" : "PA-12"} wrong={wrong("place")}>
        <RadioGroup
          value={draft.place ?? ""}
          onChange={(_, data) => change({ place: places.find((place) => place === data.value) ?? null })}
        >
          {places.map((place) => (
            <Radio key={place} value={place} label={a.place[place]} />
          ))}
        </RadioGroup>
      </Ask>
      {isCampus && (
        <>
          <Ask label={p.ground} required {...restsOn(wrong("ground"))} wrong={wrong("ground")}>
            <Chosen value={draft.ground} options={optionsOf(grounds, a.ground)} onChange={(ground) => change({ ground })} />
          </Ask>
          {!isMunicipal && (
            <Ask rule="PA-07" wrong={wrong("infectionControl")}>
              <Checkbox
                label={p.infectionControl}
                checked={draft.infectionControl}
                onChange={(_, { checked }) => change({ infectionControl: checked === true })}
              />
            </Ask>
          )}
        </>
      )}
      <Ask
        label={p.explanation}
        how={p.explanationHow}
        required={isCampus && draft.ground === "ANNET"}
        wrong={wrong("explanation")}
      >
        <Words rows={2} value={draft.explanation} onChange={(explanation) => change({ explanation })} />
      </Ask>
      <Ask wrong={wrong("discussed")}>
        <Checkbox
          label={p.discussed}
          checked={draft.discussed}
          onChange={(_, { checked }) => change({ discussed: checked === true })}
        />
      </Ask>
      {(isMunicipal || isCampus || draft.officeDays !== null) && (
        <Ask label={p.officeDays} how={p.officeDaysHow} wrong={wrong("officeDays")}>
          <Chosen
            value={draft.officeDays === null ? null : String(draft.officeDays)}
            none={p.noDays}
            options={days.map((count) => ({ value: String(count), words: p.days(count) }))}
            onChange={(count) => change({ officeDays: count === null ? null : Number(count) })}
          />
        </Ask>
      )}
      <CheckGroup
        label={p.conditions}
        hint={isMunicipal ? <Paragraph rule="LI-11" /> : null}
        wrong={forbidden.length === 0 ? null : forbidden.join(" ")}
      >
        {conditions.map((condition) => (
          <Checkbox
            key={condition}
            label={a.condition[condition]}
            checked={draft.conditions.includes(condition)}
            onChange={(_, { checked }) =>
              change({
                conditions:
                  checked === true ? [...draft.conditions, condition] : draft.conditions.filter((one) => one !== condition),
              })
            }
          />
        ))}
      </CheckGroup>
    </>
  );
}
