import { Button, Link, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
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
          value={about ?? ""}
          onChange={(_, data) => setAbout(whom.find((one) => one === data.value))}
        >
          {whom.map((one) => (
            <Radio key={one} value={one} label={guidance.aboutOptions[one]} />
          ))}
        </RadioGroup>
      </div>
      {about === "andre" && <Piece rule="VA-06">{guidance.duty}</Piece>}
      {about === "meg-selv" && (
        <>
          <Piece rule="VA-07">{guidance.ownExperience}</Piece>
          <Piece rule="VA-16" title={guidance.silence.title}>
            {guidance.silence.text}
            <Points points={guidance.silence.points} />
          </Piece>
        </>
      )}
      {(about === "meg-selv" || about === "andre") && (
        <>
          <Piece rule="VA-17" title={guidance.advisers.title}>
            {guidance.advisers.text}
            <ul>
              <li>
                {guidance.advisers.tillitsvalgt}
                <Contacts points={settings.unions} />
              </li>
              <li>
                {guidance.advisers.bht}
                <Contacts points={settings.bht === null ? [] : [settings.bht]} />
              </li>
              <li>{guidance.advisers.arbeidstilsynet}</li>
            </ul>
          </Piece>
          <Piece rule="VA-08">{guidance.verneombud}</Piece>
        </>
      )}
      {about === "meg-selv" && (
        <Piece rule="VA-18" title={guidance.raiseYourself.title}>
          {guidance.raiseYourself.text}
        </Piece>
      )}
      {about !== undefined && settings.humanContact !== null && (
        <Piece title={guidance.human.title}>
          {guidance.human.text}
          <Contacts points={[settings.humanContact]} />
        </Piece>
      )}
      {about !== undefined && (
        <Piece title={guidance.formal.title}>
          {guidance.formal.text}
          <div className={common.row}>
            {formal[about].map((kind) => (
              <Button key={kind} onClick={() => onBegin(kind)}>
                {r.write(m.kind[kind])}
              </Button>
            ))}
          </div>
        </Piece>
      )}
    </div>
  );
}

const formal: Readonly<Record<Whom, readonly ReporterKind[]>> = {
  "meg-selv": ["klage", "soeknad-om-endring", "bekymringsmelding"],
  andre: ["underretning", "bekymringsmelding"],
  virksomheten: ["varsel"],
};

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

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** Whom to turn to, by name. */
function Contacts({ points }: { readonly points: readonly ContactPoint[] }) {
  if (points.length === 0) return null;
  return (
    <ul>
      {points.map(({ name, phone, url }) => (
        <li key={name}>
          {url === null ? (
            name
          ) : (
            <Link inline href={url} target="_blank" rel="noreferrer">
              {name}
            </Link>
          )}
          {phone === null ? "" : `, ${phone}`}
        </li>
      ))}
    </ul>
  );
}
