import { Text } from "@fluentui/react-components";
import type { WhoView } from "#domain/contract/sakPieces.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { whoWords } from "./names.ts";

type Props = { readonly parties: readonly WhoView[]; readonly reporters?: readonly PersonView[] };

/** Who the parties are, for whoever may know that and no more. */
export function Who({ parties, reporters = [] }: Props) {
  const common = useLayoutStyles();
  const { c, s } = useCaseTexts();
  return (
    <Surface className={common.close} data-part="parter">
      <PartHeading>{c.parties}</PartHeading>
      <ul className={common.list}>
        {parties.map((who, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <li key={index}>
            <Text>{whoWords(who, c, s.partyKind.group)}</Text>
          </li>
        ))}
      </ul>
      {reporters.length > 0 && (
        <Text>
          {c.reporters}: {reporters.map(({ name }) => name).join(", ")}
        </Text>
      )}
    </Surface>
  );
}
