import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparseMatrix } from '#text/sparse-matrix.ts';
import { symmetricEigen } from '#text/symmetric-eigen.ts';
import { truncatedSvd } from '#text/truncated-svd.ts';

const full = (rows: number[][]) =>
  sparseMatrix(
    rows.map((row) => ({ indices: row.map((_, i) => i), values: row })),
    rows[0]?.length ?? 0,
  );

test('A diagonal matrix has its entries as singular values, largest first', () => {
  const { singularValues } = truncatedSvd(
    full([
      [3, 0, 0],
      [0, 5, 0],
      [0, 0, 1],
    ]),
    2,
  );
  expect(singularValues[0]).toBeCloseTo(5, 4);
  expect(singularValues[1]).toBeCloseTo(3, 4);
});

test('A matrix of rank one has one dimension, however many are asked', () => {
  const { dimensions, vectors, singularValues } = truncatedSvd(
    full([
      [1, 2],
      [2, 4],
      [3, 6],
    ]),
    5,
  );
  expect(dimensions).toBe(1);
  expect(singularValues[0]).toBeCloseTo(Math.sqrt(70), 4);
  expect(Math.abs(vectors[1]! / vectors[0]!)).toBeCloseTo(2, 4);
});

test('An empty matrix has no directions', () => {
  expect(truncatedSvd(sparseMatrix([], 0), 3).dimensions).toBe(0);
});

test('Directions have unit length and stand at right angles', () => {
  const cell = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 9 }), (rows) => {
      const { dimensions, vectors } = truncatedSvd(full(rows), 3);
      for (let i = 0; i < dimensions; i++) {
        for (let j = 0; j <= i; j++) {
          let dot = 0;
          for (let row = 0; row < 6; row++) dot += vectors[row * dimensions + i]! * vectors[row * dimensions + j]!;
          expect(dot).toBeCloseTo(i === j ? 1 : 0, 2);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('The same matrix and seed give the same directions', () => {
  const matrix = full([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 10],
  ]);
  expect(truncatedSvd(matrix, 2)).toEqual(truncatedSvd(matrix, 2));
});

test('Eigenvectors rebuild their matrix', () => {
  const matrix = Float64Array.from([4, 1, 2, 1, 3, 0, 2, 0, 5]);
  const { values, vectors } = symmetricEigen(matrix, 3);
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const entry = [0, 1, 2].reduce((sum, k) => sum + vectors[i * 3 + k]! * values[k]! * vectors[j * 3 + k]!, 0);
      expect(entry).toBeCloseTo(matrix[i * 3 + j]!, 5);
    }
  }
});
