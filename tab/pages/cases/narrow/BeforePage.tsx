import { mergeClasses, Text } from "@fluentui/react-components";
import type { CaseBeforeDetail } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import { useActing } from "../forms/useActing.ts";
import { DeclareForm } from "../one/DeclareForm.tsx";
import { Head } from "../one/Head.tsx";
import { Who } from "../one/Who.tsx";
import { useNarrowStyles } from "./narrowStyles.ts";

type Props = { readonly detail: CaseBeforeDetail };

/** VA-03, VA-04: before the first opening one sees the parties and says whether one is habil. Or names who is, where nobody owns it. */
export function BeforePage({ detail }: Props) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c } = useCaseTexts();
  const acting = useActing(detail);
  // One may always say that one is inhabil; what waits for the leader above is seen by what it keeps back.
  const waits = detail.possible.some(({ blocked }) => blocked.some(({ code }) => code === "HABILITET_OPEN"));
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
            {waits ? (
              <Text>{c.before.waiting}</Text>
            ) : (
              <DeclareForm id={detail.id} acting={acting} answers={["habil", "inhabil", "tvil"]} />
            )}
            <Commands detail={detail} acting={acting} types={["StepBack"]} />
          </Surface>
        )}
      </div>
    </>
  );
}
