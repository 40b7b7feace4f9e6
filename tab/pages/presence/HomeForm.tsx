import { Checkbox, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { HomeUseInput, PresencePage } from "#domain/contract/presence.ts";
import { homePlaces, movableEquipment } from "#domain/regime/oppmote/hjemmebruk/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";
import { type FormProps, placeOptions } from "./WishForm.tsx";

const fields: readonly string[] = ["from", "siteId", "where", "goesOn"];
const isBeside = (refusal: AnyRefusal) => "field" in refusal && fields.includes(refusal.field ?? "");

/** PA-03, PA-08: that one works at home, and what is to be moved there. LI-12 warns, and one may go on. */
export function HomeForm({ page, onDone, onCancel }: FormProps) {
  const common = useLayoutStyles();
  const { p } = usePresenceTexts();
  const api = useApi();
  const sending = useSending<PresencePage>(keys.presence, keys.presence);
  const [around] = useFocusInside();
  const siteId = (page.places.find(({ decides }) => decides !== null) ?? page.places[0])?.place.id ?? null;
  const first: HomeUseInput = { from: page.today, siteId, where: null, equipment: [], goesOn: false };
  const { value, change, reset } = useEdited("oppmoete/hjemme", first);
  const send = async () => {
    if ((await sending.send("home", () => api.registerHome(value))) === undefined) return;
    reset();
    onDone(p.done.register);
  };
  return (
    <Surface className={common.stack} data-home-form>
      <div ref={around} className={common.stack}>
        <PartHeading>{p.register}</PartHeading>
        <SendForm
          {...{ about: "home", sending, isBeside, onCancel, label: p.tell, doneWords: "" }}
          primary
          onSend={() => void send()}
        >
          {(refusals) => <HomeFields page={page} value={value} refusals={refusals} change={change} />}
        </SendForm>
      </div>
    </Surface>
  );
}

type FieldsProps = Pick<FormProps, "page"> & {
  readonly value: HomeUseInput;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<HomeUseInput>) => void;
};

function HomeFields({ page, value, refusals, change }: FieldsProps) {
  const common = useLayoutStyles();
  const { w, d } = usePresenceTexts();
  const { questions } = w;
  const wrong = (field: string) => about(refusals, field);
  const [warning] = wrong("goesOn");
  return (
    <>
      <div className={common.fields}>
        <Ask
          label={questions.homeFrom}
          required
          {...(value.from === null ? {} : { how: d.date(value.from) })}
          wrong={wrong("from")}
        >
          <DateInput value={value.from} onChange={(from) => change({ from })} />
        </Ask>
        <Ask label={questions.homePlace} rule="LI-01" required wrong={wrong("siteId")}>
          <Chosen value={value.siteId} options={placeOptions(page)} onChange={(siteId) => change({ siteId })} />
        </Ask>
        <Ask label={questions.homeWhere} required wrong={wrong("where")}>
          <Chosen
            value={value.where}
            options={optionsOf(homePlaces, w.home)}
            onChange={(where) => change({ where, goesOn: false })}
          />
        </Ask>
      </div>
      {(warning !== undefined || value.goesOn) && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {warning === undefined ? w.withColleague : d.refusal(warning)} <Paragraph rule="LI-12" />
            <Checkbox
              label={questions.goesOn}
              checked={value.goesOn}
              onChange={(_, { checked }) => change({ goesOn: checked === true })}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      <CheckGroup label={questions.equipment} hint={<Paragraph rule="PA-08" />} wrong={null}>
        {movableEquipment.map((kind) => (
          <Checkbox
            key={kind}
            label={w.equipment[kind]}
            checked={value.equipment.includes(kind)}
            onChange={(_, { checked }) =>
              change({
                equipment: movableEquipment.filter((one) => (one === kind ? checked === true : value.equipment.includes(one))),
              })
            }
          />
        ))}
      </CheckGroup>
      <Text size={200} className={common.quiet}>
        {w.kept(page.keptDays)}
      </Text>
    </>
  );
}
