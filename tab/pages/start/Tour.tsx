import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { type TourRole, tourOf } from "#domain/start/tour.ts";
import { tourWords } from "#domain/texts/start/tourWords.ts";
import { useLayoutStyles } from "../../components/layoutStyles.ts";
import { useTexts } from "../../texts/useTexts.ts";

const useStyles = makeStyles({
  // Room for the longest step, so that the buttons do not move under the hand.
  content: { minHeight: "9rem" },
  steps: { display: "flex", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalM },
  step: {
    flexGrow: 1,
    height: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  passed: { backgroundColor: tokens.colorCompoundBrandBackground },
  ahead: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** Four steps, one at a time. Esc ends it; each step is read out as it comes, with where one is. */
export function Tour({ role, onClose }: { readonly role: TourRole; readonly onClose: () => void }) {
  const styles = useStyles();
  const common = useLayoutStyles();
  const { t, d } = useTexts();
  const [at, setAt] = useState(0);
  const steps = tourOf(role);
  const words = tourWords[d.language];
  const { title, text } = words.step[steps[at] ?? steps[0]];
  const isLast = at === steps.length - 1;
  const position = words.position(at + 1, steps.length);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface data-tour={at + 1}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div role="status" aria-live="polite" aria-atomic="true" className={common.close}>
              <Text size={200} className={common.quiet}>
                {position}
              </Text>
              <Text as="h3" size={500} weight="semibold" className={common.plain}>
                {title}
              </Text>
              <Text as="p" className={common.plain}>
                {text}
              </Text>
            </div>
            <div className={styles.steps} aria-hidden="true">
              {steps.map((step, index) => (
                <span key={step} className={`${styles.step} ${index <= at ? styles.passed : styles.ahead}`} />
              ))}
            </div>
          </DialogContent>
          <DialogActions fluid>
            {!isLast && (
              <Button appearance="subtle" onClick={onClose}>
                {t.start.stop}
              </Button>
            )}
            <Button disabledFocusable={at === 0} onClick={() => setAt(at - 1)}>
              {t.start.back}
            </Button>
            <Button appearance="primary" onClick={() => (isLast ? onClose() : setAt(at + 1))}>
              {isLast ? t.start.done : t.start.next}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
