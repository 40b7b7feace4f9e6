import { Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { PersonView } from "#domain/contract/views.ts";
import type { AnyRefusal } from "#domain/texts/words.ts";
import { CheckGroup } from "../../../components/CheckGroup.tsx";
import { Ask } from "../../../components/form/Ask.tsx";
import { Chosen } from "../../../components/form/Chosen.tsx";
import { useNames } from "../../../components/form/names.ts";
import { Words } from "../../../components/form/Words.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { YesNo } from "../../../components/YesNo.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { helpWords, optionWords, questionWords } from "../answerWords.ts";
import { Chips } from "./Chips.tsx";
import { CounterpartsField } from "./CounterpartsField.tsx";
import { PersonSearch } from "./PersonSearch.tsx";
import type { Question } from "./questions.ts";

type Answers = ReportAnswersInput;

type Props = {
  readonly question: Question;
  readonly answers: Answers;
  readonly form: Pick<ReportForm, "units" | "ownUnitId">;
  readonly people: Readonly<Record<string, PersonView>>;
  readonly wrong: readonly AnyRefusal[];
  readonly onChange: (part: Partial<Answers>, met?: PersonView) => void;
};

/** One question with its control, the paragraph it rests on, and what is wrong with the answer. */
export function QuestionField({ question, answers, form, people, wrong, onChange }: Props) {
  const { r, m, d } = useReportTexts();
  const layout = useLayoutStyles();
  const nameOf = useNames();
  const { kind } = answers;
  const { field } = question;
  const label = questionWords(m, kind, field);
  const how = helpWords(m, field);
  const { required } = question;
  // A box says itself what it is, and that it has to be ticked.
  const ticked = {
    wrong,
    ...(question.rule === undefined ? {} : { rule: question.rule }),
    ...(how === undefined ? {} : { how }),
  };
  const common = { label, required, ...ticked };
  const words = wrong.length === 0 ? null : wrong.map((refusal) => d.refusal(refusal, nameOf)).join(" ");
  const hint = (
    <>
      {how !== undefined && <span>{how}</span>}
      {question.rule !== undefined && <Paragraph rule={question.rule} />}
    </>
  );
  switch (question.control) {
    case "line":
    case "text":
      return (
        <Ask {...common}>
          <Words
            rows={question.control === "line" ? 1 : field === "what" ? 6 : 3}
            value={answers[question.field]}
            onChange={(value) => onChange({ [question.field]: value })}
          />
        </Ask>
      );
    case "yes-no":
      return (
        <Ask {...common}>
          <YesNo value={answers[question.field]} onChange={(value) => onChange({ [question.field]: value })} />
        </Ask>
      );
    case "tick":
      return (
        <Ask {...ticked}>
          <Checkbox
            required={required}
            checked={answers[question.field]}
            label={label}
            onChange={(_, data) => onChange({ [question.field]: data.checked === true })}
          />
        </Ask>
      );
    case "choice":
      return (
        <Ask {...common}>
          <RadioGroup
            value={answers[question.field] ?? ""}
            onChange={(_, data) => onChange({ [question.field]: data.value } as Partial<Answers>)}
          >
            {question.options.map((option) => (
              <Radio key={option} value={option} label={optionWords(m, question.field, option)} />
            ))}
          </RadioGroup>
        </Ask>
      );
    case "unit":
      return (
        <Ask {...common}>
          <Chosen
            value={answers.unitId}
            options={form.units.map(({ id, name }) => ({ value: id, words: name }))}
            none={
              form.ownUnitId === null ? r.chooseUnit : r.ownUnit(form.units.find(({ id }) => id === form.ownUnitId)?.name ?? "")
            }
            onChange={(unitId) => onChange({ unitId })}
          />
        </Ask>
      );
    case "counterparts":
      return (
        <CheckGroup label={label + (required ? " *" : "")} hint={hint} wrong={words}>
          <CounterpartsField
            value={answers.counterparts}
            people={people}
            onChange={(counterparts, met) => onChange({ counterparts }, met)}
          />
        </CheckGroup>
      );
    case "people":
      return (
        <CheckGroup label={label + (required ? " *" : "")} hint={hint} wrong={words}>
          <div className={layout.wide}>
            <Chips
              items={answers.members.map((id) => ({ key: id, name: people[id]?.name ?? r.somebody }))}
              onRemove={(index) => onChange({ members: answers.members.filter((_, at) => at !== index) })}
            />
            <PersonSearch
              label={r.searchPeople}
              chosen={answers.members}
              onChoose={(person) => onChange({ members: [...answers.members, person.id] }, person)}
            />
          </div>
        </CheckGroup>
      );
  }
}
