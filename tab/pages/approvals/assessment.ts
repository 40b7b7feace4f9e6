import type { AssessmentInput } from "#domain/contract/command.ts";
import type { AgreementDetail } from "#domain/contract/views.ts";
import { checkAssessment, warningsFor } from "#domain/hjemmekontor/fastAvtale/checkAssessment.ts";
import type { Application, Assessment } from "#domain/hjemmekontor/fastAvtale/model.ts";
import type { CaseRefusal, Warning } from "#domain/hjemmekontor/fastAvtale/refusals.ts";
import { cleanText, type TextFact } from "#domain/kernel/text.ts";

/** What the rules say to the form as it stands, by the domain's own checks: the server asks the same ones. */
export function judge(
  detail: AgreementDetail,
  form: AssessmentInput,
): { readonly warnings: readonly Warning[]; readonly refusals: readonly CaseRefusal[] } {
  const application = applicationOf(detail);
  const warnings = warningsFor(application, form.discussed, detail);
  return { warnings, refusals: checkAssessment(application, assessmentOf(form), warnings) };
}

function assessmentOf(form: AssessmentInput): Assessment {
  return { ...form, workEnvironment: factOf(form.workEnvironment), overrideReason: factOf(form.overrideReason) };
}

/** The application that lies behind a case. What a sent application always has answered is not on the wire. */
function applicationOf(detail: AgreementDetail): Application {
  const { from, to, weeklyMinutes, homeDays, tasksSuitable, specialEquipment, strictRequirements, physicalOk, equipment } =
    detail;
  return {
    otherArrangement: false,
    conflict: false,
    contributes: true,
    start: from,
    end: to,
    weeklyMinutes,
    homeDays,
    availability: factOf(detail.availability),
    reasonEmployee: factOf(detail.reasonEmployee),
    reasonEmployer: factOf(detail.reasonEmployer),
    tasksSuitable,
    specialEquipment,
    strictRequirements,
    physicalOk,
    equipment,
    extraEquipment: factOf(detail.extraEquipment),
  };
}

function factOf(text: string | null): TextFact | null {
  return text === null ? null : { length: cleanText(text).text.length };
}
