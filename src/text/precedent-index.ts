export type PrecedentFields = {
  title: string;
  question?: string;
  context?: string;
  choice?: string;
  why?: string;
  rest?: string;
};
export type PrecedentDocument = { id: string; date: string | null; fields: PrecedentFields };
