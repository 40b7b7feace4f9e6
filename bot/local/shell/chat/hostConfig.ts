import { teamsLightTheme as sizes, tokens } from "@fluentui/react-components";
import { HostConfig } from "adaptivecards";

const px = (token: string) => Number.parseInt(token, 10);
const font = (size: string) => px(size);
const both = (colour: string, subtle = tokens.colorNeutralForeground3) => ({ default: colour, subtle });

const foregroundColors = {
  default: both(tokens.colorNeutralForeground1),
  dark: both(tokens.colorNeutralForeground1),
  light: both(tokens.colorNeutralForeground3),
  accent: both(tokens.colorBrandForeground1, tokens.colorBrandForeground2),
  good: both(tokens.colorStatusSuccessForeground1, tokens.colorStatusSuccessForeground1),
  warning: both(tokens.colorStatusWarningForeground1, tokens.colorStatusWarningForeground1),
  attention: both(tokens.colorStatusDangerForeground3, tokens.colorStatusDangerForeground3),
};
const container = (backgroundColor: string, borderColor: string) => ({ backgroundColor, borderColor, foregroundColors });

/**
 * Cards as Teams draws them, in Fluent's tokens: colours are variables, so a card follows the theme without being drawn anew.
 */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: tokens.fontFamilyBase,
  fontSizes: {
    small: font(sizes.fontSizeBase200),
    default: font(sizes.fontSizeBase300),
    medium: font(sizes.fontSizeBase400),
    large: font(sizes.fontSizeBase500),
    extraLarge: font(sizes.fontSizeBase600),
  },
  lineHeights: {
    small: font(sizes.lineHeightBase200),
    default: font(sizes.lineHeightBase300),
    medium: font(sizes.lineHeightBase400),
    large: font(sizes.lineHeightBase500),
    extraLarge: font(sizes.lineHeightBase600),
  },
  fontWeights: { lighter: sizes.fontWeightRegular, default: sizes.fontWeightRegular, bolder: sizes.fontWeightSemibold },
  spacing: {
    small: px(sizes.spacingVerticalS),
    default: px(sizes.spacingVerticalM),
    medium: px(sizes.spacingVerticalL),
    large: px(sizes.spacingVerticalXL),
    extraLarge: px(sizes.spacingVerticalXXL),
    padding: px(sizes.spacingHorizontalL),
  },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container("transparent", tokens.colorNeutralStroke2),
    emphasis: container(tokens.colorNeutralBackground3, tokens.colorNeutralStroke2),
    good: container(tokens.colorStatusSuccessBackground1, tokens.colorStatusSuccessBorder1),
    warning: container(tokens.colorStatusWarningBackground1, tokens.colorStatusWarningBorder1),
    attention: container(tokens.colorStatusDangerBackground1, tokens.colorStatusDangerBorder1),
    accent: container(tokens.colorBrandBackground2, tokens.colorBrandStroke2),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { size: "small", color: "attention", weight: "default" },
  },
  actions: {
    maxActions: 6,
    spacing: "large",
    buttonSpacing: px(sizes.spacingHorizontalS),
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    showCard: { actionMode: "inline", inlineTopMargin: px(sizes.spacingVerticalL), style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: px(sizes.spacingHorizontalL),
  },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel: 3 },
});
