import { Text } from "@fluentui/react-components";
import { useNames } from "../../../components/form/names.ts";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { Quote } from "../../../components/Quote.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";
import { NoteForm } from "./NoteForm.tsx";
import { useUnit } from "./useUnit.ts";

/** AM-04: what those who are involved have said. Who does not see the whole process may still say something. */
export function CommentsPart() {
  const common = useLayoutStyles();
  const { y, w, d } = useYearTexts();
  const nameOf = useNames();
  const { detail, can } = useUnit();
  const comments = detail.process?.comments;
  return (
    <>
      {comments !== undefined &&
        (comments.length === 0 ? (
          <Text className={common.quiet}>{y.noComments}</Text>
        ) : (
          <ul className={common.list}>
            {comments.map(({ by, as, text, on }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: comments are only ever added
              <li key={index} className={common.close}>
                <Text>
                  <strong>{nameOf(by) ?? ""}</strong> · {w.role[as]} · {d.dayMonthYear(on)}
                </Text>
                <Quote text={text} />
              </li>
            ))}
          </ul>
        ))}
      {can("AddComment") && (
        <NoteForm
          about="kommentar"
          field="text"
          rule="AM-04"
          label={w.command.AddComment}
          how={y.commentHow}
          send={y.sendComment}
          doneWords={y.commentSent}
          command={(text) => ({ type: "AddComment", text })}
        />
      )}
    </>
  );
}
