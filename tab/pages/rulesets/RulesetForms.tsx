import type { RulesetCommandInput, RulesetRequest } from "#domain/contract/regimeCommand.ts";
import type { Rulesets, RulesetView } from "#domain/contract/regimeViews.ts";
import { useApi } from "../../api/useApi.ts";
import { Ask, about } from "../../components/form/Ask.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { NamesProvider } from "../../components/form/names.ts";
import { useEdited } from "../../components/form/useEdited.ts";
import { Words } from "../../components/form/Words.tsx";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";
import { PlanFields } from "./PlanFields.tsx";
import { draftOf, emptyPlan, type PlanDraft } from "./planDraft.ts";
import { RulesetForm } from "./RulesetForm.tsx";

type Form = NonNullable<Rulesets["form"]>;
type Props = { readonly form: Form; readonly onDone: (said: string) => void; readonly onCancel: () => void };
type OfOne = Props & { readonly ruleset: RulesetView };

/** What is not chosen yet is sent as the employer's own rules: the form asks before that. */
const planOf = (draft: PlanDraft): RulesetRequest["plan"] => ({ ...draft, kind: draft.kind ?? "PANDEMI" });

const nameIn =
  ({ unionRepresentatives, copyTo }: Form) =>
  (id: string) =>
    [...unionRepresentatives, ...copyTo].find((one) => one.id === id)?.name;

export function PublishForm({ form, onDone, onCancel }: Props) {
  const { p } = useRulesetTexts();
  const api = useApi();
  const { value, change, reset } = useEdited("regelsett/kunngjoer", emptyPlan(form.copyTo.map(({ id }) => id)));
  const request = () => ({ plan: planOf(value) });
  return (
    <NamesProvider value={nameIn(form)}>
      <RulesetForm
        title={p.publish}
        label={p.publish}
        asked={() => ({ what: "publish", ...request() })}
        carryOut={() => api.publishRuleset(request())}
        typed={value.name}
        first={value.kind === null ? p.kindFirst : undefined}
        onDone={() => {
          reset();
          onDone(p.done.PublishRuleset);
        }}
        onCancel={onCancel}
      >
        {(refusals) => <PlanFields draft={value} form={form} isNew refusals={refusals} change={change} />}
      </RulesetForm>
    </NamesProvider>
  );
}

export function ChangeForm({ ruleset, form, onDone, onCancel }: OfOne) {
  const { p } = useRulesetTexts();
  const { value, change, reset } = useEdited(`${ruleset.id}/endre`, { draft: draftOf(ruleset), reason: "" });
  return (
    <NamesProvider value={nameIn(form)}>
      <OneForm
        ruleset={ruleset}
        title={p.about(p.change, ruleset.name)}
        label={p.change}
        command={() => ({ type: "ChangeRuleset", plan: planOf(value.draft), reason: value.reason })}
        onDone={() => {
          reset();
          onDone(p.done.ChangeRuleset);
        }}
        onCancel={onCancel}
      >
        {(refusals) => (
          <>
            <PlanFields
              draft={value.draft}
              form={form}
              isNew={false}
              refusals={refusals}
              change={(part) => change({ draft: { ...value.draft, ...part } })}
            />
            <Reason value={value.reason} refusals={refusals} onChange={(reason) => change({ reason })} />
          </>
        )}
      </OneForm>
    </NamesProvider>
  );
}

/** Ends what has begun, or takes back what has not. */
export function EndForm({ ruleset, today, onDone, onCancel }: Omit<OfOne, "form"> & Pick<Rulesets, "today">) {
  const { p, d } = useRulesetTexts();
  const hasBegun = ruleset.from <= today;
  const { value, change, reset } = useEdited(`${ruleset.id}/avslutt`, { lastDay: today, reason: "" });
  const label = hasBegun ? p.end : p.withdraw;
  return (
    <OneForm
      ruleset={ruleset}
      title={p.about(label, ruleset.name)}
      label={label}
      command={() =>
        hasBegun
          ? { type: "EndRuleset", lastDay: value.lastDay, reason: value.reason }
          : { type: "WithdrawRuleset", reason: value.reason }
      }
      onDone={() => {
        reset();
        onDone(p.done[hasBegun ? "EndRuleset" : "WithdrawRuleset"]);
      }}
      onCancel={onCancel}
    >
      {(refusals) => (
        <>
          {hasBegun && (
            <Ask label={p.lastDay} required how={d.date(value.lastDay)} wrong={about(refusals, "lastDay")}>
              <DateInput value={value.lastDay} onChange={(lastDay) => change({ lastDay: lastDay ?? today })} />
            </Ask>
          )}
          <Reason value={value.reason} refusals={refusals} onChange={(reason) => change({ reason })} />
        </>
      )}
    </OneForm>
  );
}

type OneProps = Pick<Parameters<typeof RulesetForm>[0], "title" | "label" | "onDone" | "onCancel" | "children"> & {
  readonly ruleset: RulesetView;
  readonly command: () => RulesetCommandInput;
};

function OneForm({ ruleset: { id, version }, command, ...rest }: OneProps) {
  const api = useApi();
  return (
    <RulesetForm
      {...rest}
      asked={() => ({ what: "command", id, command: command() })}
      carryOut={() => api.commandRuleset(id, version, command())}
      typed={command().reason ?? ""}
    />
  );
}

type ReasonProps = {
  readonly value: string;
  readonly refusals: Parameters<typeof about>[0];
  readonly onChange: (reason: string) => void;
};

function Reason({ value, refusals, onChange }: ReasonProps) {
  const { p } = useRulesetTexts();
  return (
    <Ask label={p.reason} how={p.reasonHow} required wrong={about(refusals, "reason")}>
      <Words rows={2} value={value} onChange={onChange} />
    </Ask>
  );
}
