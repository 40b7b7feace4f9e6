import { Text } from "@fluentui/react-components";
import type { DocumentView } from "#domain/contract/sakPieces.ts";
import type { CaseHandlingDetail, CasePdfOf } from "#domain/contract/sakViews.ts";
import { PartHeading } from "../../../components/Heading.tsx";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Surface } from "../../../components/Surface.tsx";
import { useCaseTexts } from "../../../texts/cases/useCaseTexts.ts";
import { Commands } from "../forms/Commands.tsx";
import type { Acting } from "../forms/useActing.ts";
import { useCasePages } from "../useCasePages.ts";
import { DocumentText } from "./DocumentText.tsx";
import { Earlier } from "./Earlier.tsx";
import { usePartyNames } from "./names.ts";
import { PdfButton } from "./PdfButton.tsx";

type Props = { readonly detail: CaseHandlingDetail; readonly acting: Acting };

/** The documents of the case and who may read them how (SB-02), and what can be had as PDF. */
export function DocumentsTab({ detail, acting }: Props) {
  const common = useLayoutStyles();
  const { c } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  const { id, parties, mandate, report, conclusion } = detail;
  const documents = useCasePages(detail, "dokumenter", detail.documents);
  const files: readonly CasePdfOf["kind"][] = [
    ...(mandate === null ? [] : (["mandat"] as const)),
    ...(report === null ? [] : (["rapport"] as const)),
    "tidslinje",
  ];
  return (
    <>
      <Surface className={common.close} data-part="dokumenter">
        <PartHeading>{c.documents}</PartHeading>
        <Commands detail={detail} acting={acting} types={["AddDocument"]} />
        {documents.items.length === 0 && <Text className={common.quiet}>{c.noDocuments}</Text>}
        <Earlier part="dokumenter" pages={documents} />
      </Surface>
      {documents.items.map((document) => (
        <OneDocument key={document.documentId} document={document} detail={detail} acting={acting} />
      ))}
      <Surface className={common.close} data-part="pdf">
        <PartHeading>{c.pdf}</PartHeading>
        <div className={common.row}>
          {files.map((kind) => (
            <PdfButton key={kind} id={id} of={{ kind, meetingId: null }} />
          ))}
          {parties.flatMap(({ partyId, informedOn }) =>
            informedOn === null
              ? []
              : ([...(conclusion === null ? [] : (["beslutning"] as const)), "tidslinje"] as const).map((kind) => (
                  <PdfButton
                    key={`${kind}${partyId}`}
                    id={id}
                    of={{ kind, meetingId: null }}
                    party={{ partyId, name: nameOf(partyId) }}
                  />
                )),
          )}
        </div>
      </Surface>
    </>
  );
}

function OneDocument({ document, detail, acting }: Props & { readonly document: DocumentView }) {
  const common = useLayoutStyles();
  const { c, s, d } = useCaseTexts();
  const nameOf = usePartyNames(detail);
  const { documentId, kind, title, by, on, shared } = document;
  return (
    <Surface className={common.close} data-document={documentId}>
      <PartHeading>{title ?? s.document[kind]}</PartHeading>
      <Text size={200} className={common.quiet}>
        {s.document[kind]} · {by === null ? c.fromReport : c.saidOn(by.name, d.dayMonthYear(on))}
      </Text>
      <DocumentText detail={detail} documentId={documentId} />
      {shared.length === 0 ? (
        <Text className={common.quiet}>{c.notShared}</Text>
      ) : (
        <ul className={common.list}>
          {shared.map(({ partyId, masks, on: day }) => (
            <li key={`${partyId}${day}`}>
              <Text>{c.sharedWith(nameOf(partyId), d.dayMonthYear(day), masks.length)}</Text>
            </li>
          ))}
        </ul>
      )}
      <Commands detail={detail} acting={acting} types={["ShareDocument"]} target={documentId} />
    </Surface>
  );
}
