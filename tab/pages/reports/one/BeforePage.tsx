import { mergeClasses, Text } from "@fluentui/react-components";
import type { BeforeDetail } from "#domain/contract/meldingViews.ts";
import { HabilitetForm } from "../../../components/form/HabilitetForm.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Head } from "./Head.tsx";
import { Parties } from "./Parties.tsx";
import { usePageStyles } from "./pageStyles.ts";
import { useActing } from "./useActing.ts";

type Props = { readonly detail: BeforeDetail; readonly onLeft: (words: string) => void };

/** VA-03, VA-04: before the first opening one sees the parties and says whether one is habil. */
export function BeforePage({ detail, onLeft }: Props) {
  const common = useLayoutStyles();
  const page = usePageStyles();
  const { r, m } = useReportTexts();
  const { sending, act } = useActing(detail);
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
            <HabilitetForm
              draft={`melding/${detail.id}/habilitet`}
              answers={["habil", "inhabil", "tvil"]}
              words={{ ...r.before, question: m.ask.habilitet, reason: m.field.reason }}
              sending={sending}
              onSend={async (said) => {
                const done = await act("habilitet", { type: "DeclareHabilitet", ...said }, said.reason ?? "");
                if (done === "gone" || (done !== undefined && said.answer === "inhabil")) onLeft(r.movedOn);
                return done !== undefined;
              }}
            />
          )}
        </Surface>
      </div>
    </>
  );
}
