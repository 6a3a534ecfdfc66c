import { queryOptions } from '@tanstack/react-query';
import type { ZoneCalls } from './calls.ts';

export const zonesQuery = (calls: ZoneCalls) =>
  queryOptions({ queryKey: ['zones', 'show'], queryFn: () => calls.zones.show({}) });

export const disagreementsQuery = (calls: ZoneCalls) =>
  queryOptions({ queryKey: ['zones', 'disagreements'], queryFn: () => calls.zones.disagreements({}) });
