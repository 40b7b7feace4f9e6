import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import type { PersonAssessment } from "#domain/contract/assess.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";

// Neither is better than the other: told apart by word and shape, not by colour.
const looks: Readonly<Record<PersonAssessment["place"], Look>> = {
  HJEMME: { tone: "over", Shape: HomeRegular },
  CAMPUS: { tone: "over", Shape: BuildingRegular },
};

/** Where somebody is to work, in a word. */
export function PlaceBadge({ place }: Pick<PersonAssessment, "place">) {
  const { a } = useAssessTexts();
  return <Badge look={looks[place]}>{a.place[place]}</Badge>;
}
