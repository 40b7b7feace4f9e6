import { Button, Text } from "@fluentui/react-components";
import { PartHeading } from "../../components/Heading.tsx";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { Surface } from "../../components/Surface.tsx";
import { useTexts } from "../../texts/useTexts.ts";

/** Offers the tour to who has not seen it, and stands in nobody's way: it can be turned down, and is not offered again. */
export function TourOffer({ onTake, onNo }: { readonly onTake: () => void; readonly onNo: () => void }) {
  const common = useLayoutStyles();
  const { t } = useTexts();
  return (
    <Surface className={common.close} data-tour-offer>
      <PartHeading>{t.start.offer}</PartHeading>
      <Text>{t.start.offerHow}</Text>
      <div className={common.row}>
        <Button appearance="primary" onClick={onTake}>
          {t.start.take}
        </Button>
        <Button appearance="subtle" onClick={onNo}>
          {t.start.noThanks}
        </Button>
      </div>
    </Surface>
  );
}
