import { makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { AttestAbout, AttestAnswer } from "#domain/oppfolging/enhet/model.ts";
import { Badge, type Look } from "../../../components/Badge.tsx";
import { Ask, about as inField } from "../../../components/form/Ask.tsx";
import { useNames } from "../../../components/form/names.ts";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { useWhole } from "./useUnit.ts";

const useStyles = makeStyles({
  theirs: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorBrandStroke1}`,
  },
});

const looks: Readonly<Record<AttestAnswer, Look>> = {
  bekreftet: { tone: "good", Shape: CheckmarkCircleRegular },
  uenig: { tone: "bad", Shape: DismissCircleRegular },
  "ikke-involvert": { tone: "waiting", Shape: QuestionCircleRegular },
};
const answers: readonly AttestAnswer[] = ["bekreftet", "uenig", "ikke-involvert"];

/** The safety representatives' own words, which nobody else can write or change (AM-02). */
export function VerneombudPart() {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { detail, process, can } = useWhole();
  const { representatives } = detail.people;
  const present = process.evaluation?.version ?? 0;
  return (
    <div className={styles.theirs}>
      <Text className={common.quiet}>
        {representatives.length === 0 ? y.noRepresentative : y.theirOwn(d.list(representatives.map(({ name }) => name)))}
      </Text>
      {process.attestations.length > 0 ? (
        <ul className={common.list}>
          {process.attestations.map(({ by, about, answer, comment, on, version }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: words are only ever added
            <li key={index} className={common.close}>
              <div className={common.row}>
                <Badge look={looks[answer]}>{w.answer[answer]}</Badge>
                <Text>
                  {w.delivery[about]} · {nameOf(by) ?? ""} · {d.dayMonthYear(on)}
                </Text>
              </div>
              {about === "evaluering" && version > 0 && version < present && (
                <Text size={200} className={common.quiet}>
                  {y.earlierVersion}
                </Text>
              )}
              {comment !== null && <Quote text={comment} />}
            </li>
          ))}
        </ul>
      ) : (
        <Text className={common.quiet}>{y.notAnsweredYet}</Text>
      )}
      {can("Attest") && <AttestForm />}
    </div>
  );
}

/** The answer of a safety representative, on what lies before them now. */
function AttestForm() {
  const common = useLayoutStyles();
  const { y, w } = useYearTexts();
  const { detail, process, sending, act } = useWhole();
  const laid = process.evaluation?.askedOn == null ? null : process.evaluation.version;
  const initial: { readonly about: AttestAbout; readonly answer: AttestAnswer | null; readonly comment: string | null } = {
    about: laid === null ? "tiltaksplan" : "evaluering",
    answer: null,
    comment: null,
  };
  const { value, change, reset } = useEdited(`${detail.id}/verneombud`, initial);
  const { about, answer, comment } = value;
  const send = async () => {
    if (answer === null) return;
    const version = about === "evaluering" ? laid : null;
    const done = await act("verneombud", { type: "Attest", about, answer, comment, version }, comment ?? "");
    if (done !== undefined) reset();
  };
  return (
    <div className={common.panel}>
      <SendForm
        about="verneombud"
        sending={sending}
        isBeside={(refusal) => "field" in refusal && refusal.field === "comment"}
        label={y.giveAnswer}
        doneWords={y.answerGiven}
        blocked={answer === null}
        onSend={() => void send()}
      >
        {(refusals) => (
          <>
            <Ask label={y.attestAbout} wrong={[]}>
              <RadioGroup
                value={about}
                onChange={(_, data) => change({ about: data.value === "evaluering" ? "evaluering" : "tiltaksplan" })}
              >
                <Radio value="tiltaksplan" label={w.delivery.tiltaksplan} />
                <Radio value="evaluering" label={w.delivery.evaluering} />
              </RadioGroup>
            </Ask>
            <Ask label={y.yourAnswer} rule="AM-02" required wrong={[]}>
              <RadioGroup
                value={answer ?? ""}
                onChange={(_, data) => change({ answer: answers.find((one) => one === data.value) ?? null })}
              >
                {answers.map((one) => (
                  <Radio key={one} value={one} label={y.attest[one]} />
                ))}
              </RadioGroup>
            </Ask>
            <Ask
              label={w.field.comment}
              how={y.attestCommentHow}
              required={answer === "uenig"}
              wrong={inField(refusals, "comment")}
            >
              <Words value={comment} onChange={(text) => change({ comment: text })} />
            </Ask>
          </>
        )}
      </SendForm>
    </div>
  );
}
