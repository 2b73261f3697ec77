import { useT } from '../../i18n';
import { Page } from '../page';

export default function CreatePage() {
  const t = useT('common');
  return <Page title={t('product')}>{null}</Page>;
}
