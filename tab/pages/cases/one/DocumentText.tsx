import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseDetail } from "#domain/contract/sakViews.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { Loading } from "../../../components/Loading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useDocumentWords } from "../useCases.ts";

type Props = { readonly detail: Pick<CaseDetail, "id" | "version">; readonly documentId: string };

/** What a document says, once its reader asks for it. */
export function DocumentText({ detail, documentId }: Props) {
  const common = useLayoutStyles();
  const { c } = useCaseTexts();
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useDocumentWords(detail, isOpen ? documentId : undefined);
  return (
    <div className={common.close}>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? c.hideText : c.readText}
        </Button>
      </div>
      {isOpen &&
        (data !== undefined ? (
          <Quote text={data.text} />
        ) : error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        ))}
    </div>
  );
}
