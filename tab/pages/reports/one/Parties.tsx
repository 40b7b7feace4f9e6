import type { CounterpartView } from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { Facts } from "../../../components/Facts.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

type Props = {
  /** `null`: no name was given, or nobody reported. */
  readonly reporter: PersonView | null;
  readonly members?: readonly PersonView[];
  readonly counterparts: readonly CounterpartView[];
};

/** Who reported and whom it is said to be about. */
export function Parties(props: Props) {
  return <Facts rows={usePartyRows(props)} />;
}

/** The same as names and values, among others. */
export function usePartyRows({ reporter, members = [], counterparts }: Props): readonly (readonly [string, string | null])[] {
  const { r, d } = useReportTexts();
  const about = useCounterpartWords(counterparts);
  const named = (person: PersonView) => (person.title === null ? person.name : `${person.name}, ${person.title}`);
  return [
    [r.reporter, reporter === null ? r.noName : named(reporter)],
    [r.members, members.length === 0 ? null : d.list(members.map(named))],
    [r.saidAbout, about.length === 0 ? r.nobodyNamed : d.list(about)],
  ];
}

/** Those it is said to be about, as people read it. */
export function useCounterpartWords(counterparts: readonly CounterpartView[]): readonly string[] {
  const { m } = useReportTexts();
  return counterparts.map((one) => {
    if (one.kind === "person") return one.person.title === null ? one.person.name : `${one.person.name}, ${one.person.title}`;
    return `${one.name ?? m.counterpart.unnamedGroup} (${m.counterpart[one.kind]})`;
  });
}
