import { Link, mergeClasses, Text } from "@fluentui/react-components";
import type { NotificationSettings } from "#domain/contract/notificationSettings.ts";
import { notificationWords } from "#domain/texts/notifications/index.ts";
import { pageStart, useRoute } from "../../app/route.ts";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Paragraph } from "../../components/Paragraph.tsx";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

/** What always comes, each with the rule that says so and the way to it. */
export function BindingList({ binding }: Pick<NotificationSettings, "binding">) {
  const common = useLayoutStyles();
  const { d } = useTexts();
  const words = notificationWords[d.language];
  const [, go] = useRoute();
  return (
    <Surface className={common.close}>
      <PartHeading>{words.binding}</PartHeading>
      <Text>{words.bindingHow}</Text>
      <ul className={common.list}>
        {binding.map(({ kind, rule }) => (
          <li key={kind} className={mergeClasses(common.line, common.close)}>
            <Text as="p" weight="semibold" className={common.plain}>
              {words.bindingKind[kind]}
            </Text>
            <Paragraph rule={rule} />
            <Link
              href={`?view=regler&sak=${rule}`}
              onClick={(event) => {
                event.preventDefault();
                go({ ...pageStart, view: "regler", caseId: rule });
              }}
            >
              {words.ruleOf(rule)}
            </Link>
          </li>
        ))}
      </ul>
    </Surface>
  );
}
