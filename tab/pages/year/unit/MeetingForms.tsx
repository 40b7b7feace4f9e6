import { Checkbox, Input, Radio, RadioGroup } from "@fluentui/react-components";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { MeetingId } from "#domain/oppfolging/enhet/model.ts";
import { type MeetingTopic, meetingTopics } from "#domain/oppfolging/syklus/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useWhole } from "./useUnit.ts";

type Plan = Extract<UnitCommandInput, { type: "PlanMeeting" }>["plan"];
type Held = Extract<UnitCommandInput, { type: "HoldMeeting" }>["outcome"];

const beside =
  (...fields: readonly string[]) =>
  (refusal: AnyRefusal) =>
    "field" in refusal && fields.includes(refusal.field);

/** A meeting ahead: when, which part of the process, together or in groups, in an ordinary meeting or one of its own (AM-12). */
export function PlanMeetingForm({ part, onClose }: { readonly part: number; readonly onClose: () => void }) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { detail, sending, act } = useWhole();
  const [around] = useFocusInside();
  const initial: Plan = { on: null, part, form: "plenum", arena: "eget-moete", digital: false };
  const { value, change, reset } = useEdited<Plan>(`${detail.id}/nytt-moete`, initial);
  const send = async () => {
    if ((await act("nytt-moete", { type: "PlanMeeting", plan: value })) === undefined) return;
    reset();
    onClose();
  };
  return (
    <div ref={around}>
      <SendForm
        about="nytt-moete"
        sending={sending}
        isBeside={beside("on", "part")}
        label={y.planMeeting}
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <div className={common.fields}>
              <Ask label={y.meetingOn} required wrong={inField(refusals, "on")}>
                <DateInput value={value.on} onChange={(on) => change({ on })} />
              </Ask>
              <Ask label={y.meetingPart} rule="AM-12" how={y.meetingPartHow} wrong={inField(refusals, "part")}>
                <Input
                  type="number"
                  min={0}
                  max={20}
                  value={String(value.part)}
                  onChange={(_, data) => change({ part: Number(data.value) })}
                />
              </Ask>
            </div>
            <div className={common.fields}>
              <Ask label={y.meetingForm} wrong={[]}>
                <RadioGroup
                  value={value.form}
                  onChange={(_, data) => change({ form: data.value === "gruppe" ? "gruppe" : "plenum" })}
                >
                  <Radio value="plenum" label={w.form.plenum} />
                  <Radio value="gruppe" label={w.form.gruppe} />
                </RadioGroup>
              </Ask>
              <Ask label={y.meetingArena} wrong={[]}>
                <RadioGroup
                  value={value.arena}
                  onChange={(_, data) => change({ arena: data.value === "ordinaert-moete" ? "ordinaert-moete" : "eget-moete" })}
                >
                  <Radio value="eget-moete" label={w.arena["eget-moete"]} />
                  <Radio value="ordinaert-moete" label={w.arena["ordinaert-moete"]} />
                </RadioGroup>
              </Ask>
            </div>
            <Checkbox
              label={y.digital}
              checked={value.digital}
              onChange={(_, data) => change({ digital: data.checked === true })}
            />
          </>
        )}
      </SendForm>
    </div>
  );
}

type HoldProps = { readonly meetingId: MeetingId; readonly on: LocalDate; readonly onClose: () => void };

/** What came of a meeting (AM-08, AM-15). */
export function HoldForm({ meetingId, on, onClose }: HoldProps) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { detail, sending, act } = useWhole();
  const [around] = useFocusInside();
  const about = `moete-${meetingId}`;
  const initial: Held = { on, topics: [], participants: null, verneombudPresent: false, note: null };
  const { value, change, reset } = useEdited<Held>(`${detail.id}/${about}`, initial);
  const send = async () => {
    const done = await act(about, { type: "HoldMeeting", meetingId, outcome: value }, value.note ?? "");
    if (done === undefined) return;
    reset();
    onClose();
  };
  const tick = (topic: MeetingTopic, isOn: boolean) =>
    change({ topics: meetingTopics.filter((one) => (one === topic ? isOn : value.topics.includes(one))) });
  return (
    <div ref={around}>
      <SendForm
        about={about}
        sending={sending}
        isBeside={beside("on", "participants", "note")}
        label={y.saveMeeting}
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <div className={common.fields}>
              <Ask label={y.heldOn} required wrong={inField(refusals, "on")}>
                <DateInput value={value.on} onChange={(date) => change({ on: date })} />
              </Ask>
              <Ask label={w.field.participants} required rule="AM-08" wrong={inField(refusals, "participants")}>
                <Input
                  type="number"
                  min={0}
                  value={value.participants === null ? "" : String(value.participants)}
                  onChange={(_, data) => change({ participants: data.value === "" ? null : Math.trunc(Number(data.value)) })}
                />
              </Ask>
            </div>
            <CheckGroup label={y.topics} hint={<Paragraph rule="AM-15" />} wrong={null}>
              {meetingTopics.map((topic) => (
                <Checkbox
                  key={topic}
                  label={w.topic[topic]}
                  checked={value.topics.includes(topic)}
                  onChange={(_, data) => tick(topic, data.checked === true)}
                />
              ))}
            </CheckGroup>
            <Checkbox
              label={y.verneombudPresent}
              checked={value.verneombudPresent}
              onChange={(_, data) => change({ verneombudPresent: data.checked === true })}
            />
            <Ask label={w.field.note} wrong={inField(refusals, "note")}>
              <Words value={value.note} onChange={(note) => change({ note })} />
            </Ask>
          </>
        )}
      </SendForm>
    </div>
  );
}
