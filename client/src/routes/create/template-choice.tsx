import { localized } from '@tdt/shared/locale';
import type { Template } from '@tdt/shared/template/template';
import { BUILTIN_TEMPLATES } from '@tdt/shared/template/templates';
import { useLocale, useT } from '../../i18n';
import { RadioCard, RadioGroup } from '../../ui/radio-card';
import { TemplateFile } from '../meeting-form/template-file';

/** The method of the meeting to create: one that comes with the product, or one that was read from a file. */
export type ChosenTemplate =
  | { readonly kind: 'builtin'; readonly id: string }
  | { readonly kind: 'file'; readonly template: Template }
  | { readonly kind: 'none' };

export const FIRST_TEMPLATE: ChosenTemplate = {
  kind: 'builtin',
  id: BUILTIN_TEMPLATES[0]?.id ?? 'loop',
};

export function TemplateChoice(props: {
  readonly value: ChosenTemplate;
  readonly tried: boolean;
  readonly onChange: (template: ChosenTemplate) => void;
}) {
  const t = useT('console');
  const locale = useLocale();
  const { value, onChange } = props;
  return (
    <RadioGroup legend={t('create.template')}>
      {BUILTIN_TEMPLATES.map(({ id, name, tasks }) => (
        <RadioCard
          key={id}
          name="template"
          value={id}
          checked={value.kind === 'builtin' && value.id === id}
          onChange={() => onChange({ kind: 'builtin', id })}
          label={localized(name, locale)}
          hint={t('create.templateTasks', {
            tasks: tasks.map((task) => localized(task.short, locale)).join(', '),
          })}
        />
      ))}
      <RadioCard
        name="template"
        value="file"
        checked={value.kind !== 'builtin'}
        onChange={() => onChange({ kind: 'none' })}
        label={t('template.fromFile')}
        hint={t('template.fromFileHint')}
      >
        <TemplateFile
          onTemplate={(template) =>
            onChange(template ? { kind: 'file', template } : { kind: 'none' })
          }
        />
        <p role="status">
          {value.kind === 'file' &&
            t('template.fileRead', {
              name: localized(value.template.name, locale),
              count: value.template.tasks.length,
            })}
          {value.kind === 'none' && props.tried && t('template.fileMissing')}
        </p>
      </RadioCard>
    </RadioGroup>
  );
}
