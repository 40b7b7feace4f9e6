import { Text } from "@fluentui/react-components";
import type { CaseHandlingDetail } from "#domain/contract/sakViews.ts";
import { Facts } from "../../../components/Facts.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";

type Props = { readonly mandate: NonNullable<CaseHandlingDetail["mandate"]> };

/** SB-27: who, what, which law, which limits; and whether it is accepted. */
export function MandateView({ mandate }: Props) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const { version, kind, investigators, firm, what, law, limits, draftedBy, draftedOn, accepted } = mandate;
  return (
    <div className={common.close} data-mandate={version}>
      <Text size={200} className={common.quiet}>
        {c.mandateVersion(version)} · {c.saidOn(draftedBy.name, d.dayMonthYear(draftedOn))}
      </Text>
      <Facts
        stacked
        rows={[
          [s.field.kind, s.investigator[kind]],
          [s.field.investigators, [...investigators.map(({ name }) => name), ...(firm === null ? [] : [firm])].join(", ")],
          [s.field.what, what],
          [s.field.law, law.map((basis) => s.legalBasis[basis]).join(", ")],
          [s.field.limits, limits],
        ]}
      />
      <Text>{accepted === null ? c.notAccepted : c.acceptedBy(accepted.by.name, d.dayMonthYear(accepted.on))}</Text>
    </div>
  );
}
