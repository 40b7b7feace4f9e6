import type { CaseDetail } from "#domain/contract/sakViews.ts";
import type { Finding } from "#domain/sak/finding.ts";
import type { AttendeeRole } from "#domain/sak/meeting.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen, optionsOf } from "../../../components/form/Chosen.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { RowsField } from "./RowsField.tsx";
import { SomebodyField } from "./SomebodyField.tsx";
import { nobodyTyped, type Typed } from "./typed.ts";

const roles: readonly AttendeeRole[] = [
  "part",
  "forklarer-seg",
  "leder",
  "saksbehandler",
  "undersoeker",
  "bistand",
  "foelger-part",
];
const findings: readonly Finding[] = ["uheldig", "paaregnelig", "ikke-sannsynliggjort"];

type Props = {
  readonly kind: "interviews" | "information" | "attendees" | "incidents";
  readonly detail: CaseDetail;
  readonly typed: Typed;
  readonly label: string;
  readonly wrong: readonly AnyRefusal[];
  readonly onChange: (part: Partial<Typed>) => void;
};

/** The parts of a plan, a meeting or a report that there can be several of. */
export function PartRows({ kind, detail, typed, label, wrong, onChange }: Props) {
  const { c, s } = useCaseTexts();
  const shared = { label, wrong, add: c.add[kind], name: c.row[kind] };
  switch (kind) {
    case "interviews":
      return (
        <RowsField
          {...shared}
          rows={typed.interviews}
          empty={{ interviewId: null, who: nobodyTyped, on: null }}
          onChange={(interviews) => onChange({ interviews })}
        >
          {({ who, on }, change) => (
            <>
              <SomebodyField detail={detail} value={who} onChange={(next) => change({ who: next })} />
              <Ask label={s.field.on} wrong={[]}>
                <DateInput value={on} onChange={(next) => change({ on: next })} />
              </Ask>
            </>
          )}
        </RowsField>
      );
    case "information":
      return (
        <RowsField
          {...shared}
          rows={typed.information}
          empty={{ who: nobodyTyped, what: "", on: null }}
          onChange={(information) => onChange({ information })}
        >
          {({ who, what, on }, change) => (
            <>
              <SomebodyField detail={detail} value={who} onChange={(next) => change({ who: next })} />
              <Ask label={s.field.information} wrong={[]}>
                <Words value={what} onChange={(next) => change({ what: next })} />
              </Ask>
              <Ask label={s.field.on} wrong={[]}>
                <DateInput value={on} onChange={(next) => change({ on: next })} />
              </Ask>
            </>
          )}
        </RowsField>
      );
    case "attendees":
      return (
        <RowsField
          {...shared}
          rows={typed.attendees}
          empty={{ who: nobodyTyped, role: null }}
          onChange={(attendees) => onChange({ attendees })}
        >
          {({ who, role }, change) => (
            <>
              <SomebodyField detail={detail} value={who} onChange={(next) => change({ who: next })} />
              <Ask label={s.field.role} rule="SB-06" wrong={[]}>
                <Chosen value={role} options={optionsOf(roles, s.attendeeRole)} onChange={(next) => change({ role: next })} />
              </Ask>
            </>
          )}
        </RowsField>
      );
    case "incidents":
      return (
        <RowsField
          {...shared}
          rows={typed.incidents}
          empty={{ text: "", finding: null }}
          onChange={(incidents) => onChange({ incidents })}
        >
          {({ text, finding }, change) => (
            <>
              <Ask label={c.incidentText} wrong={[]}>
                <Words value={text} onChange={(next) => change({ text: next })} />
              </Ask>
              <Ask label={s.field.finding} wrong={[]}>
                <Chosen value={finding} options={optionsOf(findings, s.finding)} onChange={(next) => change({ finding: next })} />
              </Ask>
            </>
          )}
        </RowsField>
      );
  }
}
