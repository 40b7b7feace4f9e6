import { Input, Text } from "@fluentui/react-components";
import type { Language } from "#domain/organisasjon/model.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { Ask, about } from "../../components/form/Ask.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { Words } from "../../components/form/Words.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { useNoticeTexts } from "../../texts/notices/useNoticeTexts.ts";
import { languages, type NoticeDraft } from "./noticeDraft.ts";

type Props = {
  readonly draft: NoticeDraft;
  readonly refusals: readonly AnyRefusal[];
  readonly change: (part: Partial<NoticeDraft>) => void;
};

/** The notice itself: in bokmål, and in the other forms where the employer writes in them. */
export function FormFields({ draft, refusals, change }: Props) {
  return languages.map((language) => (
    <OneForm key={language} language={language} draft={draft} refusals={refusals} change={change} />
  ));
}

function OneForm({ language, draft: { forms }, refusals, change }: Props & { readonly language: Language }) {
  const common = useLayoutStyles();
  const { p } = useNoticeTexts();
  const form = forms[language];
  const isWanted = language === "nb";
  const set = (part: Partial<typeof form>) => change({ forms: { ...forms, [language]: { ...form, ...part } } });
  return (
    <fieldset className={common.panel} data-form={language}>
      <legend>{p.form[language]}</legend>
      <div className={common.close}>
        <Text size={200} className={common.quiet}>
          {isWanted ? p.firstFormHow : p.otherFormHow}
        </Text>
        <Ask label={p.noticeTitle} required={isWanted} wrong={about(refusals, `${language}.title`)}>
          <Input lang={language} value={form.title} onChange={(_, { value }) => set({ title: value })} />
        </Ask>
        <Ask label={p.noticeText} how={p.noticeTextHow} required={isWanted} wrong={about(refusals, `${language}.text`)}>
          <Words rows={isWanted ? 8 : 4} value={form.text} onChange={(text) => set({ text })} />
        </Ask>
      </div>
    </fieldset>
  );
}

/** Where and when it was published: the two go together. */
export function PublicationFields({ draft: { url, on }, refusals, change }: Props) {
  const common = useLayoutStyles();
  const { p, d } = useNoticeTexts();
  return (
    <fieldset className={common.panel} data-publication>
      <legend>{p.intranet}</legend>
      <div className={common.close}>
        <Text size={200} className={common.quiet}>
          {p.intranetHow}
        </Text>
        <Paragraph rule="LI-04" />
        <div className={common.fields}>
          <Ask label={p.url} wrong={about(refusals, "publication.url")}>
            <Input type="url" value={url} onChange={(_, { value }) => change({ url: value })} />
          </Ask>
          <Ask label={p.on} {...(on === null ? {} : { how: d.date(on) })} wrong={about(refusals, "publication.on")}>
            <DateInput value={on} onChange={(date) => change({ on: date })} />
          </Ask>
        </div>
      </div>
    </fieldset>
  );
}
