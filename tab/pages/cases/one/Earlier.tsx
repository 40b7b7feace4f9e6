import { Button } from "@fluentui/react-components";
import type { CasePagePart } from "#domain/contract/sakViews.ts";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import type { CasePages } from "../useCasePages.ts";

type Props = { readonly part: CasePagePart; readonly pages: CasePages<object> };

/** Brings the part of a list that came before what is on screen. */
export function Earlier({ part, pages }: Props) {
  const { c } = useCaseTexts();
  const { hasEarlier, isFetching, failure, showEarlier } = pages;
  if (failure !== undefined) return <FailureNotice failure={failure} onRetry={showEarlier} />;
  if (!hasEarlier) return null;
  return (
    <div>
      <Button size="small" data-earlier={part} disabledFocusable={isFetching} onClick={showEarlier}>
        {c.earlier[part]}
      </Button>
    </div>
  );
}
