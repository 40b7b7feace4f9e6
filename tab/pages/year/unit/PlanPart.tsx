import { Text } from "@fluentui/react-components";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { useNames } from "../../../components/form/names.ts";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { InvolvementForm } from "./InvolvementForm.tsx";
import { NotYet } from "./PlanningPart.tsx";
import { useWhole } from "./useUnit.ts";

const reasons = [
  { field: "noMeasuresReason", code: "NO_MEASURES", rule: "AM-08" },
  { field: "overrideReason", code: "REPORT_NOT_REVIEWED", rule: "AM-09" },
] as const;

/** The plan as it was finished, or what is still missing before it can be. */
export function PlanPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { detail, process, can, inTheWay } = useWhole();
  const given = useEdited<Record<"noMeasuresReason" | "overrideReason", string | null>>(`${detail.id}/plan-grunn`, {
    noMeasuresReason: null,
    overrideReason: null,
  });
  const { plan } = process;
  if (plan !== null) {
    return (
      <div className={common.stack}>
        <Text>{y.planBy(nameOf(plan.by) ?? "", d.dayMonthYear(plan.on))}</Text>
        <Facts
          rows={[
            [w.field.noMeasuresReason, quoted(plan.noMeasuresReason)],
            [w.field.overrideReason, quoted(plan.overrideReason)],
            [w.field.verneombud, quoted(plan.involvement.verneombud) ?? y.notNoted],
            [w.field.losam, quoted(plan.involvement.losam) ?? y.notNoted],
          ]}
        />
      </div>
    );
  }
  const inWay = inTheWay("SubmitPlan");
  if (!can("SubmitPlan")) return <NotYet refusal={inWay[0]} />;
  const asked = reasons.filter(({ code }) => inWay.some((refusal) => refusal.code === code));
  const stays = inWay.filter((refusal) => {
    const reason = reasons.find(({ code }) => code === refusal.code);
    return reason === undefined || (given.value[reason.field] ?? "").trim() === "";
  });
  const { noMeasuresReason, overrideReason } = given.value;
  return (
    <InvolvementForm
      about="plan"
      label={w.command.SubmitPlan}
      missingTitle={y.beforePlan}
      missing={stays}
      beforeFields={asked.map(({ field }) => field)}
      before={(refusals) =>
        asked.map(({ field, rule }) => (
          <Ask key={field} label={w.field[field]} rule={rule} wrong={inField(refusals, field)}>
            <Words value={given.value[field]} onChange={(text) => given.change({ [field]: text })} />
          </Ask>
        ))
      }
      typed={[noMeasuresReason, overrideReason].filter(Boolean).join("\n\n")}
      command={(involvement) => ({ type: "SubmitPlan", noMeasuresReason, overrideReason, involvement })}
      onDone={given.reset}
    />
  );
}

function quoted(text: string | null) {
  return text === null ? null : <Quote text={text} />;
}
