import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { useEffect, useState } from "react";
import type { ChaseAnswer, UnitRow } from "#domain/contract/oppfolgingViews.ts";
import { keys, useApi } from "../../../api/useApi.ts";
import { useAnnounce } from "../../../app/announcer.tsx";
import { Confirm } from "../../../components/Confirm.tsx";
import { FailureNotice } from "../../../components/FailureNotice.tsx";
import { useSending } from "../../../components/form/useSending.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useFocusBack } from "../../../components/useFocusBack.ts";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

const most = 8;

/** «Purr»: asks the leaders of what is overdue to hurry, once it was said who gets what; where nothing is, of what has not begun. */
export function ChasePanel({ cycleId, units }: { readonly cycleId: string; readonly units: readonly UnitRow[] }) {
  const common = useLayoutStyles();
  const { y, d } = useYearTexts();
  const api = useApi();
  const announce = useAnnounce();
  const sending = useSending<ChaseAnswer>(null, keys.year);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<ChaseAnswer>();
  const around = useFocusBack(asking ? "purr" : undefined);
  const overdue = units.filter(({ status }) => status === "forfalt");
  const chosen = overdue.length > 0 ? overdue : units.filter(({ status }) => status === "ikke-startet");
  const words = answer === undefined ? undefined : wordsOf(answer);
  function wordsOf({ asked, alreadyAsked, unreachable }: ChaseAnswer): string {
    const rest = [
      ...(alreadyAsked > 0 ? [y.chasedBefore(alreadyAsked)] : []),
      ...(unreachable > 0 ? [y.notReached(unreachable)] : []),
    ];
    return [y.chased(asked), ...rest].join(" ");
  }
  useEffect(() => {
    if (words !== undefined) announce(words);
  }, [words, announce]);
  if (chosen.length === 0 && answer === undefined) return null;
  const leaders = [...new Set(chosen.flatMap(({ leader, leaderless }) => (leader === null || leaderless ? [] : [leader.name])))];
  const leaderless = chosen.filter((unit) => unit.leaderless).map(({ name }) => name);
  const listed = (names: readonly string[]) =>
    names.length > most ? d.list([...names.slice(0, most), y.more(names.length - most)]) : d.list(names);
  const chase = async () => {
    const done = await sending.send("purr", () =>
      api.chase(
        cycleId,
        chosen.map(({ id }) => id),
      ),
    );
    setAsking(false);
    if (done !== undefined) setAnswer(done);
  };
  return (
    <div ref={around} className={common.close}>
      {asking ? (
        <Surface className={common.close}>
          <Text>{y.chaseWhat(overdue.length > 0)}</Text>
          {leaders.length > 0 && <Text>{y.chaseWho(leaders.length, listed(leaders))}</Text>}
          {leaderless.length > 0 && <Text>{y.chaseNobody(listed(leaderless))}</Text>}
          <Confirm
            question={y.chaseSure}
            yes={y.chaseYes}
            busy={sending.sending !== undefined}
            onYes={() => void chase()}
            onNo={() => setAsking(false)}
          />
        </Surface>
      ) : (
        chosen.length > 0 && (
          <div>
            <Button appearance="primary" icon={<AlertRegular />} data-opens="purr" onClick={() => setAsking(true)}>
              {y.chase(chosen.length)}
            </Button>
          </div>
        )
      )}
      {words !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      )}
      {sending.end?.kind === "failed" && <FailureNotice failure={sending.end.failure} sent onClose={sending.clear} />}
    </div>
  );
}
