import { Input, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import { useApi } from "../../../api/useApi.ts";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { DateInput } from "../../../components/form/DateInput.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { KeepFile } from "./KeepFile.tsx";
import { NotYet } from "./PlanningPart.tsx";
import { useUnit } from "./useUnit.ts";

type Draft = { readonly reference: string | null; readonly archivedOn: LocalDate | null };

/** AM-01: the archive's reference, by hand from the leader or from records management. */
export function ArchivePart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const { detail, sending, act, can, inTheWay } = useUnit();
  const archive = detail.process?.archive ?? null;
  const edited = useEdited<Draft>(`${detail.id}/arkiv`, { reference: archive?.reference ?? null, archivedOn: null });
  const { value, change, reset } = edited;
  const send = async () => {
    if ((await act("arkiv", { type: "RecordArchiveReference", ...value }, value.reference ?? "")) !== undefined) reset();
  };
  return (
    <div className={common.stack}>
      {archive !== null && (
        <Facts
          rows={[
            [w.field.reference, archive.reference],
            [y.archivedOn, d.dayMonthYear(archive.archivedOn)],
          ]}
        />
      )}
      <Documents />
      {can("RecordArchiveReference") ? (
        <SendForm
          about="arkiv"
          sending={sending}
          edited={edited}
          isBeside={(refusal) => "field" in refusal && ["reference", "archivedOn"].includes(refusal.field)}
          label={archive === null ? w.command.RecordArchiveReference : y.correctReference}
          onSend={() => void send()}
        >
          {(refusals) => (
            <>
              {archive === null && <Text className={common.quiet}>{y.archiveHow}</Text>}
              <div className={common.fields}>
                <Ask label={w.field.reference} rule="AM-01" required wrong={about(refusals, "reference")}>
                  <Input value={value.reference ?? ""} onChange={(_, data) => change({ reference: data.value })} />
                </Ask>
                {detail.standings.includes("arkiv") && (
                  <Ask label={y.archivedOn} how={y.archivedOnHow} wrong={about(refusals, "archivedOn")}>
                    <DateInput value={value.archivedOn} onChange={(archivedOn) => change({ archivedOn })} />
                  </Ask>
                )}
              </div>
            </>
          )}
        </SendForm>
      ) : (
        archive === null && <NotYet refusal={inTheWay("RecordArchiveReference")[0]} />
      )}
    </div>
  );
}

/** The plan and the evaluation as they go to the archive, for those who may read them. */
function Documents() {
  const common = useLayoutStyles();
  const { y } = useYearTexts();
  const api = useApi();
  const { id, process, cycle } = useUnit().detail;
  const finished = [
    ...(process?.plan == null ? [] : (["tiltaksplan"] as const)),
    ...(process?.submission == null ? [] : (["evaluering"] as const)),
  ];
  if (finished.length === 0) return null;
  return (
    <div className={common.row}>
      {finished.map((delivery) => (
        <KeepFile
          key={delivery}
          label={y.keepDocument[delivery]}
          icon={<ArrowDownloadRegular />}
          name={`${delivery}-${cycle.year}.pdf`}
          fetchFile={() => api.unitDocument(id, delivery)}
        />
      ))}
    </div>
  );
}
