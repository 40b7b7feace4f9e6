import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { NotatDetail } from "#domain/contract/notatViews.ts";
import { useDraft } from "../../../app/drafts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import type { NoteActing } from "./useNotes.ts";

type Props = { readonly note: NotatDetail; readonly acting: NoteActing };

/** C10, 2: what decides whether it has to be forwarded (VA-08). */
export function DangerForm({ note, acting }: Props) {
  const { r, m } = useReportTexts();
  const [danger, setDanger] = useState(note.danger);
  return (
    <Surface data-part="fare">
      <SendForm
        about="fare"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "danger"}
        label={r.notat.answer}
        onSend={() => void acting.act("fare", { type: "AnswerDanger", danger })}
      >
        {(refusals) => (
          <Ask
            label={m.ask.danger}
            rule="VA-08"
            required
            {...(note.danger === null ? { how: r.notat.dangerFirst } : {})}
            wrong={about(refusals, "danger")}
          >
            <YesNo value={danger} onChange={setDanger} />
          </Ask>
        )}
      </SendForm>
    </Surface>
  );
}

export function AddForm({ note, acting }: Props) {
  const { r } = useReportTexts();
  const [text, setText, drop] = useDraft<string | null>(`notat/${note.id}/mer`, () => null);
  const send = async () => {
    if ((await acting.act("mer", { type: "AddToNotat", text }, text ?? "")) === undefined) return;
    setText(null);
    drop();
  };
  return (
    <Surface>
      <SendForm
        about="mer"
        sending={acting.sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "text"}
        label={r.notat.addSave}
        onSend={() => void send()}
      >
        {(refusals) => (
          <Ask label={r.notat.add} wrong={about(refusals, "text")}>
            <Words value={text} onChange={setText} />
          </Ask>
        )}
      </SendForm>
    </Surface>
  );
}

export function CloseForm({ acting }: Pick<Props, "acting">) {
  const { r } = useReportTexts();
  return (
    <SendForm
      about="avslutt"
      sending={acting.sending}
      label={r.notat.close}
      onSend={() => void acting.act("avslutt", { type: "CloseNotat" })}
    />
  );
}

/** One that its writer still needs is kept for another period. */
export function KeepForm({ note, acting }: Props) {
  const { r, d } = useReportTexts();
  const { erasableFrom } = note;
  return (
    <Surface data-part="behold">
      <SendForm
        about="behold"
        sending={acting.sending}
        label={r.notat.keep}
        onSend={() => void acting.act("behold", { type: "KeepNotat" })}
      >
        {() => (erasableFrom === null ? null : <Text>{r.notat.erasable(d.dayMonthYear(erasableFrom))}</Text>)}
      </SendForm>
    </Surface>
  );
}

/** Asked once more, since nothing brings it back. */
export function DiscardForm({ acting, onErased }: Pick<Props, "acting"> & { readonly onErased: () => void }) {
  const common = useLayoutStyles();
  const { r } = useReportTexts();
  const [asked, setAsked] = useState(false);
  const send = async () => {
    if ((await acting.act("slett", { type: "DiscardNotat" }))?.kind === "erased") onErased();
  };
  if (!asked) {
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{r.notat.discard}</Button>
      </div>
    );
  }
  return (
    <Surface className={common.close}>
      <Text role="alert">{r.notat.discardSure}</Text>
      <SendForm
        about="slett"
        sending={acting.sending}
        label={r.notat.discardYes}
        onSend={() => void send()}
        onCancel={() => setAsked(false)}
      />
    </Surface>
  );
}
