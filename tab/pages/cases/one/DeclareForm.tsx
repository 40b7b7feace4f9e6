import type { HabilitetAnswer } from "#domain/habilitet/model.ts";
import { HabilitetForm } from "../../../components/form/HabilitetForm.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import type { Acting } from "../forms/useActing.ts";

type Props = { readonly id: string; readonly acting: Acting; readonly answers: readonly HabilitetAnswer[] };

/** VA-03, VA-04: whether one is habil in a case. */
export function DeclareForm({ id, acting, answers }: Props) {
  const { c, s } = useCaseTexts();
  return (
    <HabilitetForm
      draft={`sak/${id}/habilitet`}
      answers={answers}
      words={{ ...c.before, question: c.before.title, reason: s.field.reason }}
      sending={acting.sending}
      onSend={async (said) =>
        (await acting.act("habilitet", { type: "DeclareHabilitet", ...said }, said.reason ?? "")) !== undefined
      }
    />
  );
}
