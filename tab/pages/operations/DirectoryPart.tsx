import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { DirectoryReport, DriftExample, DriftGroup } from "#domain/contract/directory.ts";
import { useDirectory } from "../../api/useApi.ts";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { PartHeading } from "../../components/Heading.tsx";
import { Moment } from "../../components/Moment.tsx";
import { Surface } from "../../components/Surface.tsx";
import { type DirectoryTexts, useDirectoryTexts } from "../../texts/directory/useDirectoryTexts.ts";

const useStyles = makeStyles({
  part: { marginTop: tokens.spacingVerticalXXXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  intro: { maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  kind: {
    display: "grid",
    gridTemplateColumns: "3rem minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
    "@media (max-width: 40rem)": { gridTemplateColumns: "2.5rem minmax(0, 1fr)" },
  },
  count: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  show: { alignSelf: "start", "@media (max-width: 40rem)": { gridColumn: "2", justifySelf: "start", marginLeft: "-0.75rem" } },
  examples: {
    gridColumn: "2 / -1",
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

/** How people and units are read, and what they leave open: how many, what puts it right, and who the first are. */
export function DirectoryPart() {
  const styles = useStyles();
  const { k } = useDirectoryTexts();
  const { data, error, refetch } = useDirectory();
  if (data === undefined) return error === null ? null : <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  return (
    <section className={styles.part} aria-label={k.title}>
      <PartHeading>{k.title}</PartHeading>
      <div className={styles.facts}>
        <Text>{k.source[data.source]}</Text>
        <Text>{k.counts(data.people, data.units)}</Text>
        {data.readAt !== null && (
          <Text>
            {k.readAt} <Moment at={data.readAt} />
          </Text>
        )}
      </div>
      <Notices report={data} />
      {data.drift.length === 0 ? (
        <Text className={styles.intro}>{k.nothing}</Text>
      ) : (
        <>
          <Text className={styles.intro}>{k.open}</Text>
          <Surface>
            <ul className={styles.list}>
              {data.drift.map((group) => (
                <Kind key={group.kind} group={group} />
              ))}
            </ul>
          </Surface>
        </>
      )}
    </section>
  );
}

function Notices({ report: { trouble, held } }: { readonly report: DirectoryReport }) {
  const { k } = useDirectoryTexts();
  return (
    <>
      {trouble !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {k.troubleTitle}, {k.since} <Moment at={trouble.since} />
            </MessageBarTitle>{" "}
            {k.trouble(trouble.code)} {rightOf(trouble.code, k)}
          </MessageBarBody>
        </MessageBar>
      )}
      {held !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{k.heldTitle[held.what]}</MessageBarTitle> {k.held(held.gone, held.of)}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** What helps, where somebody can do something about it: else it passes, or it does not. */
function rightOf(code: string, { troubleRight }: DirectoryTexts): string | null {
  if (code === "file") return troubleRight.file;
  return ["http-401", "http-403", "no-token"].includes(code) ? troubleRight.access : null;
}

function Kind({ group: { kind, count, examples } }: { readonly group: DriftGroup }) {
  const styles = useStyles();
  const { k } = useDirectoryTexts();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { what, right } = k.kinds[kind];
  const words = isOpen ? k.hide : examples.length < count ? k.showFirst(examples.length) : k.show(count);
  return (
    <li className={styles.kind} data-drift={kind}>
      <Text weight="semibold" className={styles.count}>
        {count}
      </Text>
      <div className={styles.words}>
        <Text weight="semibold">{what}</Text>
        <Text className={styles.quiet}>{right}</Text>
      </div>
      <Button
        appearance="transparent"
        className={styles.show}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={k.about(words, what)}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      <ul id={listId} className={styles.examples} hidden={!isOpen}>
        {isOpen &&
          examples.map((example) => (
            <li key={example.id}>
              <Text>{example.name === "" ? example.id : example.name}</Text> <Where example={example} />
            </li>
          ))}
      </ul>
    </li>
  );
}

function Where({ example: { unitName, says } }: { readonly example: DriftExample }) {
  const styles = useStyles();
  const { k } = useDirectoryTexts();
  const parts = [unitName, says === null ? null : k.says(says)].filter((part) => part !== null);
  return parts.length === 0 ? null : <Text className={styles.quiet}>{parts.join(", ")}</Text>;
}
