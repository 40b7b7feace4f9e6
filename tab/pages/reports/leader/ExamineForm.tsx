import { Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { ReportRequest } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { CounterpartsField } from "../meld/CounterpartsField.tsx";
import type { LeaderFormProps } from "./LeaderForms.tsx";
import { useBegun } from "./useBegun.ts";

type Examination = Extract<ReportRequest, { type: "ExamineOnOwnDuty" }>;
const sources = ["ark", "observasjon", "begrunnet-mistanke", "kvartalskort"] as const;
const fields: readonly string[] = ["unitId", "source", "what", "counterparts"];

type Props = LeaderFormProps & { readonly form: Pick<ReportForm, "units" | "ownUnitId">; readonly hinted: string | null };

/** VA-31: the leader's own duty to examine, without anybody having reported. */
export function ExamineForm({ form, hinted, people, onMeet, onDone }: Props) {
  const { r, m, d } = useReportTexts();
  const unit = form.units.find(({ id }) => id === hinted);
  const nameOf = useNames();
  const {
    draft: asked,
    change,
    sending,
    send,
  } = useBegun<Examination>(
    "undersoekelse",
    () => ({
      type: "ExamineOnOwnDuty",
      unitId: unit?.id ?? form.ownUnitId,
      source: unit === undefined ? null : "ark",
      what: null,
      counterparts: [],
    }),
    onDone,
    // What was begun of another accord stays as it is.
    unit?.id ?? "",
  );
  return (
    <SendForm
      about="undersoekelse"
      sending={sending}
      isBeside={(refusal) => "field" in refusal && fields.includes(String(refusal.field))}
      label={m.command.ExamineOnOwnDuty}
      primary
      onSend={() => void send(asked, asked.what)}
    >
      {(refusals) => {
        const wrong = about(refusals, "counterparts");
        return (
          <>
            <Text>{r.examineHow}</Text>
            <Ask label={m.field.unitId} required wrong={about(refusals, "unitId")}>
              <Chosen
                value={asked.unitId}
                options={form.units.map(({ id, name }) => ({ value: id, words: name }))}
                onChange={(unitId) => change({ unitId })}
              />
            </Ask>
            <Ask label={m.field.source} rule="VA-31" required wrong={about(refusals, "source")}>
              <RadioGroup
                value={asked.source ?? ""}
                onChange={(_, data) => change({ source: sources.find((one) => one === data.value) ?? null })}
              >
                {sources.map((one) => (
                  <Radio key={one} value={one} label={m.source[one]} />
                ))}
              </RadioGroup>
            </Ask>
            <Ask label={m.field.what} how={m.help.what} required wrong={about(refusals, "what")}>
              <Words rows={5} value={asked.what} onChange={(what) => change({ what })} />
            </Ask>
            <CheckGroup
              label={m.field.counterparts}
              hint={m.help.counterparts}
              wrong={wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ")}
            >
              <CounterpartsField
                value={asked.counterparts}
                people={people}
                onChange={(counterparts, met) => {
                  onMeet(met);
                  change({ counterparts });
                }}
              />
            </CheckGroup>
          </>
        );
      }}
    </SendForm>
  );
}
