import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Row } from '../../../ui/console/section';
import { TextInput } from '../../../ui/console/text-input';
import type { Import } from './use-import';

/** Lines copied from a spreadsheet, read like a file. */
export function PasteLines({ from }: { readonly from: Import }) {
  const t = useT('console');
  const { text, setText, readText, busy } = from;
  const [open, setOpen] = useState(text !== '');
  return (
    <>
      <Row>
        <ConsoleButton
          kind="quiet"
          icon={<ClipboardPaste aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'reading.pasteHide' : 'reading.paste')}
        </ConsoleButton>
      </Row>
      {open && (
        <>
          <TextInput
            label={t('reading.pasteLabel')}
            hint={t('reading.pasteHint')}
            lines={8}
            value={text}
            onChange={setText}
          />
          <Row>
            <ConsoleButton
              busy={busy}
              refused={text.trim() === '' ? t('reading.pasteEmpty') : null}
              onClick={readText}
            >
              {t('reading.pasteRead')}
            </ConsoleButton>
          </Row>
        </>
      )}
    </>
  );
}
