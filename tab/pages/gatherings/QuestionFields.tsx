import { Checkbox, Input } from "@fluentui/react-components";
import type { GatheringChoices } from "#domain/contract/gatherings.ts";
import { type GatheringPlace, gatheringForms, gatheringKinds } from "#domain/regime/moete/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";
import { type GatheringDraft, placeKey } from "./draft.ts";

type Props = {
  readonly draft: GatheringDraft;
  readonly choices: GatheringChoices;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<GatheringDraft>) => void;
};

/** What is asked of every meeting, each refusal beside its field. */
export function QuestionFields({ draft, choices, refusals, change }: Props) {
  const common = useLayoutStyles();
  const { g, d, p } = useGatheringTexts();
  const wrong = (field: string) => about(refusals, field);
  const isPast = draft.date !== null && draft.date < choices.today;
  const day = draft.date === null ? {} : { how: isPast ? `${d.date(draft.date)}. ${p.past}` : d.date(draft.date) };
  return (
    <>
      <div className={common.fields}>
        <Ask label={g.field.kind} required wrong={wrong("kind")}>
          <Chosen value={draft.kind} options={optionsOf(gatheringKinds, g.kind)} onChange={(kind) => change({ kind })} />
        </Ask>
        <Ask label={g.field.form} required wrong={wrong("form")}>
          <Chosen value={draft.form} options={optionsOf(gatheringForms, g.form)} onChange={(form) => change({ form })} />
        </Ask>
      </div>
      <Places draft={draft} choices={choices} refusals={refusals} change={change} />
      <div className={common.fields}>
        <Ask label={g.field.date} required {...day} wrong={wrong("date")}>
          <DateInput value={draft.date} onChange={(date) => change({ date })} />
        </Ask>
        <Ask label={g.field.number} required wrong={wrong("number")}>
          <Input
            inputMode="numeric"
            className={common.date}
            value={draft.number}
            onChange={(_, data) => change({ number: data.value })}
          />
        </Ask>
      </div>
    </>
  );
}

function Places({ draft, choices, refusals, change }: Props) {
  const { g, d, p } = useGatheringTexts();
  const wrong = about(refusals, "places").map((refusal) => d.refusal(refusal));
  const chosen = new Set(draft.places.map(placeKey));
  const options: readonly (readonly [GatheringPlace, string])[] = [
    ...choices.workplaces.map(
      ({ id, name, municipality }) => [{ kind: "ARBEIDSSTED", siteId: id }, `${name}, ${municipality.name}`] as const,
    ),
    ...choices.municipalities.map(({ number, name }) => [{ kind: "KOMMUNE", municipality: number }, g.elsewhere(name)] as const),
    [{ kind: "ANNET" }, g.elsewhere(null)],
  ];
  return (
    <CheckGroup
      label={g.field.places}
      hint={
        <>
          <span>{draft.form === "DIGITALT" ? p.placesDigital : p.placesHow}</span>
          <Paragraph rule="LI-01" />
        </>
      }
      wrong={wrong.length === 0 ? null : wrong.join(" ")}
    >
      {options.map(([place, words]) => (
        <Checkbox
          key={placeKey(place)}
          label={words}
          checked={chosen.has(placeKey(place))}
          onChange={(_, { checked }) => {
            const others = draft.places.filter((one) => placeKey(one) !== placeKey(place));
            change({ places: checked === true ? [...others, place] : others });
          }}
        />
      ))}
    </CheckGroup>
  );
}
