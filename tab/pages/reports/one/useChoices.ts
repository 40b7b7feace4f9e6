import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import { type ReportTag, reporterKinds } from "#domain/melding/model.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import type { Choices } from "./specs.ts";

type Option = { readonly value: string; readonly words: string };
const tags: readonly ReportTag[] = ["varsel-2a", "underretning", "seksuell-trakassering", "generell"];

/** What one can choose among in the form of a command. */
export function useChoices(detail: ReportDetail): (from: Choices) => readonly Option[] {
  const { r, m } = useReportTexts();
  const named = (people: readonly PersonView[]) =>
    people.map(({ id, name, title }) => ({ value: id, words: title === null ? name : `${name}, ${title}` }));
  return (from) => {
    switch (from) {
      case "owners":
      case "advisers":
      case "successors":
        return detail.sight === "mottaker" ? named(detail.candidates[from]) : [];
      case "readers":
        return detail.sight === "melder" ? named(detail.readers.map(({ person }) => person)) : [];
      case "kinds":
        return reporterKinds.filter((kind) => kind !== detail.kind).map((kind) => ({ value: kind, words: m.kind[kind] }));
      case "own-kinds":
        return (["soeknad-om-endring", "klage", "varsel"] as const).map((kind) => ({
          value: kind,
          words: kind === "soeknad-om-endring" ? r.changeWords : r.goOnAs(m.kind[kind]),
        }));
      case "tags": {
        const set = detail.sight === "mottaker" ? detail.tags : [];
        // VA-08: a safety representative answers whether there is danger, with yes or with no.
        const danger = [
          { value: "fare", words: r.tagOn(m.tag.fare) },
          { value: "ikke-fare", words: r.tagOff(m.tag.fare) },
        ];
        const own = tags.map((tag) => ({ value: tag, words: set.includes(tag) ? r.tagOff(m.tag[tag]) : r.tagOn(m.tag[tag]) }));
        return detail.standings.includes("verneombud") ? [...danger, ...own] : own;
      }
      case "outcomes":
        return (["innvilget", "avslaatt", "loeftet"] as const).map((one) => ({ value: one, words: m.outcome[one] }));
    }
  };
}
