/** What was considered: each option with one reason a line, for and against. */
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Option } from '#deciding/decisions/decision.ts';
import { Button } from '#ui/button.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { useWords } from '#ui/words.tsx';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';
import { emptyOption, isUntitled } from './form-content.ts';
import { anyOf, FormSection } from './section.tsx';
import { useSlots } from './slots.tsx';

export function OptionFields({ content, set, errors }: PartProps) {
  const { options } = content;
  const { hints } = useSlots();
  const t = useWords();
  const [added, setAdded] = useState<number>();
  const add = () => {
    setAdded(options.length);
    set({ options: [...options, emptyOption] });
  };
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (at: number) => {
    // The next option moves up to where this one was, and its button with it; after the last there is none.
    if (at === options.length - 1) addButton.current?.focus();
    set({ options: options.filter((_, index) => index !== at) });
  };
  const change = (at: number, part: Partial<Option>) =>
    set({ options: options.map((option, index) => (index === at ? { ...option, ...part } : option)) });
  return (
    <FormSection
      title={t('form.options')}
      about={t('form.optionsAbout')}
      filled={options.length > 0}
      wrong={anyOf(errors, 'options')}
    >
      {options.map((option, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name of its own while it is written
          key={index}
          className={css.option}
        >
          <legend className="unseen">{t('form.option', { number: index + 1 })}</legend>
          <OneOption
            option={option}
            isNew={index === added}
            error={isUntitled(option) ? errors.options : undefined}
            change={(part) => change(index, part)}
          />
          <Button
            size="small"
            look="plain"
            aria-label={t('ui.remove', { what: option.title || t('form.option', { number: index + 1 }) })}
            onClick={() => remove(index)}
          >
            <Trash2 aria-hidden />
          </Button>
        </fieldset>
      ))}
      <p>
        <Button ref={addButton} size="small" onClick={add}>
          <Plus aria-hidden />
          {t('form.addOption')}
        </Button>
      </p>
      {hints?.(content)}
    </FormSection>
  );
}

interface OneOptionProps {
  option: Option;
  isNew: boolean;
  error: string | undefined;
  change: (part: Partial<Option>) => void;
}

function OneOption({ option, isNew, error, change }: OneOptionProps) {
  const t = useWords();
  return (
    <>
      <TextField
        autoFocus={isNew}
        label={t('form.optionTitle')}
        value={option.title}
        error={error}
        onChange={(event) => change({ title: event.target.value })}
      />
      <div className={css.pair}>
        {(['for', 'against'] as const).map((side) => (
          <TextArea
            key={side}
            label={t(`option.${side}`)}
            hint={t('form.onePerLine')}
            value={option[side].join('\n')}
            onChange={(event) => change({ [side]: event.target.value === '' ? [] : event.target.value.split('\n') })}
          />
        ))}
      </div>
    </>
  );
}
