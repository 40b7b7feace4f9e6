import { mergeClasses, Text } from "@fluentui/react-components";
import type {
  CaseConsultationDetail,
  CaseMandateDetail,
  CaseNumberDetail,
  CaseUnpromisedDetail,
} from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import { useActing } from "../forms/useActing.ts";
import { Head } from "../one/Head.tsx";
import { MandateView } from "../one/MandateView.tsx";
import { useNarrowStyles } from "./narrowStyles.ts";

/** SB-04: that there is a case, and the promise that has to come before anything of it. */
export function UnpromisedPage({ detail }: { readonly detail: CaseUnpromisedDetail }) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c, s } = useCaseTexts();
  const acting = useActing(detail);
  const isParty = detail.standings.includes("part");
  return (
    <>
      <Head detail={detail} />
      <div className={mergeClasses(common.stack, narrow.page)}>
        <Surface className={common.close} data-promise>
          <PartHeading>{c.unpromised.title}</PartHeading>
          <Text>{isParty ? c.unpromised.how : c.unpromised.representative}</Text>
          <Quote text={s.confidentiality} />
          <Commands detail={detail} acting={acting} types={["PromiseConfidentiality"]} primary />
        </Surface>
      </div>
    </>
  );
}

/** SB-17: the question to the head of HR and HSE, and their answer. */
export function ConsultationPage({ detail }: { readonly detail: CaseConsultationDetail }) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c, d } = useCaseTexts();
  const acting = useActing(detail);
  const { question, by, on, answer } = detail;
  return (
    <>
      <Head detail={detail}>
        <Text>{c.consultationPage.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page)}>
        <Surface className={common.close} data-consultation>
          <PartHeading>{c.consultationPage.title}</PartHeading>
          <Text size={200} className={common.quiet}>
            {c.consultationPage.from(by.name, d.dayMonthYear(on))}
          </Text>
          <Quote text={question} />
          {answer !== null && (
            <>
              <Text size={200} className={common.quiet}>
                {c.answeredOn(d.dayMonthYear(answer.on))}
              </Text>
              <Quote text={answer.text} />
            </>
          )}
          <Commands detail={detail} acting={acting} types={["AnswerConsultation"]} primary />
        </Surface>
      </div>
    </>
  );
}

/** SB-27: the mandate in draft, for who is named in it. */
export function MandatePage({ detail }: { readonly detail: CaseMandateDetail }) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c } = useCaseTexts();
  const acting = useActing(detail);
  return (
    <>
      <Head detail={detail}>
        <Text>{c.mandatePage.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page)}>
        <Surface className={common.close}>
          <PartHeading>{c.mandate}</PartHeading>
          <MandateView mandate={detail.mandate} />
          <Commands detail={detail} acting={acting} types={["DraftMandate"]} primary />
        </Surface>
      </div>
    </>
  );
}

/** SB-10, VA-34, SB-05: the number of the case and what one was asked, or has to archive, nothing else. */
export function NumberPage({ detail }: { readonly detail: CaseNumberDetail }) {
  const common = useLayoutStyles();
  const narrow = useNarrowStyles();
  const { c, s, d } = useCaseTexts();
  const acting = useActing(detail);
  const { strain, protection } = detail;
  const archives = detail.standings.includes("arkiv");
  return (
    <>
      <Head detail={detail}>
        <Text>{c.number.sees}</Text>
      </Head>
      <div className={mergeClasses(common.stack, narrow.page)}>
        {strain !== null && (
          <Surface className={common.close} data-strain>
            <PartHeading>{c.number.strain}</PartHeading>
            {strain.checks.map(({ on, concern }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
              <Text key={index}>{c.number.earlier(d.dayMonthYear(on), concern)}</Text>
            ))}
            <Commands detail={detail} acting={acting} types={["CheckStrain"]} primary />
          </Surface>
        )}
        {protection !== null && (
          <Surface className={common.close} data-protection>
            <PartHeading>{c.number.protection}</PartHeading>
            <Text size={200} className={common.quiet}>
              {c.number.asked(d.dayMonthYear(protection.askedOn))}
            </Text>
            <Text>{s.protection}</Text>
            {protection.answered ? (
              <Text>{c.number.answered}</Text>
            ) : (
              <Commands detail={detail} acting={acting} types={["AnswerProtection"]} primary />
            )}
          </Surface>
        )}
        {archives && (
          <Surface className={common.close} data-archive>
            <PartHeading>{c.number.archive}</PartHeading>
            <Text>{c.number.archiveHow}</Text>
            <Commands detail={detail} acting={acting} types={["Archive"]} primary />
          </Surface>
        )}
        {strain === null && protection === null && !archives && <Text>{c.number.nothing}</Text>}
      </div>
    </>
  );
}
