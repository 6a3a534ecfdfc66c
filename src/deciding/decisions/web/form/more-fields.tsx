/** The question and its context; where the decision reaches; what the group expects. */
import { useQuery } from '@tanstack/react-query';
import { useGroupCalls } from '#common-ground/groups/web/calls.ts';
import { groupsQuery } from '#common-ground/groups/web/queries.ts';
import { Select, TextArea, TextField } from '#ui/field.tsx';
import { ListField } from '#ui/list-field.tsx';
import { SuggestArea } from '#ui/suggest-area.tsx';
import { useWords } from '#ui/words.tsx';
import { useDecisionCalls } from '../calls.ts';
import { tagsQuery } from '../queries.ts';
import { statusList } from '../status.tsx';
import { Asked } from './asked-fields.tsx';
import type { PartProps } from './decision-form.tsx';
import css from './form.module.css';
import { anyOf, FormSection } from './section.tsx';
import { useReferences } from './use-references.ts';

const texts = ['context', 'drivers', 'consequences'] as const;

export function QuestionFields({ content, set, errors }: PartProps) {
  const t = useWords();
  const suggest = useReferences();
  const filled = Boolean(content.question || content.context || content.drivers || content.consequences);
  return (
    <FormSection
      title={t('form.question')}
      about={t('form.questionAbout')}
      filled={filled}
      wrong={anyOf(errors, 'question', ...texts)}
    >
      <Asked field="question">
        <TextArea
          label={t('field.question')}
          value={content.question}
          error={errors.question}
          onChange={(event) => set({ question: event.target.value })}
        />
      </Asked>
      {texts.map((key) => (
        <Asked key={key} field={key}>
          <SuggestArea
            label={t(`field.${key}`)}
            hint={t(`form.${key}Hint`)}
            value={content[key]}
            error={errors[key]}
            suggest={suggest}
            onText={(text) => set({ [key]: text })}
          />
        </Asked>
      ))}
    </FormSection>
  );
}

const reversibilities = ['reversible', 'costly', 'irreversible'] as const;

export function ReachFields({ content, set, errors }: PartProps) {
  const t = useWords();
  const groups = useQuery(groupsQuery(useGroupCalls())).data?.groups ?? [];
  const tags = useQuery(tagsQuery(useDecisionCalls())).data?.tags ?? [];
  const filled =
    content.tags.length + content.affects.length + content.links.length > 0 ||
    content.reversibility !== null ||
    content.cost !== null;
  return (
    <FormSection
      title={t('form.reach')}
      about={t('form.reachAbout')}
      filled={filled || content.status !== 'accepted'}
      wrong={anyOf(errors, 'status', 'reversibility', 'tags', 'affects', 'cost', 'links')}
    >
      <div className={css.pair}>
        <Select
          label={t('field.status')}
          value={content.status}
          onChange={(event) => set({ status: statusList.find((it) => it === event.target.value) ?? 'accepted' })}
        >
          {statusList
            .filter((it) => it !== 'superseded' || content.status === 'superseded')
            .map((it) => (
              <option key={it} value={it}>
                {t(`status.${it}`)}
              </option>
            ))}
        </Select>
        <Asked field="reversibility">
          <Select
            label={t('field.reversibility')}
            value={content.reversibility ?? ''}
            onChange={(event) =>
              set({ reversibility: reversibilities.find((it) => it === event.target.value) ?? null })
            }
          >
            <option value="">{t('form.notSaid')}</option>
            {reversibilities.map((it) => (
              <option key={it} value={it}>
                {t(`reversibility.${it}`)}
              </option>
            ))}
          </Select>
        </Asked>
      </div>
      <Asked field="tags">
        <ListField
          label={t('field.tags')}
          hint={t('form.listHint')}
          values={content.tags}
          error={errors.tags}
          known={tags.map(({ tag }) => ({ value: tag, label: tag }))}
          onValues={(values) => set({ tags: values })}
        />
      </Asked>
      <Asked field="affects">
        <ListField
          onlyKnown
          label={t('field.affects')}
          hint={t('form.affectsHint')}
          values={content.affects}
          error={errors.affects}
          known={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onValues={(values) => set({ affects: groups.filter(({ id }) => values.includes(id)).map(({ id }) => id) })}
        />
      </Asked>
      <Asked field="cost">
        <TextField
          type="number"
          min={0}
          step="any"
          inputMode="decimal"
          label={t('field.cost')}
          hint={t('form.costHint')}
          value={content.cost ?? ''}
          error={errors.cost}
          onChange={(event) => set({ cost: event.target.value === '' ? null : Number(event.target.value) })}
        />
      </Asked>
      <Asked field="links">
        <TextArea
          label={t('field.links')}
          hint={t('form.linksHint')}
          value={content.links.map(({ title, url }) => (title ? `${url} ${title}` : url)).join('\n')}
          error={errors.links}
          onChange={(event) => set({ links: linksIn(event.target.value) })}
        />
      </Asked>
    </FormSection>
  );
}

/** One link a line: the address, then what it is. */
const linksIn = (text: string) =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const [, url = '', title = ''] = /^(\S*) ?(.*)$/.exec(line) ?? [];
        return { url, title };
      });

export function ExpectationFields({ content, set, errors, end }: PartProps & { end: boolean }) {
  const t = useWords();
  const suggest = useReferences();
  const filled = content.expected !== '' || content.checkOn !== null;
  return (
    <FormSection
      end={end}
      title={t('form.expectation')}
      about={t('form.expectationAbout')}
      filled={filled}
      wrong={anyOf(errors, 'expected', 'checkOn')}
    >
      <Asked field="expected">
        <SuggestArea
          label={t('field.expected')}
          hint={t('form.expectedHint')}
          value={content.expected}
          error={errors.expected}
          suggest={suggest}
          onText={(expected) => set({ expected })}
        />
      </Asked>
      <Asked field="checkOn">
        <TextField
          type={content.checkOn === null || content.checkOn.length === 10 ? 'date' : 'text'}
          label={t('field.checkOn')}
          hint={t('form.checkOnHint')}
          value={content.checkOn ?? ''}
          error={errors.checkOn}
          onChange={(event) => set({ checkOn: event.target.value || null })}
        />
      </Asked>
    </FormSection>
  );
}
