import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { useEffect, useState } from "react";
import type { AssessedUnder, Assessments, PersonAssessment } from "#domain/contract/assess.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { SendForm } from "../../components/form/SendForm.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useAssessTexts } from "../../texts/assess/useAssessTexts.ts";
import { AssessForm } from "./AssessForm.tsx";
import { PlaceBadge } from "./PlaceBadge.tsx";

const useStyles = makeStyles({
  row: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  who: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: "min(14rem, 100%)" },
});

type Props = {
  readonly people: readonly PersonAssessment[];
  readonly rulesets: readonly AssessedUnder[];
  readonly onSaid: (words: string) => void;
};

/** «Hvem kan jobbe hjemme»: one's own people, one form at a time. The next who was not assessed opens when one is saved. */
export function PeopleList({ people, rulesets, onSaid }: Props) {
  const common = useLayoutStyles();
  const { p } = useAssessTexts();
  const [open, setOpen] = useState<PersonId>();
  const [closed, setClosed] = useState<PersonId>();
  // Whoever closes a form is where they were: at the button that opened it.
  useEffect(() => {
    if (closed !== undefined) document.querySelector<HTMLElement>(`[data-assess="${closed}"]`)?.focus();
  }, [closed]);
  if (people.length === 0) return <EmptyNotice icon={<PeopleRegular />} title={p.nobody} how={p.nobodyHow} />;
  const close = (id: PersonId) => {
    setOpen(undefined);
    setClosed(id);
  };
  const saved = ({ person }: PersonAssessment) => {
    onSaid(p.saved(person.name));
    const at = people.findIndex((one) => one.person.id === person.id);
    const next = [...people.slice(at + 1), ...people.slice(0, at)].find(({ assessment }) => assessment === null);
    if (next === undefined) close(person.id);
    else setOpen(next.person.id);
  };
  return (
    <Surface className={common.stack} data-people>
      <div className={common.close}>
        <PartHeading>{p.people}</PartHeading>
        <Text>{p.peopleHow}</Text>
        <Text className={common.quiet}>
          {p.counted(people.filter(({ assessment }) => assessment !== null).length, people.length)}
        </Text>
      </div>
      <ul className={common.list}>
        {people.map((one) => {
          const under = rulesets.find(({ id }) => id === one.rulesetId);
          const { id } = one.person;
          return (
            <li key={id}>
              {open === id && under !== undefined ? (
                <AssessForm key={id} one={one} under={under} onDone={() => saved(one)} onCancel={() => close(id)} />
              ) : (
                <Row
                  one={one}
                  under={under}
                  isOneOfMany={people.some(({ rulesetId }) => rulesetId !== one.rulesetId)}
                  onSaid={onSaid}
                  onOpen={() => {
                    setClosed(undefined);
                    setOpen(id);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}

type RowProps = {
  readonly one: PersonAssessment;
  readonly under: AssessedUnder | undefined;
  /** Whether others on the list are under other rules, so that it has to be said which. */
  readonly isOneOfMany: boolean;
  readonly onSaid: (words: string) => void;
  readonly onOpen: () => void;
};

function Row({ one, under, isOneOfMany, onSaid, onOpen }: RowProps) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p, a, d } = useAssessTexts();
  const { person, unitName, place, assessment, isFromOtherUnit, talk, mainPlace } = one;
  const how =
    assessment === null
      ? p.notAssessed
      : [
          ...(assessment.ground === null ? [] : [a.ground[assessment.ground]]),
          a.assessedBy(assessment.by.name, d.dayMonthYear(assessment.on)),
        ].join(" · ");
  return (
    <div className={styles.row} data-person={person.id}>
      <div className={common.row}>
        <div className={styles.who}>
          <Text weight="semibold">{person.name}</Text>
          <Text size={200} className={common.quiet}>
            {[...(unitName === null ? [] : [unitName]), ...(under === undefined || !isOneOfMany ? [] : [under.name]), how].join(
              " · ",
            )}
          </Text>
          {isFromOtherUnit && <Text size={200}>{p.otherUnit}</Text>}
          {mainPlace !== null && <Text size={200}>{p.mainPlace(mainPlace)}</Text>}
        </div>
        <PlaceBadge place={place} />
        <Button data-assess={person.id} onClick={onOpen}>
          {p.assess(person.name)}
        </Button>
      </div>
      {talk !== null && talk.heldOn === null && <Talk one={one} askedOn={d.dayMonthYear(talk.askedOn)} onSaid={onSaid} />}
    </div>
  );
}

type TalkProps = { readonly one: PersonAssessment; readonly askedOn: string; readonly onSaid: (words: string) => void };

/** LI-09: that the person wants to talk, until it is noted that they did. */
function Talk({ one: { person, rulesetId, version }, askedOn, onSaid }: TalkProps) {
  const common = useLayoutStyles();
  const { p } = useAssessTexts();
  const api = useApi();
  const sending = useSending<Assessments>(keys.assessments, keys.me);
  const note = async () => {
    const request = { personId: person.id, rulesetId, version, command: { type: "MarkTalkHeld" as const } };
    if ((await sending.send("snakket", () => api.assess(request))) !== undefined) onSaid(p.talkNoted);
  };
  return (
    <div className={common.row} data-talk>
      <Text weight="semibold">{p.wantsTalk(askedOn)}</Text>
      <SendForm about="snakket" sending={sending} label={p.talkHeld(person.name)} doneWords="" onSend={() => void note()} />
    </div>
  );
}
