import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import type { Language } from "#domain/organisasjon/model.ts";
import type { ThemeName } from "../settings.ts";
import { languageNames, useWords } from "../texts/words.ts";

const themeNames = ["default", "dark", "contrast"] as const;
const languages = ["nb", "nn", "en"] as const;

type Props = {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onLanguage: (language: Language) => void;
};

/** Theme and language of the shell. The cards speak the language of the person one is. */
export function SettingsMenu({ theme, language, onTheme, onLanguage }: Props) {
  const words = useWords();
  const themeWords = { default: words.light, dark: words.dark, contrast: words.contrast };
  return (
    <Menu
      checkedValues={{ theme: [theme], language: [language] }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        const chosenTheme = themeNames.find((one) => checkedItems.includes(one));
        const chosenLanguage = languages.find((one) => checkedItems.includes(one));
        if (name === "theme" && chosenTheme !== undefined) onTheme(chosenTheme);
        if (name === "language" && chosenLanguage !== undefined) onLanguage(chosenLanguage);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.settings} relationship="label">
          <Button appearance="subtle" icon={<Settings20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.theme}</MenuGroupHeader>
            {themeNames.map((one) => (
              <MenuItemRadio key={one} name="theme" value={one}>
                {themeWords[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.language}</MenuGroupHeader>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {languageNames[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
