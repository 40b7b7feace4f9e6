import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { useLayoutStyles } from "../../../components/layoutStyles.ts";
import { useReportTexts } from "../../../texts/reports/useReportTexts.ts";
import { ChooseFiles } from "../files/ChooseFiles.tsx";
import { sizeWords } from "../files/sizeWords.ts";

const useStyles = makeStyles({
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  wrong: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
  name: { overflowWrap: "anywhere", minWidth: 0 },
});

type Props = {
  readonly files: readonly File[];
  /** Why they were not taken. */
  readonly wrong?: string | undefined;
  /** Sent in one go, and so bounded together. */
  readonly together?: boolean;
  readonly onChange: (files: readonly File[]) => void;
};

/** The files that go along with what is sent. They stay in this window until then. */
export function FilesField({ files, wrong, together = false, onChange }: Props) {
  const common = useLayoutStyles();
  const styles = useStyles();
  const { r, d } = useReportTexts();
  return (
    <div className={common.close} data-chosen-files>
      <Text weight="semibold">{r.files.title}</Text>
      <ul className={common.list}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be chosen twice
          <li key={index} className={styles.file}>
            <Text className={styles.name}>
              {file.name} ({sizeWords(file.size, d)})
            </Text>
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={r.takeAway(file.name)}
              onClick={() => onChange(files.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      {wrong !== undefined && (
        <Text role="alert" className={styles.wrong}>
          <ErrorCircleFilled aria-hidden className={styles.icon} />
          <span>{wrong}</span>
        </Text>
      )}
      <ChooseFiles together={together} onChoose={(chosen) => onChange([...files, ...chosen])} />
    </div>
  );
}
