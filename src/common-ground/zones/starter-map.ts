/** A map to begin with: what most networks would draw first, to be amended by what happens. In force only once drawn. */
import { zoneMapContent } from './zone-map.ts';

export const starterMap = zoneMapContent.parse({
  rules: [
    {
      name: 'Felt here only',
      zone: 'local',
      when: "affectedGroups == 0 && reversibility == 'reversible'",
      why: 'Whoever does the work knows it best, and can turn back.',
      examples: ['What we build next, and in which order', 'When we meet'],
    },
    {
      name: 'Felt by others',
      zone: 'check',
      when: 'affectedGroups > 0',
      why: 'Others will feel it: ask them, and look at what our principles say.',
      examples: ['A change of architecture that other services notice'],
    },
    {
      name: 'Stretches a principle',
      zone: 'check',
      when: 'size(stretches) > 0',
      why: 'Whoever used the principle before may know how far it goes.',
      examples: [],
    },
    {
      name: 'Many, or for good',
      zone: 'aware',
      when: "affectedGroups >= 3 || (affectedGroups > 0 && reversibility == 'irreversible')",
      why: 'Where many are touched, or nobody can turn back, the centre should hear of it in time to help.',
      examples: ['Leaving a shared system', 'Closing a place that three others use'],
    },
    {
      name: 'Breaks a value',
      zone: 'intervene',
      when: 'size(breaks) > 0',
      why: 'What all of us protect is given up here: the centre says in public whether it backs the exception.',
      examples: ['A decision that violates a core value'],
    },
  ],
  otherwise: { zone: 'local', why: 'What no rule speaks of is yours.' },
  tell: {
    check: { whom: 'The groups that it affects', days: 7 },
    aware: { whom: 'The stewards, and the groups that it affects', days: 3 },
    intervene: { whom: 'The stewards, before it takes effect where that is possible', days: 1 },
  },
});
