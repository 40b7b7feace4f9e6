import { Checkbox, Input } from "@fluentui/react-components";
import type { Rulesets } from "#domain/contract/regimeViews.ts";
import type { SpecialKind } from "#domain/regime/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { useNames } from "../../components/form/names.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";
import type { PlanDraft } from "./planDraft.ts";

const kinds: readonly SpecialKind[] = ["PANDEMI", "KOMMUNE"];

type Props = {
  readonly draft: PlanDraft;
  readonly form: NonNullable<Rulesets["form"]>;
  /** What was published cannot become of another kind, or another municipality's. */
  readonly isNew: boolean;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<PlanDraft>) => void;
};

/** All that the administrator writes of a rule set, each refusal beside its field. */
export function PlanFields({ draft, form, isNew, refusals, change }: Props) {
  const common = useLayoutStyles();
  const { p, r, d } = useRulesetTexts();
  const nameOf = useNames();
  const wrong = (field: string) => about(refusals, field);
  const copies = wrong("copyTo").map((refusal) => d.refusal(refusal, nameOf));
  const people = [...new Map([...form.unionRepresentatives, ...form.copyTo].map((one) => [one.id, one])).values()];
  return (
    <>
      {isNew && (
        <div className={common.fields}>
          <Ask label={p.kind} required wrong={wrong("kind")}>
            <Chosen value={draft.kind} options={optionsOf(kinds, r.kind)} onChange={(kind) => change({ kind })} />
          </Ask>
          {draft.kind === "KOMMUNE" && (
            <Ask label={p.municipality} rule="LI-01" how={p.municipalityHow} required wrong={wrong("municipality")}>
              <Chosen
                value={draft.municipality}
                options={form.municipalities.map(({ number, name }) => ({ value: number, words: name }))}
                onChange={(municipality) => change({ municipality })}
              />
            </Ask>
          )}
        </div>
      )}
      <Ask label={p.name} how={p.nameHow} required wrong={wrong("name")}>
        <Input value={draft.name} onChange={(_, data) => change({ name: data.value })} />
      </Ask>
      <Ask label={p.sourceUrl} required wrong={wrong("sourceUrl")}>
        <Input type="url" value={draft.sourceUrl} onChange={(_, data) => change({ sourceUrl: data.value })} />
      </Ask>
      <div className={common.fields}>
        <Ask label={p.from} required {...(draft.from === null ? {} : { how: d.date(draft.from) })} wrong={wrong("from")}>
          <DateInput value={draft.from} onChange={(from) => change({ from })} />
        </Ask>
        <Ask
          label={p.to}
          required={draft.kind === "PANDEMI"}
          how={draft.to === null ? p.toHow : d.date(draft.to)}
          wrong={wrong("to")}
        >
          <DateInput value={draft.to} onChange={(to) => change({ to })} />
        </Ask>
      </div>
      <CheckGroup
        label={p.copyTo}
        hint={
          <>
            <span>{p.copyHow}</span>
            <Paragraph rule="PA-10" />
          </>
        }
        wrong={copies.length === 0 ? null : copies.join(" ")}
      >
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={draft.copyTo.includes(id)}
            onChange={(_, { checked }) =>
              change({ copyTo: checked === true ? [...draft.copyTo, id] : draft.copyTo.filter((one) => one !== id) })
            }
          />
        ))}
      </CheckGroup>
    </>
  );
}
