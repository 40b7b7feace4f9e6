import type { UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { Facts } from "../../../components/Facts.tsx";
import { PartHeading } from "../../../components/Heading.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

/** Who has a part in the unit's work environment. */
export function People({ detail }: { readonly detail: UnitDetail }) {
  const { y, d } = useYearTexts();
  const { leader, representatives, losam, koordinator } = detail.people;
  const names = (people: readonly PersonView[]) => (people.length === 0 ? y.nobody : d.list(people.map(({ name }) => name)));
  const { role } = d.oppfolging;
  return (
    <Surface>
      <PartHeading>{y.people}</PartHeading>
      <Facts
        rows={[
          [role.leder, leader === null ? y.nobody : leader.name],
          [role.verneombud, names(representatives)],
          [role.losam, names(losam)],
          [role.koordinator, names(koordinator)],
        ]}
      />
    </Surface>
  );
}
