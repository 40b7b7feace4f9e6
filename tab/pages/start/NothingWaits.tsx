import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Me } from "#domain/contract/views.ts";
import { pageStart, useRoute, type View } from "../../app/route.ts";
import { EmptyNotice } from "../../components/EmptyNotice.tsx";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  ways: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  how: { margin: 0, maxWidth: "34rem" },
  way: {
    color: tokens.colorBrandForegroundLink,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** Nothing waits: what one can do. LM-01: a student is offered to report before anything else. */
export function NothingWaits({ me }: { readonly me: Me }) {
  const styles = useStyles();
  const { t, d } = useTexts();
  const [, go] = useRoute();
  const isEmployee = me.roles.some((role) => role !== "student");
  const home: readonly (readonly [View, string])[] = isEmployee ? [["mine", t.start.doHome]] : [];
  const report = ["ifra", t.start.doReport] as const;
  const ways: readonly (readonly [View, string])[] = [
    ...(me.roles.includes("student") ? [report, ...home] : [...home, report]),
    ["spoer", t.start.doAsk],
    ...(me.hasWeek ? [["uke", t.start.doWeek] as const] : []),
  ];
  return (
    <EmptyNotice icon={<CheckmarkCircleRegular />} title={d.start.waits(0)} how={d.start.nothingHow}>
      <ul className={styles.ways}>
        {ways.map(([view, words]) => (
          <li key={view}>
            <a
              href={`?view=${view}`}
              className={styles.way}
              onClick={(event) => {
                event.preventDefault();
                go({ ...pageStart, view });
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
      {isEmployee && (
        <Text as="p" align="center" className={styles.how}>
          {t.start.doHow}
        </Text>
      )}
    </EmptyNotice>
  );
}
