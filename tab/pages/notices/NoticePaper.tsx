import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Language } from "#domain/organisasjon/model.ts";
import { useApi } from "../../api/useApi.ts";
import { Ask } from "../../components/form/Ask.tsx";
import { KeepFile } from "../../components/KeepFile.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];

/** What proves it, as a document in the language of whoever is to have it. */
export function NoticePaper({ id, ruleset }: { readonly id: string; readonly ruleset: string }) {
  const common = useLayoutStyles();
  const { p, d } = useNoticeTexts();
  const api = useApi();
  const [language, setLanguage] = useState<Language>(d.language);
  return (
    <div className={common.close}>
      <div className={common.row}>
        <Ask label={p.paperIn} wrong={[]}>
          <Select
            value={language}
            aria-label={p.ofRuleset(p.paperIn, ruleset)}
            onChange={(_, { value }) => setLanguage(languages.find((one) => one === value) ?? "nb")}
          >
            {languages.map((one) => (
              <option key={one} value={one}>
                {p.form[one]}
              </option>
            ))}
          </Select>
        </Ask>
      </div>
      <div className={common.row}>
        <KeepFile words={p.paper} name="beskjed.pdf" fetch={() => api.noticePaper(id, language)} />
      </div>
    </div>
  );
}
