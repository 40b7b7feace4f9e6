import { mergeClasses, Text } from "@fluentui/react-components";
import type { HabilitetDetail } from "#domain/contract/meldingViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Head } from "./Head.tsx";
import { Parties } from "./Parties.tsx";
import { usePageStyles } from "./pageStyles.ts";
import { type Acting, useActing } from "./useActing.ts";

type Props = { readonly detail: HabilitetDetail; readonly onLeft: (words: string) => void };
type Draft = { readonly habil: boolean | null; readonly reason: string | null };

/** VA-04: the leader above decides whether somebody is habil. Parties and reason are all they see. */
export function HabilitetPage({ detail, onLeft }: Props) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const { r } = useReportTexts();
  const acting = useActing(detail);
  return (
    <>
      <Head detail={detail}>
        <Text>{r.habilitet.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, page.narrow)}>
        <Surface>
          <PartHeading>{r.parties}</PartHeading>
          <Parties {...detail} />
        </Surface>
        {detail.questions.map((question) => (
          <Question key={question.person.id} detail={detail} question={question} acting={acting} onLeft={onLeft} />
        ))}
      </div>
    </>
  );
}

type QuestionProps = Props & { readonly question: HabilitetDetail["questions"][number]; readonly acting: Acting };

function Question({ detail, question, acting, onLeft }: QuestionProps) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const { person, answer, reason: given } = question;
  const [draft, setDraft, drop] = useDraft<Draft>(`melding/${detail.id}/habilitet/${person.id}`, () => ({
    habil: null,
    reason: null,
  }));
  const { habil, reason } = draft;
  const part = `habilitet-${person.id}`;
  const send = async () => {
    const done = await acting.act(part, { type: "DecideHabilitet", personId: person.id, habil, reason }, reason ?? "");
    if (done === undefined) return;
    drop();
    if (done === "gone") onLeft(r.habilitet.decided);
  };
  return (
    <Surface className={common.close} data-question={person.id}>
      <PartHeading>{r.habilitet.title(person.name)}</PartHeading>
      <Text>{r.habilitet.said[answer](person.name)}</Text>
      {given !== null && <Quote text={given} />}
      <SendForm
        about={part}
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "habil" || refusal.field === "reason")}
        label={r.habilitet.send}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={r.habilitet.question(person.name)} rule="VA-04" required wrong={about(refusals, "habil")}>
              <YesNo value={habil} onChange={(value) => setDraft({ ...draft, habil: value })} />
            </Ask>
            <Ask label={m.field.reason} how={r.habilitet.reasonHow} required wrong={about(refusals, "reason")}>
              <Words value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
            </Ask>
          </>
        )}
      </SendForm>
    </Surface>
  );
}
