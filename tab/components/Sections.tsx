import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // On paper they lead nowhere.
  nav: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXL, "@media print": { display: "none" } },
  link: {
    padding: `${tokens.spacingVerticalS} 0`,
    color: tokens.colorNeutralForeground2,
    textDecoration: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

type Props<Name extends string> = {
  readonly label: string;
  readonly items: readonly { readonly name: Name; readonly words: string; readonly href: string }[];
  readonly here: Name;
  readonly className?: string;
  readonly onGo: (name: Name) => void;
};

/** Ways between parts that each have an address of their own: links, and where one is now underlined and named. */
export function Sections<Name extends string>({ label, items, here, className, onGo }: Props<Name>) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={mergeClasses(styles.nav, className)}>
      {items.map(({ name, words, href }) => (
        <a
          key={name}
          href={href}
          className={mergeClasses(styles.link, name === here && styles.here)}
          {...(name === here ? { "aria-current": "page" as const } : {})}
          onClick={(event) => {
            event.preventDefault();
            onGo(name);
          }}
        >
          <Text weight={name === here ? "semibold" : "regular"}>{words}</Text>
        </a>
      ))}
    </nav>
  );
}
