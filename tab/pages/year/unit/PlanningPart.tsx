import { Text } from "@fluentui/react-components";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useWhole } from "./useUnit.ts";

/** AM-05, AM-04: which safety representative takes part, and how LOSAM is involved. */
export function PlanningPart() {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const nameOf = useNames();
  const { detail, process, sending, act, can, inTheWay } = useWhole();
  const { planning } = process;
  const edited = useEdited(`${detail.id}/planlegging`, {
    verneombudId: planning?.verneombudId ?? null,
    losam: planning?.losam ?? null,
  });
  const { value, change, reset } = edited;
  const { representatives } = detail.people;
  const send = async () => {
    if ((await act("planlegging", { type: "PlanProcess", ...value }, value.losam ?? "")) !== undefined) reset();
  };
  if (!can("PlanProcess")) {
    if (planning === null) return <NotYet refusal={inTheWay("PlanProcess")[0]} />;
    return (
      <Facts
        rows={[
          [w.field.verneombudId, planning.verneombudId === null ? y.nobodyChosen : (nameOf(planning.verneombudId) ?? "")],
          [w.field.losam, planning.losam === null ? y.notNoted : <Quote key="losam" text={planning.losam} />],
        ]}
      />
    );
  }
  return (
    <SendForm
      about="planlegging"
      sending={sending}
      edited={edited}
      isBeside={(refusal) => "field" in refusal && ["verneombudId", "losam"].includes(refusal.field)}
      label={planning === null ? y.savePlanning : y.saveChanges}
      onSend={() => void send()}
    >
      {(refusals) => (
        <>
          {representatives.length === 0 && <Text className={common.quiet}>{y.noRepresentative}</Text>}
          <Ask label={w.field.verneombudId} rule="AM-05" wrong={about(refusals, "verneombudId")}>
            <Chosen
              value={value.verneombudId}
              options={representatives.map(({ id, name }) => ({ value: id, words: name }))}
              none={y.nobodyChosen}
              onChange={(verneombudId) => change({ verneombudId })}
            />
          </Ask>
          <Ask label={w.field.losam} rule="AM-04" how={y.involvementHow} wrong={about(refusals, "losam")}>
            <Words value={value.losam} onChange={(losam) => change({ losam })} />
          </Ask>
        </>
      )}
    </SendForm>
  );
}

/** Why a part cannot be filled in yet. */
export function NotYet({
  refusal,
}: {
  readonly refusal: Parameters<ReturnType<typeof useYearTexts>["d"]["refusal"]>[0] | undefined;
}) {
  const common = useLayoutStyles();
  const { y, d } = useYearTexts();
  // To whom it is not to do, it only is not there yet.
  const isMine = refusal !== undefined && refusal.code !== "NOT_UNIT_LEADER";
  return <Text className={common.quiet}>{isMine ? d.refusal(refusal) : y.nothingYet}</Text>;
}
