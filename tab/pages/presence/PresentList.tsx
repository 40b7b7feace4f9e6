import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, Text } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { type FormEvent, useState } from "react";
import type { PresenceList, PresencePage } from "#domain/contract/presence.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { SiteId } from "#domain/organisasjon/model.ts";
import { keys, useApi } from "../../api/useApi.ts";
import { useAnnounce } from "../../app/announcer.tsx";
import { type Column, DataTable } from "../../components/DataTable.tsx";
import { FailureNotice } from "../../components/FailureNotice.tsx";
import { Ask } from "../../components/form/Ask.tsx";
import { Chosen } from "../../components/form/Chosen.tsx";
import { DateInput } from "../../components/form/DateInput.tsx";
import { useSending } from "../../components/form/useSending.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { usePresenceTexts } from "../../texts/presence/usePresenceTexts.ts";

const useStyles = makeStyles({ screen: { "@media print": { display: "none" } } });

/** Who is at a place of work on a day, to be printed. It is fetched when somebody asks for it, since each reading is logged. */
export function PresentList({ page }: { readonly page: PresencePage }) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { p, d } = usePresenceTexts();
  const api = useApi();
  const announce = useAnnounce();
  const looking = useSending<PresenceList>(null, keys.presenceLists);
  const [siteId, setSite] = useState<SiteId | null>(page.lists[0]?.siteId ?? null);
  const [date, setDate] = useState<LocalDate | null>(page.today);
  const [list, setList] = useState<PresenceList>();
  const options = page.lists.flatMap(({ siteId: value, scope }) => {
    const place = page.places.find(({ place: one }) => one.id === value)?.place;
    return place === undefined ? [] : [{ value, words: `${place.name} · ${p.listScope[scope]}` }];
  });
  const show = async (event: FormEvent) => {
    event.preventDefault();
    if (siteId === null || date === null) return;
    const found = await looking.send("list", () => api.presenceList(siteId, date));
    setList(found);
    if (found !== undefined) announce(p.listTitle(found.place.name, d.date(found.date)));
  };
  return (
    <Surface className={common.stack} data-present>
      <form className={mergeClasses(common.stack, styles.screen)} onSubmit={(event) => void show(event)}>
        <PartHeading>{p.lists}</PartHeading>
        <Text className={common.quiet}>{p.listsHow}</Text>
        <div className={common.fields}>
          <Ask label={p.listPlace} required wrong={[]}>
            <Chosen value={siteId} options={options} onChange={setSite} />
          </Ask>
          <Ask label={p.listDate} required {...(date === null ? {} : { how: d.date(date) })} wrong={[]}>
            <DateInput value={date} onChange={setDate} />
          </Ask>
        </div>
        <div className={common.row}>
          <Button type="submit" disabledFocusable={siteId === null || date === null || looking.sending !== undefined}>
            {p.show}
          </Button>
          {list !== undefined && list.people.length > 0 && (
            <Button icon={<PrintRegular />} onClick={() => window.print()}>
              {p.print}
            </Button>
          )}
        </div>
      </form>
      {looking.end?.kind === "failed" && <FailureNotice failure={looking.end.failure} onClose={looking.clear} />}
      {list !== undefined && <Found list={list} />}
    </Surface>
  );
}

function Found({ list }: { readonly list: PresenceList }) {
  const common = useLayoutStyles();
  const { p, d } = usePresenceTexts();
  type Row = PresenceList["people"][number];
  const columns: readonly Column<Row>[] = [
    { key: "name", header: p.name, cell: ({ person }) => person.name },
    { key: "where", header: p.where, cell: ({ where }) => where ?? "–" },
  ];
  const title = p.listTitle(list.place.name, d.date(list.date));
  return (
    <div className={common.close} data-list>
      <Text weight="semibold">{title}</Text>
      <Text size={200}>{p.listScope[list.scope]}</Text>
      {!list.isWhole && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{p.notWhole}</MessageBarBody>
        </MessageBar>
      )}
      {list.people.length === 0 ? (
        <Text>{p.listNone}</Text>
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={list.people}
          keyOf={({ person, where }) => `${person.id}${where ?? ""}`}
        />
      )}
    </div>
  );
}
