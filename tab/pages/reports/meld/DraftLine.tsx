import { Button, Text } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { useApi } from "../../../api/useApi.ts";
import { useSignIn } from "../../../api/useSignIn.ts";
import { failureWords } from "../../../components/failureWords.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { useSealedDraft } from "./useSealedDraft.ts";
import type { Writing } from "./writing.ts";

type Props = { readonly writing: Writing; readonly onKept: (draft: Writing["draft"]) => void; readonly onThrow: () => void };

/** The sealed draft: kept only when asked for, said to be sealed, and gone with one click. */
export function DraftLine({ writing, onKept, onThrow }: Props) {
  const common = useLayoutStyles();
  const wording = useReportTexts();
  const { trouble = "other" } = useSignIn();
  const { r } = wording;
  const api = useApi();
  const { draft, answers } = writing;
  const { state, failure, save } = useSealedDraft(draft, answers, onKept);
  const throwAway = () => {
    if (draft !== null) void api.discardReportDraft(draft.id);
    onThrow();
  };
  return (
    <div className={common.line} data-draft={typeof state === "object" ? "kept" : state}>
      <div className={common.close}>
        <div className={common.row}>
          <Button icon={<LockClosedRegular />} disabledFocusable={state === "saving"} onClick={() => void save()}>
            {r.draft.save}
          </Button>
          <Button icon={<DeleteRegular />} onClick={throwAway}>
            {r.draft.discard}
          </Button>
        </div>
        <Text size={200} role="status">
          {words()}
        </Text>
      </div>
    </div>
  );

  function words(): string {
    if (state === "saving") return r.draft.saving;
    if (state === "failed")
      return r.draft.failed(failure === undefined ? "" : failureWords(failure, false, trouble, wording).title);
    if (typeof state === "object") return r.draft.kept(clock.format(state.keptAt));
    return draft === null ? r.draft.notKept : r.draft.sealed;
  }
}

const clock = new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit" });
