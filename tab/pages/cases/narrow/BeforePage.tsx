import { mergeClasses, Radio, RadioGroup, Text } from "@fluentui/react-components";
import type { CaseBeforeDetail } from "#domain/contract/sakViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import { type Acting, useActing } from "../forms/useActing.ts";
import { Head } from "../one/Head.tsx";
import { Who } from "../one/Who.tsx";
import { useNarrowStyles } from "./narrowStyles.ts";

const answers = ["habil", "inhabil", "tvil"] as const;
type Draft = { readonly answer: (typeof answers)[number] | null; readonly reason: string | null };
type Props = { readonly detail: CaseBeforeDetail };

/** VA-03, VA-04: before the first opening one sees the parties and says whether one is habil. Or names who is, where nobody owns it. */
export function BeforePage({ detail }: Props) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c } = useCaseTexts();
  const acting = useActing(detail);
  const can = (type: string) => detail.possible.some((one) => one.type === type && one.blocked.length === 0);
  const names = detail.standings.includes("tildeling");
  return (
    <>
      <Head detail={detail}>
        <Text>{c.before.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page)}>
        <Who parties={detail.parties} reporters={detail.reporters} />
        {names ? (
          <Surface className={common.close} data-assign>
            <Text>{c.before.vacant}</Text>
            <Commands detail={detail} acting={acting} types={["AssignOwner"]} primary />
          </Surface>
        ) : (
          <Surface className={common.close} data-habilitet>
            <PartHeading>{c.before.title}</PartHeading>
            {can("DeclareHabilitet") ? <Declare detail={detail} acting={acting} /> : <Text>{c.before.waiting}</Text>}
            <Commands detail={detail} acting={acting} types={["StepBack"]} />
          </Surface>
        )}
      </div>
    </>
  );
}

function Declare({ detail, acting }: Props & { readonly acting: Acting }) {
  const { c, s } = useCaseTexts();
  const [draft, setDraft, drop] = useDraft<Draft>(`sak/${detail.id}/habilitet`, () => ({ answer: null, reason: null }));
  const { answer, reason } = draft;
  const send = async () => {
    const done = await acting.act("habilitet", { type: "DeclareHabilitet", answer, reason }, reason ?? "");
    if (done !== undefined) drop();
  };
  return (
    <>
      <Text>{c.before.how}</Text>
      <SendForm
        about="habilitet"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && (refusal.field === "answer" || refusal.field === "reason")}
        label={c.before.send[answer ?? "habil"]}
        primary
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={c.before.title} rule="VA-03" required wrong={about(refusals, "answer")}>
              <RadioGroup
                value={answer ?? ""}
                onChange={(_, data) => setDraft({ ...draft, answer: answers.find((one) => one === data.value) ?? null })}
              >
                {answers.map((one) => (
                  <Radio key={one} value={one} label={c.before.options[one]} />
                ))}
              </RadioGroup>
            </Ask>
            {(answer === "inhabil" || answer === "tvil") && (
              <Ask
                label={s.field.reason}
                how={c.before.reasonHow[answer]}
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
  );
}
