import type { CaseDetail } from "#domain/contract/views.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { History } from "../../components/History.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

/** What happened to the case, oldest first. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const { t, d } = useTexts();
  return (
    <Surface>
      <PartHeading>{t.page.history}</PartHeading>
      <History timeline={detail.timeline} words={d.timeline} />
    </Surface>
  );
}
