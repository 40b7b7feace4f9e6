import { Text } from "@fluentui/react-components";
import { useStatisticsTexts } from "../../texts/statistics/useStatisticsTexts.ts";

/** In place of a chart that could not be fetched: the table is whole without it. */
export default function NoChart() {
  return <Text>{useStatisticsTexts().o.noChart}</Text>;
}
