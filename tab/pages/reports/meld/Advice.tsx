import { Button, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { confidentialAdvisers, type GuidanceAbout, type GuidanceOption, guidanceFor } from "#domain/melding/guidance.ts";
import type { ReporterKind } from "#domain/melding/model.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Paragraph } from "../../../components/Paragraph.tsx";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { Contacts } from "./Contacts.tsx";

const whom = ["meg-selv", "andre", "virksomheten"] as const;

type Props = { readonly settings: ReportForm["settings"]; readonly onBegin: (kind: ReporterKind) => void };

/** C4: advice before one reports. It is all in the page already: nothing that is chosen here is stored or sent. */
export function Advice({ settings, onBegin }: Props) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const [about, setAbout] = useState<GuidanceAbout>();
  const { guidance } = m;
  return (
    <div className={common.stack} data-advice={about ?? "none"}>
      <div className={common.close}>
        <PartHeading>{guidance.title}</PartHeading>
        <Text className={common.quiet}>
          {guidance.nothingStored} {r.nothingSent}
        </Text>
        <Text>{guidance.about}</Text>
        <RadioGroup
          aria-label={guidance.about}
          layout="horizontal"
          className={common.wrap}
          value={about ?? ""}
          onChange={(_, data) => setAbout(whom.find((one) => one === data.value))}
        >
          {whom.map((one) => (
            <Radio key={one} value={one} label={guidance.aboutOptions[one]} />
          ))}
        </RadioGroup>
      </div>
      {about !== undefined && <Advised about={about} settings={settings} onBegin={onBegin} />}
    </div>
  );
}

/** What is said to who tells of themselves, of others, or of the employer. */
function Advised({ about, settings, onBegin }: Props & { readonly about: GuidanceAbout }) {
  const common = useLayoutStyles();
  const { r, m } = useReportTexts();
  const { guidance } = m;
  const { opening, options, kinds } = guidanceFor[about];
  const bht = settings.bht === null ? [] : [settings.bht];
  const pieces: Readonly<Record<GuidanceOption, ReactNode>> = {
    silence: (
      <Piece key="silence" rule="VA-16" title={guidance.silence.title}>
        {guidance.silence.text}
        <ul>
          {guidance.silence.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Piece>
    ),
    advisers: (
      <Piece key="advisers" rule="VA-17" title={guidance.advisers.title}>
        {guidance.advisers.text}
        <ul>
          {confidentialAdvisers.map((adviser) => (
            <li key={adviser}>
              {guidance.advisers[adviser]}
              <Contacts points={adviser === "tillitsvalgt" ? settings.unions : adviser === "bht" ? bht : []} />
            </li>
          ))}
        </ul>
        {guidance.verneombud}
      </Piece>
    ),
    raiseYourself: (
      <Piece key="raiseYourself" rule="VA-18" title={guidance.raiseYourself.title}>
        {guidance.raiseYourself.text}
      </Piece>
    ),
    formal: (
      <Piece key="formal" title={guidance.formal.title}>
        {guidance.formal.text}
        <div className={common.row}>
          {kinds.map((kind) => (
            <Button key={kind} onClick={() => onBegin(kind)}>
              {r.write(m.kind[kind])}
            </Button>
          ))}
        </div>
      </Piece>
    ),
  };
  return (
    <>
      {opening !== null && <Piece rule={opening === "duty" ? "VA-06" : "VA-07"}>{guidance[opening]}</Piece>}
      {options.map((option) => pieces[option])}
      {settings.humanContact !== null && (
        <Piece title={guidance.human.title}>
          {guidance.human.text}
          <Contacts points={[settings.humanContact]} />
        </Piece>
      )}
    </>
  );
}

type PieceProps = { readonly title?: string; readonly rule?: RuleId; readonly children: ReactNode };

/** One piece of advice, with the paragraph that it rests on. */
function Piece({ title, rule, children }: PieceProps) {
  const common = useLayoutStyles();
  return (
    <div className={common.close}>
      {title !== undefined && <Text weight="semibold">{title}</Text>}
      <div>{children}</div>
      {rule !== undefined && <Paragraph rule={rule} />}
    </div>
  );
}
