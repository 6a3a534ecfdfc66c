import { expect, test } from 'vitest';
import { auditShare, proxyAgreement, type Traces, traceability } from './traceability.ts';

const all: Traces = { who: true, why: true, principle: true, alternatives: true, livingLink: true };
const many = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

test('below thirty decisions nothing is said: neither by the proxy, nor by the audit, nor of how they agree', () => {
  expect(traceability(many(29, all))).toMatchObject({ state: 'no data', need: { decisions: 30 } });
  expect(auditShare(many(29, true))).toMatchObject({ state: 'no data' });
  expect(proxyAgreement(many(29, { proxy: true, audit: true }))).toMatchObject({ state: 'no data' });
});

test('a decision is traceable when nothing of it is missing', () => {
  const missing = Object.keys(all).map((part) => ({ ...all, [part]: false }));
  const found = traceability([...many(25, all), ...missing]);
  expect(found).toMatchObject({ state: 'measured', decisions: 30, share: 25 / 30 });
  expect(found.state === 'measured' && Object.values(found.parts)).toEqual(many(5, 29 / 30));
});

test('the audit stands with its interval', () => {
  const found = auditShare([...many(20, true), ...many(10, false)]);
  expect(found).toMatchObject({ share: 2 / 3 });
  expect(found.state === 'measured' && found.interval[0] < 0.5 && found.interval[1] > 0.78).toBe(true);
});

test('agreement beyond chance is none where the proxy says the same of every decision', () => {
  const judged = [...many(20, { proxy: true, audit: true }), ...many(10, { proxy: true, audit: false })];
  expect(proxyAgreement(judged)).toMatchObject({ agreement: 2 / 3, kappa: 0 });
  expect(proxyAgreement(many(30, { proxy: true, audit: true }))).toMatchObject({ agreement: 1, kappa: undefined });
  const apart = [...many(15, { proxy: true, audit: false }), ...many(15, { proxy: false, audit: true })];
  expect(proxyAgreement(apart)).toMatchObject({ kappa: -1 });
});
