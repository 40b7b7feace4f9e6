import { Button, Link, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { startpunkter } from "#domain/oppfolging/syklus/model.ts";
import { pageStart, useRoute } from "../../../app/route.ts";
import { Facts } from "../../../components/Facts.tsx";
import { Ask, about } from "../../../components/form/Ask.tsx";
import { SendForm } from "../../../components/form/SendForm.tsx";
import { useEdited } from "../../../components/form/useEdited.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { Quote } from "../../../components/Quote.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { NoteForm } from "./NoteForm.tsx";
import { useWhole } from "./useUnit.ts";

const blank = { startpunkt: null, reportReviewed: null, unsoundIndication: null, specialChallenges: null };
const questions = [
  { field: "reportReviewed", rule: "AM-09" },
  { field: "unsoundIndication", rule: "AM-10" },
  { field: "specialChallenges", rule: "AM-13" },
] as const;
const fields: readonly string[] = ["startpunkt", ...questions.map(({ field }) => field)];

const useStyles = makeStyles({ slide: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS } });

/** How far the unit had come (AM-06), and what follows from the answers: report, examination, help. */
export function StartPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const { detail, process, sending, act, can } = useWhole();
  const edited = useEdited(`${detail.id}/start`, { ...blank, ...process.start });
  const { value, change, reset } = edited;
  const send = async () => {
    if ((await act("start", { type: "ChooseStart", answers: value })) !== undefined) reset();
  };
  const { start } = process;
  return (
    <>
      {can("ChooseStart") ? (
        <SendForm
          about="start"
          sending={sending}
          edited={edited}
          isBeside={(refusal) => "field" in refusal && fields.includes(refusal.field)}
          label={y.saveAnswers}
          onSend={() => void send()}
        >
          {(refusals) => (
            <>
              <Ask label={w.field.startpunkt} rule="AM-06" required wrong={about(refusals, "startpunkt")}>
                <RadioGroup
                  value={value.startpunkt ?? ""}
                  onChange={(_, data) => change({ startpunkt: startpunkter.find((one) => one === data.value) ?? null })}
                >
                  {startpunkter.map((one) => (
                    <Radio key={one} value={one} label={w.startpunkt[one]} />
                  ))}
                </RadioGroup>
              </Ask>
              {questions.map(({ field, rule }) => (
                <Ask key={field} label={w.field[field]} rule={rule} required wrong={about(refusals, field)}>
                  <YesNo value={value[field]} onChange={(answer) => change({ [field]: answer })} />
                </Ask>
              ))}
            </>
          )}
        </SendForm>
      ) : start === null ? (
        <Text className={common.quiet}>{y.notYet.start}</Text>
      ) : (
        <Facts
          rows={[
            [w.field.startpunkt, w.startpunkt[start.startpunkt]],
            ...questions.map(({ field }) => [w.field[field], start[field] ? d.yes : d.no] as const),
          ]}
        />
      )}
      <Slide />
      {can("ConfirmReportReviewed") && (
        <SendForm
          about="rapport"
          sending={sending}
          label={y.reportIsReviewed}
          onSend={() => void act("rapport", { type: "ConfirmReportReviewed" })}
        >
          {() => <Text>{y.reportNotReviewed}</Text>}
        </SendForm>
      )}
      <OwnExamination />
      {process.challenges.map(({ note, on }) => (
        <div key={`${on}${note}`} className={common.close}>
          <Text weight="semibold">{y.helpAskedOn(d.dayMonthYear(on))}</Text>
          {note !== null && <Quote text={note} />}
        </div>
      ))}
      {can("RaiseChallenges") && (
        <NoteForm
          about="hjelp"
          field="note"
          rule="AM-13"
          label={y.help}
          how={y.helpHow}
          send={w.command.RaiseChallenges}
          command={(note) => ({ type: "RaiseChallenges", note })}
        />
      )}
    </>
  );
}

/** AM-10: the way to the leader's own examination (VA-31), for the leader alone. What comes of it is not kept here. */
function OwnExamination() {
  const common = useLayoutStyles();
  const { t, y } = useYearTexts();
  const { detail } = useWhole();
  const [, go] = useRoute();
  const { examination, summary } = detail;
  if (examination === null) return null;
  if (examination === "opened") return <Text className={common.quiet}>{y.examined(t.nav.reports)}</Text>;
  return (
    <div className={common.panel}>
      <div className={common.close}>
        <Text>{y.examineHint}</Text>
        <Paragraph rule="AM-10" />
        <div>
          <Button onClick={() => go({ ...pageStart, view: "ifra", side: "undersoekelse", unitId: summary.unitId })}>
            {y.examine}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** AM-06: the slides that belong to the starting point; AM-11: the year's advice. */
function Slide() {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { y, w } = useYearTexts();
  const { detail } = useWhole();
  const { slide, advice } = detail;
  if (slide === null && advice.length === 0) return null;
  return (
    <div className={styles.slide}>
      {slide !== null && (
        <Text>
          {slide.url === null ? (
            y.slide(slide.page)
          ) : (
            <Link inline href={slide.url} target="_blank" rel="noreferrer">
              {y.slide(slide.page)}
            </Link>
          )}
        </Text>
      )}
      {advice.map((one) => (
        <Text key={one} className={common.quiet}>
          {w.advice[one]}
        </Text>
      ))}
    </div>
  );
}
