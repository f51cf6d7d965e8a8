import { Button } from '../../../design/Button.tsx';
import { Menu, MenuItem, MenuLine } from '../../../design/layers/Menu.tsx';
import { saveFile } from '../../../platform/client/save-file.ts';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { resultFile, rowsFile } from '../reports/api.ts';
import type { ReportDefinition } from '../reports/types.ts';
import { useText } from '../text.ts';
import { pictureFile } from './picture-file.ts';

const formats = ['xlsx', 'csv'] as const;

/** The table as a file, and all requests behind a measure of it with everything that is known of each. */
export function ReportExport({ asked, rowsOf }: { asked: ReportDefinition; rowsOf: string | undefined }) {
  const say = useText();
  const attempt = useAttempt();
  const mayRows = useMay('requests:export') && rowsOf !== undefined;
  const save = (format: (typeof formats)[number], name: string, fetch: typeof resultFile) =>
    attempt(async () => saveFile(await fetch(asked, format), `${name}.${format}`));
  const isDrawn = asked.picture !== 'number' && asked.picture !== 'table';
  const picture = async () => {
    const file = await pictureFile();
    if (file) saveFile(file, 'report.png');
  };
  return (
    <Menu
      label={say('reports.export')}
      trigger={
        <Button small icon="download">
          {say('reports.export')}
        </Button>
      }
    >
      {formats.map((format) => (
        <MenuItem key={format} onClick={() => void save(format, 'report', resultFile)}>
          {say('reports.export.table', { format: format.toUpperCase() })}
        </MenuItem>
      ))}
      {isDrawn && <MenuItem onClick={() => void picture()}>{say('reports.export.picture')}</MenuItem>}
      {mayRows && <MenuLine />}
      {mayRows &&
        formats.map((format) => (
          <MenuItem
            key={format}
            onClick={() =>
              void save(format, 'requests', (definition, as) =>
                rowsFile(definition, rowsOf ? { measure: rowsOf } : {}, as),
              )
            }
          >
            {say('reports.export.rows', { format: format.toUpperCase() })}
          </MenuItem>
        ))}
    </Menu>
  );
}
