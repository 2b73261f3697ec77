import type { HeaderChoice } from '@tdt/shared/imports/header';
import type { ImportAnswer } from '@tdt/shared/protocol/http';
import { useT } from '../../../i18n';
import { Section, Soft } from '../../../ui/console/section';
import { Select } from '../../../ui/console/select';
import type { Import } from './use-import';

/** Which sheet is read, and where its titles are: found out, shown, corrected here. */
export function ReadingChoices(props: {
  readonly from: Import;
  readonly file: ImportAnswer['file'];
}) {
  const t = useT('console');
  const { from, file } = props;
  const { sheet, sheets, headerLine } = file;
  return (
    <>
      {sheets.length > 1 && (
        <Section title={t('reading.sheet')}>
          <Select
            look="quiet"
            label={t('reading.sheet')}
            value={sheet ?? ''}
            options={sheets.map(({ name, lines }) => ({
              value: name,
              label: t('reading.sheetOption', { sheet: name, count: lines }),
            }))}
            onChange={from.chooseSheet}
          />
          <Soft>{t('reading.sheetHint', { count: sheets.length })}</Soft>
        </Section>
      )}
      <Section title={t('reading.header')}>
        <Select
          look="quiet"
          label={t('reading.header')}
          value={headerLine === null ? 'none' : 'first'}
          options={[
            {
              value: 'first' satisfies HeaderChoice,
              label:
                headerLine === null
                  ? t('reading.headerFirst')
                  : t('reading.headerLine', { line: headerLine }),
            },
            { value: 'none' satisfies HeaderChoice, label: t('reading.headerNone') },
          ]}
          onChange={(value) => from.chooseHeader(value === 'none' ? 'none' : 'first')}
        />
      </Section>
    </>
  );
}
