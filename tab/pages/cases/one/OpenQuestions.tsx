import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import type { Acting } from "../forms/useActing.ts";
import { DecideForm } from "./DecideForm.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** VA-04: questions of habilitet that wait for somebody who handles the case as well. */
export function OpenQuestions({ detail, acting }: Props) {
  const { id, possible, habilitet } = detail;
  if (!possible.some(({ type }) => type === "DecideHabilitet")) return null;
  const open = habilitet.filter(({ answer, decision }) => decision === null && (answer === "tvil" || answer === "bestridt"));
  return open.map((question) => <DecideForm key={question.person.id} id={id} question={question} acting={acting} />);
}
