import { mergeClasses, Text } from "@fluentui/react-components";
import type { CaseHabilitetDetail } from "#domain/contract/sakViews.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useActing } from "../forms/useActing.ts";
import { DecideForm } from "../one/DecideForm.tsx";
import { Head } from "../one/Head.tsx";
import { Who } from "../one/Who.tsx";
import { useNarrowStyles } from "./narrowStyles.ts";

type Props = { readonly detail: CaseHabilitetDetail };

/** VA-04: the leader above decides whether somebody is habil. Parties and reason are all they see. */
export function HabilitetPage({ detail }: Props) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c } = useCaseTexts();
  const acting = useActing(detail);
  return (
    <>
      <Head detail={detail}>
        <Text>{c.habilitetPage.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page)}>
        <Who parties={detail.parties} />
        {detail.questions.map((question) => (
          <DecideForm key={question.person.id} id={detail.id} question={question} acting={acting} />
        ))}
      </div>
    </>
  );
}
