import { mergeClasses, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { AssessedUnder, AssessmentPreview, Assessments, PersonAssessment } from "#domain/contract/assess.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useEdited } from "../../components/form/useEdited.ts";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useFocusInside } from "../../components/useFocusInside.ts";
import { WarningLine } from "../../components/WarningLine.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import { AssessFields } from "./AssessFields.tsx";
import { draftOf, isOfForm } from "./assessDraft.ts";

type Props = {
  readonly one: PersonAssessment;
  readonly under: AssessedUnder;
  readonly onDone: () => void;
  readonly onCancel: () => void;
};

/** One person's assessment. What speaks against it is said before it is saved; who goes on knows it. */
export function AssessForm({ one, under, onDone, onCancel }: Props) {
  const common = useLayoutStyles();
  const { p } = useAssessTexts();
  const api = useApi();
  const [around] = useFocusInside();
  const { person, rulesetId, version } = one;
  const edited = useEdited(`${one.id}/vurder`, draftOf(one));
  const looking = useSending<AssessmentPreview>(null, keys.rulesets);
  const saving = useSending<Assessments>(keys.assessments, keys.me);
  const [preview, setPreview] = useState<AssessmentPreview>();
  const about = { personId: person.id, rulesetId };
  const plan = edited.value;
  const typed = plan.explanation ?? "";
  const save = async () => {
    const command = { type: "AssessPerson" as const, plan };
    if ((await saving.send("lagre", () => api.assess({ ...about, version, command }), typed)) === undefined) return;
    edited.reset();
    onDone();
  };
  const look = async () => {
    saving.clear();
    const found = await looking.send("se", () => api.previewAssessment({ ...about, plan }), typed);
    if (found === undefined) return;
    if (found.warnings.length === 0) await save();
    else setPreview(found);
  };
  const change = (part: Partial<typeof plan>) => {
    setPreview(undefined);
    edited.change(part);
  };
  const warned = preview !== undefined;
  const failed = saving.end?.kind === "failed";
  return (
    <div ref={around} className={mergeClasses(common.stack, common.line)} data-assess-form>
      <PartHeading>{p.assess(person.name)}</PartHeading>
      <SendForm
        about={warned || failed ? "lagre" : "se"}
        sending={warned || failed ? saving : looking}
        isBeside={isOfForm}
        edited={edited}
        label={warned ? p.saveAnyway : p.save}
        doneWords=""
        primary
        onSend={() => void (warned ? save() : look())}
        onCancel={onCancel}
      >
        {(refusals) => (
          <>
            <AssessFields draft={plan} under={under} refusals={refusals} change={change} />
            {warned && <Warnings warnings={preview.warnings} />}
          </>
        )}
      </SendForm>
    </div>
  );
}

function Warnings({ warnings }: AssessmentPreview) {
  const common = useLayoutStyles();
  const { p } = useAssessTexts();
  return (
    <div className={common.close} role="status" data-warnings>
      <Text weight="semibold">{p.warned}</Text>
      {warnings.map((warning) => (
        <div key={warning.code} className={common.close}>
          <WarningLine warning={warning} />
          {"cites" in warning && <Paragraph rule={warning.cites} />}
        </div>
      ))}
    </div>
  );
}
