import { Checkbox, Input, Text } from "@fluentui/react-components";
import type { PresencePage, WishInput } from "#domain/contract/presence.ts";
import type { Weekday } from "#domain/kernel/localDate.ts";
import { presenceGrounds } from "#domain/regime/oppmote/model.ts";
import { capital } from "#domain/texts/format.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { CheckGroup } from "../../components/CheckGroup.tsx";
import { Ask, about } from "../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useSending } from "../../components/form/useSending.ts";
import { Words } from "../../components/form/Words.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const fields: readonly string[] = ["from", "to", "weekdays", "siteId", "ground", "other", "where"];
const isBeside = (refusal: AnyRefusal) => "field" in refusal && fields.includes(refusal.field ?? "");

export type FormProps = { readonly page: PresencePage; readonly onDone: (said: string) => void; readonly onCancel: () => void };

/** PA-04, conversation C3: which dates, why and where. */
export function WishForm({ page, onDone, onCancel }: FormProps) {
  const common = useLayoutStyles();
  const { p } = usePresenceTexts();
  const api = useApi();
  const sending = useSending<PresencePage>(keys.presence, keys.presence);
  const [around] = useFocusInside();
  const siteId = (page.places.find(({ next }) => next !== null) ?? page.places[0])?.place.id ?? null;
  const first: WishInput = { ...none, siteId };
  const { value, change, reset } = useEdited("oppmoete/oenske", first);
  const send = async () => {
    const done = await sending.send("wish", () => api.askPresence(value), value.where ?? "");
    if (done === undefined) return;
    reset();
    onDone(p.done.ask);
  };
  return (
    <Surface className={common.stack} data-wish-form>
      <div ref={around} className={common.stack}>
        <PartHeading>{p.ask}</PartHeading>
        <SendForm
          {...{ about: "wish", sending, isBeside, onCancel, label: p.send, doneWords: "" }}
          primary
          onSend={() => void send()}
        >
          {(refusals) => <WishFields page={page} value={value} refusals={refusals} change={change} />}
        </SendForm>
      </div>
    </Surface>
  );
}

const none: WishInput = { from: null, to: null, weekdays: [1, 2, 3, 4, 5], siteId: null, ground: null, other: null, where: null };

type FieldsProps = Pick<FormProps, "page"> & {
  readonly value: WishInput;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<WishInput>) => void;
};

function WishFields({ page, value, refusals, change }: FieldsProps) {
  const common = useLayoutStyles();
  const { w, d } = usePresenceTexts();
  const { questions } = w;
  const wrong = (field: string) => about(refusals, field);
  const ofWeekdays = wrong("weekdays").map((refusal) => d.refusal(refusal));
  const isSpan = value.to !== null && value.to !== value.from;
  return (
    <>
      <div className={common.fields}>
        <Ask label={questions.from} required {...(value.from === null ? {} : { how: d.date(value.from) })} wrong={wrong("from")}>
          <DateInput value={value.from} onChange={(from) => change({ from })} />
        </Ask>
        <Ask label={questions.to} how={value.to === null ? questions.toHelp : d.date(value.to)} wrong={wrong("to")}>
          <DateInput value={value.to} onChange={(to) => change({ to })} />
        </Ask>
      </div>
      {isSpan && (
        <CheckGroup label={questions.weekdays} hint={null} wrong={ofWeekdays.length === 0 ? null : ofWeekdays.join(" ")}>
          {weekdays.map((day) => (
            <Checkbox
              key={day}
              label={capital(d.weekday(day))}
              checked={value.weekdays.includes(day)}
              onChange={(_, { checked }) =>
                change({ weekdays: weekdays.filter((one) => (one === day ? checked === true : value.weekdays.includes(one))) })
              }
            />
          ))}
        </CheckGroup>
      )}
      <Ask label={questions.ground} rule="PA-04" required wrong={wrong("ground")}>
        <Chosen value={value.ground} options={optionsOf(presenceGrounds, w.ground)} onChange={(ground) => change({ ground })} />
      </Ask>
      {value.ground === "annet" && (
        <Ask label={questions.other} how={questions.otherHelp} required wrong={wrong("other")}>
          <Words rows={2} value={value.other} onChange={(other) => change({ other })} />
        </Ask>
      )}
      <div className={common.fields}>
        <Ask label={questions.place} rule="LI-01" required wrong={wrong("siteId")}>
          <Chosen value={value.siteId} options={placeOptions(page)} onChange={(siteId) => change({ siteId })} />
        </Ask>
        <Ask label={questions.where} required wrong={wrong("where")}>
          <Input value={value.where ?? ""} onChange={(_, data) => change({ where: data.value })} />
        </Ask>
      </div>
      <Text size={200} className={common.quiet}>
        {w.kept(page.keptDays)}
      </Text>
    </>
  );
}

/** Every place of work of the house, by name. */
export const placeOptions = ({ places }: PresencePage) => places.map(({ place }) => ({ value: place.id, words: place.name }));
