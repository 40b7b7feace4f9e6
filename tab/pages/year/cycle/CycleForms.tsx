import { Input, Text } from "@fluentui/react-components";
import type { CycleList } from "#domain/contract/oppfolgingViews.ts";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { NamesProvider } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useFocusInside } from "../../../components/useFocusInside.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import type { CycleActing } from "./CyclePage.tsx";
import { isOfPlan, PlanFields } from "./PlanFields.tsx";
import { draftOf, planOf } from "./planDraft.ts";

type Props = { readonly acting: CycleActing; readonly onClose: () => void };

/** Changes what was published. Every leader is told, so it takes a reason. */
export function ChangeForm({
  acting: { detail, sending, act },
  representatives,
  onClose,
}: Props & { readonly representatives: CycleList["representatives"] }) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const [around] = useFocusInside();
  const edited = useEdited(`${detail.id}/endre`, { draft: draftOf(detail.plan), reason: "" });
  const { value, change, reset } = edited;
  const candidates = [...new Map([...representatives, ...detail.copyTo].map((one) => [one.id, one])).values()];
  const send = async () => {
    const command = { type: "ChangeCycle", plan: planOf(value.draft), reason: value.reason } as const;
    if ((await act("endre", command, value.reason)) === undefined) return;
    reset();
    onClose();
  };
  return (
    <NamesProvider value={(id) => candidates.find((one) => one.id === id)?.name}>
      <div ref={around}>
        <PartHeading>{w.command.ChangeCycle}</PartHeading>
        <SendForm
          about="endre"
          sending={sending}
          edited={edited}
          isBeside={isOfPlan}
          label={y.saveChanges}
          onSend={() => void send()}
          onCancel={onClose}
        >
          {(refusals) => (
            <>
              <Text className={common.quiet}>{y.changeHow}</Text>
              <PlanFields
                draft={value.draft}
                refusals={refusals}
                candidates={candidates}
                change={(part) => change({ draft: { ...value.draft, ...part } })}
              />
              <Ask label={y.changeReason} required wrong={about(refusals, "reason")}>
                <Words rows={2} value={value.reason} onChange={(reason) => change({ reason })} />
              </Ask>
            </>
          )}
        </SendForm>
      </div>
    </NamesProvider>
  );
}

/** LM-03: what the committee recommended, so that measures can answer it. */
export function RecommendForm({ acting: { detail, sending, act }, onClose }: Props) {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const [around] = useFocusInside();
  const { value, change, reset } = useEdited(`${detail.id}/anbefaling`, { caseNumber: "", topic: "", recommendation: "" });
  const fields = ["caseNumber", "topic", "recommendation"];
  const send = async () => {
    const typed = [value.topic, value.recommendation].join("\n\n");
    if ((await act("anbefaling", { type: "RecordRecommendation", ...value }, typed)) === undefined) return;
    reset();
    onClose();
  };
  return (
    <div ref={around}>
      <PartHeading>{w.command.RecordRecommendation}</PartHeading>
      <SendForm
        about="anbefaling"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && fields.includes(refusal.field)}
        label={w.command.RecordRecommendation}
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <>
            <Ask label={y.caseNumber} rule="LM-03" how={y.caseNumberHow} required wrong={about(refusals, "caseNumber")}>
              <Input
                className={common.date}
                value={value.caseNumber}
                onChange={(_, data) => change({ caseNumber: data.value })}
              />
            </Ask>
            <Ask label={y.topic} required wrong={about(refusals, "topic")}>
              <Input value={value.topic} onChange={(_, data) => change({ topic: data.value })} />
            </Ask>
            <Ask label={y.recommendation} required wrong={about(refusals, "recommendation")}>
              <Words value={value.recommendation} onChange={(recommendation) => change({ recommendation })} />
            </Ask>
          </>
        )}
      </SendForm>
    </div>
  );
}

/** Ends a cycle: nothing more is taken, and no reminder goes out. */
export function CloseForm({ acting: { detail, sending, act }, onClose }: Props) {
  const { y, w } = useYearTexts();
  const [around] = useFocusInside();
  const { value, change, reset } = useEdited(`${detail.id}/avslutt`, { reason: "" });
  const send = async () => {
    if ((await act("avslutt", { type: "CloseCycle", reason: value.reason }, value.reason)) === undefined) return;
    reset();
    onClose();
  };
  return (
    <div ref={around}>
      <PartHeading>{w.command.CloseCycle}</PartHeading>
      <SendForm
        about="avslutt"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "reason"}
        label={y.closeCycle}
        onSend={() => void send()}
        onCancel={onClose}
      >
        {(refusals) => (
          <Ask label={w.field.reason} how={y.closeCycleHow} required wrong={about(refusals, "reason")}>
            <Words rows={2} value={value.reason} onChange={(reason) => change({ reason })} />
          </Ask>
        )}
      </SendForm>
    </div>
  );
}
