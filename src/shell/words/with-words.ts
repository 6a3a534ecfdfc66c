/** A page brings the sentences of its capability with it, so that nobody loads words for pages that they do not open. */
import i18next from 'i18next';

const files = {
  compass: () => import('./compass.en.json'),
  values: () => import('./values.en.json'),
  zones: () => import('./zones.en.json'),
  conflicts: () => import('./conflicts.en.json'),
  escalations: () => import('./escalations.en.json'),
  governance: () => import('./governance.en.json'),
  stewardship: () => import('./stewardship.en.json'),
  reasoning: () => import('./reasoning.en.json'),
  maps: () => import('./maps.en.json'),
  signals: () => import('./signals.en.json'),
  divergence: () => import('./divergence.en.json'),
  opinions: () => import('./opinions.en.json'),
  incidents: () => import('./incidents.en.json'),
  retrospectives: () => import('./retrospectives.en.json'),
  remarks: () => import('./remarks.en.json'),
  drift: () => import('./drift.en.json'),
};

type Area = keyof typeof files;

export async function withWords<Page>(page: Promise<Page>, ...areas: Area[]): Promise<Page> {
  const [loaded, ...words] = await Promise.all([page, ...areas.map((area) => files[area]())]);
  for (const { default: sentences } of words) i18next.addResourceBundle('en', 'translation', sentences, true, true);
  return loaded;
}
