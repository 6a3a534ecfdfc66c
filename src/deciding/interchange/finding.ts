/** What could not be understood in a record, with the line on which it stands (1 is the first). */
export type Finding = { line: number; problem: string };

/** The same with the file in which it stands. */
export type FileProblem = Finding & { file: string };
