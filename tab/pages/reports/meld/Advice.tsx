import { Button, Link, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import type { ContactPoint } from "#domain/melding/settings.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";

const whom = ["meg-selv", "andre", "virksomheten"] as const;
type Whom = (typeof whom)[number];

type Props = { readonly settings: ReportForm["settings"]; readonly onBegin: (kind: ReporterKind) => void };

/** C4: advice before one reports. It is all in the page already: nothing that is chosen here is stored or sent. */
export function Advice({ settings, onBegin }: Props) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const [about, setAbout] = useState<Whom>();
  return (
    <div className={common.stack} data-advice={about ?? "none"}>
      <div className={common.close}>
        <PartHeading>{r.advice.title}</PartHeading>
        <Text className={common.quiet}>{r.advice.nothingStored}</Text>
        <RadioGroup
          aria-label={r.advice.whom}
          layout="horizontal"
          value={about ?? ""}
          onChange={(_, data) => setAbout(whom.find((one) => one === data.value))}
        >
          {whom.map((one) => (
            <Radio key={one} value={one} label={r.advice.whomOptions[one]} />
          ))}
        </RadioGroup>
      </div>
      {about === "andre" && (
        <div className={common.close}>
          <Text weight="semibold">{m.advice.duty}</Text>
          <Paragraph rule="VA-06" />
        </div>
      )}
      {about === "meg-selv" && (
        <div className={common.close}>
          <Text weight="semibold">{m.advice.silenceTitle}</Text>
          <ul className={common.plain}>
            {m.advice.silence.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <Paragraph rule="VA-16" />
        </div>
      )}
      {(about === "meg-selv" || about === "andre") && (
        <div className={common.close}>
          <Text weight="semibold">{m.advice.talkTitle}</Text>
          <Text>{m.advice.talk}</Text>
          <ul className={common.plain}>
            {[...settings.unions, ...(settings.bht === null ? [] : [settings.bht])].map((point) => (
              <li key={point.name}>
                <Contact point={point} />
              </li>
            ))}
          </ul>
          <Paragraph rule="VA-17" />
          <Text>{m.advice.verneombud}</Text>
          <Paragraph rule="VA-08" />
        </div>
      )}
      {about === "meg-selv" && (
        <div className={common.close}>
          <Text weight="semibold">{m.advice.selfTitle}</Text>
          <Text>{m.advice.self}</Text>
          <Paragraph rule="VA-18" />
        </div>
      )}
      {about !== undefined && (
        <div className={common.close}>
          <Text weight="semibold">{r.advice.formal}</Text>
          <div className={common.row}>
            {formal[about].map((kind) => (
              <Button key={kind} onClick={() => onBegin(kind)}>
                {r.write(m.kind[kind])}
              </Button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

const formal: Readonly<Record<Whom, readonly ReporterKind[]>> = {
  "meg-selv": ["klage", "soeknad-om-endring", "bekymringsmelding"],
  andre: ["underretning", "bekymringsmelding"],
  virksomheten: ["varsel"],
};

/** Somebody to turn to. */
function Contact({ point: { name, phone, url } }: { readonly point: ContactPoint }) {
  return (
    <Text>
      {url === null ? (
        name
      ) : (
        <Link inline href={url} target="_blank" rel="noreferrer">
          {name}
        </Link>
      )}
      {phone === null ? "" : `, ${phone}`}
    </Text>
  );
}
