import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { DocumentationKind } from "#domain/regime/beskjed/documentation.ts";
import { useTexts } from "../texts/useTexts.ts";
import { Badge, type Look } from "./Badge.tsx";

const looks: Readonly<Record<DocumentationKind, Look>> = {
  INGEN: { tone: "bad", Shape: ErrorCircleRegular },
  INTRANETT: { tone: "good", Shape: CheckmarkCircleRegular },
  SENDT: { tone: "good", Shape: CheckmarkCircleRegular },
};

/** LI-04: how it is documented that staff were told of a rule set, as shape and word. */
export function DocumentationBadge({ kind }: { readonly kind: DocumentationKind }) {
  const { d } = useTexts();
  return <Badge look={looks[kind]}>{d.regime.beskjed.documentation[kind]}</Badge>;
}
