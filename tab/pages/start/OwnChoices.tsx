import { Button, Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { OwnChoicesView } from "#domain/contract/startViews.ts";
import type { Language } from "#domain/organisasjon/model.ts";
import { pageStart, useRoute } from "../../app/route.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";
import type { Choosing } from "./useStart.ts";

const languages: readonly Language[] = ["nb", "nn", "en"];
const useStyles = makeStyles({
  field: { maxWidth: "22rem" },
  // Large enough to be hit, also where it stands alone (WCAG 2.5.8).
  link: { display: "inline-block", alignSelf: "flex-start", padding: `${tokens.spacingVerticalXS} 0` },
});

/** What one chooses for oneself: the language that all is worded in from then on, and that it is forgotten. */
export function OwnChoices({ choices, choosing }: { readonly choices: OwnChoicesView; readonly choosing: Choosing }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const [, go] = useRoute();
  const { t } = useTexts();
  const { language, ofDirectory, tourSeenOn } = choices;
  const { choose, failure, isBusy } = choosing;
  return (
    <section className={common.close} data-own-choices>
      <PartHeading>{t.start.own}</PartHeading>
      <Field label={t.start.language} hint={t.start.languageHow} className={styles.field}>
        <Select
          value={language ?? ""}
          disabled={isBusy}
          onChange={(_, { value }) =>
            void choose({ type: "ChooseLanguage", language: languages.find((one) => one === value) ?? null })
          }
        >
          <option value="">{t.start.ofDirectory(t.start.languages[ofDirectory])}</option>
          {languages.map((one) => (
            <option key={one} value={one}>
              {t.start.languages[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Link
        href="?view=varsler"
        className={styles.link}
        onClick={(event) => {
          event.preventDefault();
          go({ ...pageStart, view: "varsler" });
        }}
      >
        {t.nav.notifications}
      </Link>
      {(language !== null || tourSeenOn !== null) && (
        <div className={common.row}>
          <Button appearance="subtle" disabled={isBusy} onClick={() => void choose({ type: "ForgetChoices" })}>
            {t.start.forget}
          </Button>
          <Text size={200} className={common.quiet}>
            {t.start.forgetHow}
          </Text>
        </div>
      )}
      {failure !== undefined && <FailureNotice failure={failure} />}
    </section>
  );
}
