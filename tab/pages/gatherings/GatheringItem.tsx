import { Button, Text } from "@fluentui/react-components";
import { CalendarCheckmarkRegular } from "@fluentui/react-icons/svg/calendar-checkmark";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useState } from "react";
import type { GatheringView } from "#domain/contract/gatherings.ts";
import { gatheringLine, placesLine } from "#domain/texts/moete/lines.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { Badge, type Look } from "../../components/Badge.tsx";
import { Confirm } from "../../components/Confirm.tsx";
import { Facts } from "../../components/Facts.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Quote } from "../../components/Quote.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useGatheringTexts } from "../../texts/gatherings/useGatheringTexts.ts";
import { VerdictView } from "./VerdictView.tsx";

const looks = {
  REGISTRERT: { tone: "good", Shape: CalendarCheckmarkRegular },
  AVLYST: { tone: "over", Shape: DismissCircleRegular },
  overtaken: { tone: "bad", Shape: WarningRegular },
} as const satisfies Record<string, Look>;

/** One meeting that was recorded: what, where, by whom, what the rules said, and the way to call it off. */
export function GatheringItem({ gathering }: { readonly gathering: GatheringView }) {
  const common = useLayoutStyles();
  const { g, d, p } = useGatheringTexts();
  const { places, number, unitName, by, onBehalfOf, recordedOn, calledOff, businessNeed, verdict, overtaken, status } = gathering;
  const line = gatheringLine(d, gathering);
  return (
    <Surface className={common.stack} data-gathering={gathering.id}>
      <div className={common.row}>
        <Text as="h3" weight="semibold" size={400} className={common.plain}>
          {line}
        </Text>
        <Badge look={overtaken === null ? looks[status] : looks.overtaken}>
          {overtaken === null ? g.status[status] : p.overtaken}
        </Badge>
      </div>
      <Facts
        rows={[
          [g.fact.places, placesLine(d, places)],
          [g.fact.number, g.people(number)],
          [g.fact.unit, unitName],
        ]}
      />
      <div className={common.close}>
        <Text size={200}>{g.recordedBy(by.name, onBehalfOf?.name ?? null, d.dayMonthYear(recordedOn))}</Text>
        {calledOff !== null && <Text size={200}>{g.calledOffBy(calledOff.by.name, d.dayMonthYear(calledOff.on))}</Text>}
      </div>
      {businessNeed !== null && (
        <div className={common.close}>
          <Text size={200}>{g.condition.BUSINESS_NEED}</Text>
          <Quote text={businessNeed} />
        </div>
      )}
      {overtaken !== null && (
        <>
          <Text>{g.overtakenText}</Text>
          <VerdictView verdict={overtaken} />
        </>
      )}
      <details>
        <summary>{p.saidThen}</summary>
        <VerdictView verdict={verdict} />
      </details>
      {gathering.mayCallOff && <CallOff gathering={gathering} line={line} />}
    </Surface>
  );
}

function CallOff({ gathering: { id, version }, line }: { readonly gathering: GatheringView; readonly line: string }) {
  const { g, p } = useGatheringTexts();
  const api = useApi();
  const sending = useSending<GatheringView>(null, keys.gatherings);
  const [isAsking, setAsking] = useState(false);
  const failure = sending.end?.kind === "failed" ? sending.end.failure : undefined;
  const callOff = async () => {
    if ((await sending.send(id, () => api.callOffGathering(id, version))) !== undefined) setAsking(false);
  };
  return (
    <>
      {failure !== undefined && <FailureNotice failure={failure} sent onClose={sending.clear} />}
      {isAsking ? (
        <Confirm
          question={g.callOffSure}
          yes={g.callOffYes}
          busy={sending.sending !== undefined}
          onYes={() => void callOff()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div>
          <Button aria-label={p.about(g.callOff, line)} onClick={() => setAsking(true)}>
            {g.callOff}
          </Button>
        </div>
      )}
    </>
  );
}
