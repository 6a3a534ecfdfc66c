import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { z } from 'zod';
import { problemResponses, problemSchema, problemsOf } from './openapi-problems.ts';
import { type Contents, routerOf } from './router.ts';

/** Schemas that stand in many answers, by the names under which the document tells of each once. */
export type Vocabulary = Readonly<Record<string, z.ZodType>>;

/** The OpenAPI 3.1 document of everything that the house can be asked. */
export async function openApi(contents: Contents, version: string, vocabulary: Vocabulary = {}) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(routerOf(contents), {
    info: {
      title: 'Throughline',
      version,
      description: 'Decide locally, stay coherent. Send a personal access token as `Authorization: Bearer thr_…`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
      responses: problemResponses,
    },
    commonSchemas: Object.fromEntries(
      Object.entries(vocabulary).map(([name, schema]) => [name, { schema, strategy: 'output' as const }]),
    ),
  });
  for (const room of Object.values(document.paths ?? {}))
    for (const [method, operation] of Object.entries(room ?? {}))
      Object.assign((operation as { responses: object }).responses, problemsOf(method));
  return document;
}
