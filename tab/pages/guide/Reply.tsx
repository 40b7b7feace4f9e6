import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { GuideReply } from "#domain/contract/veilederViews.ts";
import { guideWords } from "#domain/texts/veileder/guideWords.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { AnswerView } from "./AnswerView.tsx";
import { Notices } from "./Notices.tsx";

const useStyles = makeStyles({
  other: { justifyContent: "flex-start", textAlign: "left", maxWidth: "100%", overflowWrap: "anywhere" },
});

/** What the guide says, in the language of the question. Its heading takes the focus, so that it is read. */
export function Reply({ reply }: { readonly reply: GuideReply }) {
  const common = useLayoutStyles();
  const { language, answer, instead, notices, note, contact } = reply;
  const words = guideWords[language];
  const [chosen, setChosen] = useState<number>();
  const picked = reply.others.find(({ number }) => number === chosen);
  const shown = picked ?? answer;
  const others = [...(picked === undefined || answer === null ? [] : [answer]), ...reply.others].filter((one) => one !== shown);
  return (
    <section lang={language} className={common.stack} data-guide={reply.kind}>
      {shown === null ? (
        <Surface className={common.stack}>
          <div>
            <PartHeading focusOn="none">{reply.kind === "unsure" ? words.unsure : words.notInGuidelines}</PartHeading>
            <Notices notices={notices} />
          </div>
          {others.length > 0 && <Others title={words.didYouMean} others={others} onChoose={setChosen} />}
          <Text>{contact === null ? words.noContact : words.askContact(contactText(contact))}</Text>
        </Surface>
      ) : (
        <AnswerView key={shown.number} answer={shown} notices={notices} note={note} general={words.general} isFirst />
      )}
      {instead !== null && picked === undefined && (
        <>
          <Text weight="semibold">{reply.insteadTitle}</Text>
          <AnswerView answer={instead} notices={[]} note={null} general={words.general} isFirst={false} />
        </>
      )}
      {shown !== null && others.length > 0 && (
        <Others title={answer === null ? words.didYouMean : words.alsoNear} others={others} onChoose={setChosen} />
      )}
    </section>
  );
}

type OthersProps = {
  readonly title: string;
  readonly others: readonly { readonly number: number; readonly question: string }[];
  readonly onChoose: (number: number) => void;
};

/** What may have been meant. They came with the reply: choosing one asks nobody anything. */
function Others({ title, others, onChoose }: OthersProps) {
  const common = useLayoutStyles();
  const styles = useStyles();
  return (
    <div className={common.close}>
      <PartHeading>{title}</PartHeading>
      <ul className={common.list}>
        {others.map(({ number, question }) => (
          <li key={number}>
            <Button className={styles.other} onClick={() => onChoose(number)}>
              {question}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function contactText({ name, phone, url }: NonNullable<GuideReply["contact"]>): string {
  return [name, phone, url].filter((part) => part !== null).join(", ");
}
