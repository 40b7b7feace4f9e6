import { Button, Text } from "@fluentui/react-components";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SubstituteList, SubstituteView } from "#domain/contract/vikar.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { later } from "../../components/later.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";
import { aboutNaming } from "./SubstituteForm.tsx";

const SubstituteForm = later(async () => (await import("./SubstituteForm.tsx")).SubstituteForm);

/** HO-05: who decides in the leader's place while they are away. It comes below what waits, and says nothing where it cannot be had. */
export function Substitutes() {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const api = useApi();
  const { data } = useQuery<SubstituteList, Failed>({
    queryKey: keys.substitutes,
    queryFn: ({ signal }) => unwrap(api.substitutes(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  // What waits, and who decides it, may be another's now.
  const sending = useSending<SubstituteList>(keys.substitutes, keys.lists);
  const [asks, setAsks] = useState(false);
  if (data === undefined) return null;
  return (
    <Surface className={common.stack}>
      <PartHeading>{t.vikar.title}</PartHeading>
      {data.standsInFor.map(({ leader, to }) => (
        <Text key={leader.id}>{t.vikar.standsInFor(leader.name, d.dayMonthYear(to))}</Text>
      ))}
      {data.mayName && (
        <>
          <div className={common.close}>
            <Text className={common.quiet}>{t.vikar.how}</Text>
            <Paragraph rule="HO-05" />
          </div>
          {data.named.length === 0 ? (
            <Text>{t.vikar.none}</Text>
          ) : (
            <ul className={common.list}>
              {data.named.map((one) => (
                <li key={one.id}>
                  <Named one={one} sending={sending} />
                </li>
              ))}
            </ul>
          )}
          {asks ? (
            <SubstituteForm named={data.named} sending={sending} onDone={() => setAsks(false)} />
          ) : (
            <div>
              <Button
                onClick={() => {
                  sending.clear();
                  setAsks(true);
                }}
              >
                {t.vikar.add}
              </Button>
            </div>
          )}
          {/* Said where it stays when the form, or the row, is gone. */}
          <Text role="status">{saidAfter(sending, asks, t.vikar)}</Text>
        </>
      )}
    </Surface>
  );
}

type Sending = ReturnType<typeof useSending<SubstituteList>>;

function saidAfter({ end }: Sending, asks: boolean, words: { readonly named: string; readonly ended: string }): string {
  if (end?.kind !== "done" || asks) return "";
  return end.about === aboutNaming ? words.named : words.ended;
}

const looks: Readonly<Record<SubstituteView["when"], Look>> = {
  now: { tone: "good", Shape: CheckmarkCircleRegular },
  coming: { tone: "waiting", Shape: CalendarClockRegular },
  over: { tone: "over", Shape: CircleRegular },
};

/** One whom the leader has named: who, when, and the way to end it. */
function Named({ one, sending }: { readonly one: SubstituteView; readonly sending: Sending }) {
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const api = useApi();
  const [isSure, setIsSure] = useState(false);
  const { id, version, substitute, from, to, when, hasLeft } = one;
  const label = when === "now" ? t.vikar.end : t.vikar.takeBack;
  const question = when === "now" ? t.vikar.endSure : t.vikar.takeBackSure;
  const end = sending.end?.about === id && sending.end.kind === "failed" ? sending.end : undefined;
  const onYes = async () => {
    await sending.send(id, () => api.endSubstitute(id, version));
    setIsSure(false);
  };
  return (
    <div className={common.close}>
      <div className={common.row}>
        <Text weight="semibold">{substitute.name}</Text>
        <Text>{d.span(from, to)}</Text>
        <Badge look={looks[when]}>{t.vikar.when[when]}</Badge>
        {when !== "over" && !isSure && (
          <Button size="small" aria-label={t.vikar.about(label, substitute.name)} onClick={() => setIsSure(true)}>
            {label}
          </Button>
        )}
      </div>
      {hasLeft && when !== "over" && <Text>{t.vikar.hasLeft}</Text>}
      {isSure && (
        <Confirm
          question={question(substitute.name)}
          yes={label}
          busy={sending.sending === id}
          onYes={() => void onYes()}
          onNo={() => setIsSure(false)}
        />
      )}
      {end !== undefined && <FailureNotice failure={end.failure} sent onClose={sending.clear} />}
    </div>
  );
}
