import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import type { AssessedUnder, Assessments } from "#domain/contract/assess.ts";
import type { Me } from "#domain/contract/views.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import { PlaceBadge } from "./PlaceBadge.tsx";

type Mine = NonNullable<Assessments["mine"]>;
type Props = {
  readonly me: Me;
  readonly mine: Assessments["mine"];
  readonly rulesets: readonly AssessedUnder[];
  readonly today: Assessments["today"];
  readonly onSaid: (words: string) => void;
};

/** One's own assessment, what it means, and what one does who disagrees (LI-09). */
export function MyAssessment({ me, mine, rulesets, today, onSaid }: Props) {
  const common = useLayoutStyles();
  const { p, a, d } = useAssessTexts();
  const under = rulesets.find(({ id }) => id === mine?.rulesetId);
  if (mine === null || under === undefined) {
    return <EmptyNotice icon={<HomeRegular />} title={p.noneMine} how={p.noneMineHow} />;
  }
  const { place, rule, assessment, mainPlace } = mine;
  return (
    <Surface className={common.stack} data-my-assessment>
      <div className={common.row}>
        <PartHeading>{p.mine}</PartHeading>
        <PlaceBadge place={place} />
      </div>
      <div className={common.close}>
        <Text>{assessment === null ? a.byDefault[under.kind] : a.means[under.kind][place]}</Text>
        {under.from > today && <Text>{p.fromNow(d.dayMonthYear(under.from))}</Text>}
        {assessment !== null && (
          <>
            {assessment.ground !== null && <Text>{a.ground[assessment.ground]}</Text>}
            {assessment.explanation !== null && <Quote text={assessment.explanation} />}
            {assessment.officeDays !== null && <Text>{a.officeDays(assessment.officeDays)}</Text>}
            {assessment.conditions.map((condition) => (
              <Text key={condition}>{a.condition[condition]}</Text>
            ))}
            <Text className={common.quiet}>{a.assessedBy(assessment.by.name, d.dayMonthYear(assessment.on))}</Text>
          </>
        )}
        {mainPlace !== null && <Text>{a.mainPlace(mainPlace)}</Text>}
        <Paragraph rule={rule} />
      </div>
      <Disagree me={me} mine={mine} kind={under.kind} onSaid={onSaid} />
    </Surface>
  );
}

const useStyles = makeStyles({ steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

type OfMine = {
  readonly me: Me;
  readonly mine: Mine;
  readonly kind: AssessedUnder["kind"];
  readonly onSaid: (words: string) => void;
};

/** LI-09: read the regulation, talk to the leader, Arbeidstilsynet last; in this order. */
function Disagree({ me, mine, kind, onSaid }: OfMine) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p, a, d } = useAssessTexts();
  const api = useApi();
  const sending = useSending<Assessments>(keys.assessments, keys.me);
  const { talk, leader, rulesetId, version } = mine;
  const isAsked = talk !== null && talk.heldOn === null;
  const ask = async () => {
    const request = { personId: me.person.id, rulesetId, version, command: { type: "AskTalk" as const } };
    if ((await sending.send("snakk", () => api.assess(request))) !== undefined) onSaid(p.talkAsked);
  };
  return (
    <div className={common.close} data-disagree>
      <Text as="h3" weight="semibold" className={common.plain}>
        {a.disagree.title}
      </Text>
      <Text>{a.disagree.intro}</Text>
      <ol className={styles.steps}>
        {mine.steps.map((step) => (
          <li key={step.step}>
            <Text>{a.disagree.step[step.step]} </Text>
            {step.step === "LES" && (
              <Link inline href={step.url} target="_blank" rel="noreferrer">
                {a.disagree.read}
              </Link>
            )}
            {step.step === "ARBEIDSTILSYNET" && (
              <Link inline href="https://www.arbeidstilsynet.no" target="_blank" rel="noreferrer">
                {a.disagree.authority}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {kind === "KOMMUNE" && <Paragraph rule="LI-09" />}
      {leader === null && <Text>{p.noLeader}</Text>}
      {talk !== null && (
        <Text>
          {talk.heldOn === null ? a.disagree.asked(d.dayMonthYear(talk.askedOn)) : a.disagree.held(d.dayMonthYear(talk.heldOn))}
        </Text>
      )}
      {!isAsked && <SendForm about="snakk" sending={sending} label={a.disagree.ask} doneWords="" onSend={() => void ask()} />}
    </div>
  );
}
