import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Rulesets } from "#domain/contract/regimeViews.ts";
import type { Failed } from "../../api/client.ts";
import { keys, listEveryMs, unwrap, useApi, useEvery } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { Facts } from "../../components/Facts.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { focusHeading } from "../../components/focusHeading.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { Loading } from "../../components/Loading.tsx";
import { later } from "../../components/later.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useRulesetTexts } from "../../texts/rulesets/useRulesetTexts.ts";
import { RulesetCard } from "./RulesetCard.tsx";

const ChangeForm = later(async () => (await import("./RulesetForms.tsx")).ChangeForm);
const EndForm = later(async () => (await import("./RulesetForms.tsx")).EndForm);
const PublishForm = later(async () => (await import("./RulesetForms.tsx")).PublishForm);

const useStyles = makeStyles({
  intro: { display: "block", maxWidth: "44rem", color: tokens.colorNeutralForeground2 },
});

/** Which form is open: for a new one, or for one that is there. */
type Open = { readonly what: "publish" } | { readonly what: "change" | "end"; readonly id: string } | undefined;

/** What holds beside the ordinary rules, when and where; the administrator publishes, changes and ends it here. */
export function InForceSide() {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { p } = useRulesetTexts();
  const api = useApi();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<string>();
  const { data, error, refetch } = useQuery<Rulesets, Failed>({
    queryKey: keys.rulesets,
    queryFn: ({ signal }) => unwrap(api.rulesets(signal)),
    refetchInterval: useEvery(listEveryMs),
  });
  useEffect(() => {
    if (said === undefined) return;
    announce(said);
    focusHeading();
  }, [said, announce]);
  const onDone = (words: string) => {
    setOpen(undefined);
    setSaid(words);
  };
  const start = (next: Open) => {
    setSaid(undefined);
    setOpen(next);
  };
  const onCancel = () => setOpen(undefined);
  return (
    <div className={common.stack}>
      {said !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      <Text className={styles.intro}>{p.intro}</Text>
      {data === undefined ? (
        error === null ? (
          <Loading kind="rows" />
        ) : (
          <FailureNotice failure={error.failure} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Where rulesets={data} />
          {data.form !== null && open === undefined && (
            <div>
              <Button appearance="primary" icon={<AddRegular />} onClick={() => start({ what: "publish" })}>
                {p.publish}
              </Button>
            </div>
          )}
          {data.form !== null && open?.what === "publish" && <PublishForm form={data.form} onDone={onDone} onCancel={onCancel} />}
          {data.items.length === 0 && open === undefined && (
            <EmptyNotice icon={<DocumentRegular />} title={p.none} how={p.noneHow} />
          )}
          {data.items.map((ruleset) => {
            const { id, standing, from } = ruleset;
            if (data.form !== null && open !== undefined && open.what !== "publish" && open.id === id) {
              return open.what === "change" ? (
                <ChangeForm key={id} ruleset={ruleset} form={data.form} onDone={onDone} onCancel={onCancel} />
              ) : (
                <EndForm key={id} ruleset={ruleset} today={data.today} onDone={onDone} onCancel={onCancel} />
              );
            }
            const mayAct = data.form !== null && open === undefined && (standing === "GJELDER" || standing === "KOMMENDE");
            return (
              <RulesetCard
                key={id}
                ruleset={ruleset}
                hasBegun={from <= data.today}
                onChange={mayAct ? () => start({ what: "change", id }) : undefined}
                onEnd={mayAct ? () => start({ what: "end", id }) : undefined}
              />
            );
          })}
        </>
      )}
    </div>
  );
}

/** LI-01: what decides today, by the places where one works. */
function Where({ rulesets: { workplaces } }: { readonly rulesets: Rulesets }) {
  const common = useLayoutStyles();
  const { p, r } = useRulesetTexts();
  return (
    <Surface className={common.close} data-where>
      <PartHeading>{p.whereYouWork}</PartHeading>
      {workplaces.length === 0 ? (
        <Text>{r.noPlace}</Text>
      ) : (
        <Facts
          rows={workplaces.map(({ place, decides }) => [
            `${place.name}, ${place.municipality.name}`,
            r.decides[decides ?? "INGEN"],
          ])}
        />
      )}
      <Text size={200} className={common.quiet}>
        {p.whereHow}
      </Text>
    </Surface>
  );
}
