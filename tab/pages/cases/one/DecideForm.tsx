import { Text } from "@fluentui/react-components";
import type { CaseHabilitetDetail } from "#domain/contract/sakViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import type { Acting } from "../forms/useActing.ts";

type Draft = { readonly habil: boolean | null; readonly reason: string | null };
type Props = {
  readonly id: string;
  readonly question: CaseHabilitetDetail["questions"][number];
  readonly acting: Acting;
};

/** VA-04: whether somebody can handle the case, for whoever decides that. */
export function DecideForm({ id, question, acting }: Props) {
  const common = useLayoutStyles();
  const { c, s } = useCaseTexts();
  const { person, answer, reason: given } = question;
  const key = `sak/${id}/habilitet/${person.id}`;
  const [draft, setDraft, drop] = useDraft<Draft>(key, () => ({ habil: null, reason: null }));
  const { habil, reason } = draft;
  const part = `habilitet-${person.id}`;
  const send = async () => {
    const done = await acting.act(part, { type: "DecideHabilitet", personId: person.id, habil, reason }, reason ?? "");
    if (done !== undefined) drop();
  };
  return (
    <Surface className={common.close} data-question={person.id}>
      <PartHeading>{c.habilitetPage.title(person.name)}</PartHeading>
      <Text>{c.habilitetPage.said[answer](person.name)}</Text>
      {given !== null && <Quote text={given} />}
      <SendForm
        about={part}
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "habil" || refusal.field === "reason")}
        label={c.habilitetPage.send}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={c.habilitetPage.question(person.name)} rule="VA-04" required wrong={about(refusals, "habil")}>
              <YesNo value={habil} onChange={(value) => setDraft({ ...draft, habil: value })} />
            </Ask>
            <Ask label={s.field.reason} how={c.habilitetPage.reasonHow} required wrong={about(refusals, "reason")}>
              <Words value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
            </Ask>
          </>
        )}
      </SendForm>
    </Surface>
  );
}
