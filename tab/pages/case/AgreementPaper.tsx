import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { useState } from "react";
import type { AgreementDetail } from "#domain/contract/views.ts";
import type { Failure } from "../../api/result.ts";
import { useApi } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { saveAs } from "../../components/saveAs.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
});

/** HO-14: the agreement as a document to keep, once the leader has approved it. */
export function AgreementPaper({ detail }: { readonly detail: AgreementDetail }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const [failure, setFailure] = useState<Failure>();
  const [underWay, setUnderWay] = useState(false);
  if (!detail.hasPaper) return null;
  const keep = async () => {
    setUnderWay(true);
    const result = await api.agreementPaper(detail.id);
    setUnderWay(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) saveAs(result.value, `fast-avtale-${detail.from}.pdf`);
  };
  return (
    <Surface className={styles.stack}>
      <PartHeading>{t.paper.title}</PartHeading>
      <Text>{detail.standing === "employee" ? t.paper.own : t.paper.others}</Text>
      <Paragraph rule="HO-14" />
      <Button icon={<DocumentPdfRegular />} disabledFocusable={underWay} onClick={() => void keep()}>
        {t.paper.keep}
      </Button>
      {failure !== undefined && <FailureNotice failure={failure} onClose={() => setFailure(undefined)} />}
    </Surface>
  );
}
