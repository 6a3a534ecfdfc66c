/** The colour scheme that the reader chose; without a choice it is the system's. */
export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const key = 'throughline.scheme';

export const chosenScheme = (): Scheme => {
  const kept = localStorage.getItem(key);
  return schemes.find((scheme) => scheme === kept) ?? 'system';
};

export function showScheme(scheme: Scheme): void {
  if (scheme === 'system') delete document.documentElement.dataset.scheme;
  else document.documentElement.dataset.scheme = scheme;
}

export function chooseScheme(scheme: Scheme): void {
  localStorage.setItem(key, scheme);
  showScheme(scheme);
}
