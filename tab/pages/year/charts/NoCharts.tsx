import { Text } from "@fluentui/react-components";
import { Surface } from "../../../components/Surface.tsx";
import { useYearTexts } from "../../../texts/year/useYearTexts.ts";

/** In place of the charts where they could not be fetched: the rest of the page is whole without them. */
export default function NoCharts() {
  return (
    <Surface>
      <Text>{useYearTexts().y.chartsMissing}</Text>
    </Surface>
  );
}
