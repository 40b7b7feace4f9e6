import { Button, Text } from "@fluentui/react-components";
import type { ReportDetail, ReportForm } from "#domain/contract/meldingViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { UploadList } from "../files/UploadList.tsx";
import type { useUploads } from "../files/useUploads.ts";
import { DueLine, ReportBadge } from "../looks.tsx";

type Props = {
  readonly detail: ReportDetail;
  readonly settings: ReportForm["settings"];
  readonly uploads: ReturnType<typeof useUploads>;
  readonly onOpen: () => void;
  readonly onMine: () => void;
};

/** What stands after sending: the number, who has it now, what happens next, and VA-15's two sentences. */
export function Receipt({ detail, settings, uploads, onOpen, onMine }: Props) {
  const common = useLayoutStyles();
  const { r, m, d } = useReportTexts();
  const readers = detail.sight === "melder" ? detail.readers.map(({ person }) => person.name) : [];
  return (
    <Surface className={common.stack} data-receipt>
      <PartHeading focusOn={detail.id}>{r.receipt.title}</PartHeading>
      <div className={common.row}>
        <Text size={500} weight="semibold">
          {r.numbered(m.kind[detail.kind], detail.number)}
        </Text>
        <ReportBadge status={detail.status} />
      </div>
      {readers.length > 0 && <Text>{r.receipt.has(d.list(readers))}</Text>}
      {detail.due !== null && <DueLine due={detail.due} />}
      <Text>
        {detail.kind === "varsel" ? r.receipt.nextVarsel(settings.acknowledgeDays, settings.feedbackMonths) : r.receipt.next}
      </Text>
      <div className={common.close}>
        <Text>{m.receipt.heard}</Text>
        <Text>{m.receipt.protection}</Text>
        <Paragraph rule="VA-15" />
      </div>
      {uploads.uploads.length > 0 && (
        <div className={common.close}>
          <PartHeading>{r.files.title}</PartHeading>
          {uploads.isBusy && <Text>{r.files.stay}</Text>}
          <UploadList uploads={uploads.uploads} onAgain={uploads.again} />
        </div>
      )}
      <div className={common.row}>
        <Button appearance="primary" disabledFocusable={uploads.isBusy} onClick={onOpen}>
          {r.receipt.open}
        </Button>
        <Button disabledFocusable={uploads.isBusy} onClick={onMine}>
          {r.side.meldinger}
        </Button>
      </div>
    </Surface>
  );
}
