import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { useEffect } from "react";
import type { SubCaseListName } from "../../../api/caseCalls.ts";
import { CaseRows } from "../../../components/CaseRows.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { useCaseList } from "../useCases.ts";
import { CaseRow } from "./CaseRow.tsx";

type Props = { readonly name: SubCaseListName; readonly onOpen: (id: string) => void };

/** Cases that one handles, nearest deadline first, or that concern oneself. */
export function CaseListPart({ name, onOpen }: Props) {
  const { t, c } = useCaseTexts();
  const pages = useCaseList(name);
  useEffect(() => {
    document.title = `${t.nav.cases} – ${t.product}`;
  }, [t]);
  return (
    <CaseRows
      pages={pages}
      name={{ "data-cases": name }}
      words={c}
      empty={{
        icon: <FolderRegular />,
        title: name === "handled" ? c.emptyHandled : c.emptyMine,
        how: name === "handled" ? c.emptyHandledHow : c.emptyMineHow,
      }}
      row={(row) => <CaseRow row={row} onOpen={onOpen} />}
    />
  );
}
