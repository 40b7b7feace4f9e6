import { mergeClasses, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { BeforeDetail } from "#domain/contract/meldingViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Head } from "./Head.tsx";
import { Parties } from "./Parties.tsx";
import { usePageStyles } from "./pageStyles.ts";
import { useActing } from "./useActing.ts";

const answers = ["habil", "inhabil", "tvil"] as const;
type Draft = { readonly answer: (typeof answers)[number] | null; readonly reason: string | null };

type Props = { readonly detail: BeforeDetail; readonly onLeft: (words: string) => void };

/** VA-03, VA-04: before the first opening one sees the parties and says whether one is habil. */
export function BeforePage({ detail, onLeft }: Props) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const { r, m } = useReportTexts();
  const { sending, act } = useActing(detail);
  const [draft, setDraft, drop] = useDraft<Draft>(`melding/${detail.id}/habilitet`, () => ({ answer: null, reason: null }));
  const { answer, reason } = draft;
  const send = async () => {
    const done = await act("habilitet", { type: "DeclareHabilitet", answer, reason }, reason ?? "");
    if (done === undefined) return;
    drop();
    if (done === "gone" || answer === "inhabil") onLeft(r.movedOn);
  };
  const isWaiting = !detail.actions.includes("DeclareHabilitet");
  return (
    <>
      <Head detail={detail}>
        <Text>{r.before.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, page.narrow)}>
        <Surface>
          <PartHeading>{r.parties}</PartHeading>
          <Parties {...detail} />
        </Surface>
        <Surface className={common.close} data-habilitet>
          <PartHeading>{r.before.title}</PartHeading>
          {isWaiting ? (
            <Text>{r.before.waiting}</Text>
          ) : (
            <>
              <Text>{r.before.how}</Text>
              <SendForm
                about="habilitet"
                sending={sending}
                isBeside={(refusal) => "field" in refusal && (refusal.field === "answer" || refusal.field === "reason")}
                label={r.before.send[answer ?? "habil"]}
                primary
                onSend={() => void send()}
              >
                {(refusals) => (
                  <>
                    <Ask label={m.ask.habilitet} rule="VA-03" required wrong={about(refusals, "answer")}>
                      <RadioGroup
                        value={answer ?? ""}
                        onChange={(_, data) => setDraft({ ...draft, answer: answers.find((one) => one === data.value) ?? null })}
                      >
                        {answers.map((one) => (
                          <Radio key={one} value={one} label={r.before.options[one]} />
                        ))}
                      </RadioGroup>
                    </Ask>
                    {(answer === "inhabil" || answer === "tvil") && (
                      <Ask
                        label={m.field.reason}
                        how={r.before.reasonHow[answer]}
                        rule={answer === "tvil" ? "VA-04" : "VA-03"}
                        required={answer === "tvil"}
                        wrong={about(refusals, "reason")}
                      >
                        <Words value={reason} onChange={(text) => setDraft({ ...draft, reason: text })} />
                      </Ask>
                    )}
                  </>
                )}
              </SendForm>
            </>
          )}
        </Surface>
      </div>
    </>
  );
}
