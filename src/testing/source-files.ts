/** The house as its files: who imports whom, how long each is, and what is written in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Import {
  /** A path below src/ for a file of ours, else the name of a package or of a part of Node. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
}

export interface SourceFile {
  /** The path below src/, with forward slashes. */
  path: string;
  lines: number;
  imports: Import[];
  /** True when all that it does is to hand on what others export. */
  onlyReexports: boolean;
  /** The lines at which the type `any` is written. */
  anys: number[];
  literals: string[];
  text: string;
}

const src = fileURLToPath(new URL('..', import.meta.url));

/** A whole import is of types when each name in it is. */
function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined || clause.name !== undefined) return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function target(from: string, name: string, typeOnly: boolean): Import {
  if (name.startsWith('#')) return { to: name.slice(1), ours: true, typeOnly };
  if (name.startsWith('.')) return { to: path.posix.join(path.posix.dirname(from), name), ours: true, typeOnly };
  return { to: name, ours: false, typeOnly };
}

/** Reads one file as it is written; the types of TypeScript are not resolved. */
export function readSource(file: string, text: string): SourceFile {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const found: SourceFile = {
    path: file,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: [],
    onlyReexports: tree.statements.length > 0 && tree.statements.every(isReexport),
    anys: [],
    literals: [],
    text,
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      found.imports.push(target(file, (node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly(node)));
      return;
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteral(name)) found.imports.push(target(file, name.text, false));
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.imports.push(target(file, node.argument.literal.text, true));
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.anys.push(tree.getLineAndCharacterOfPosition(node.pos).line + 1);
    if (ts.isStringLiteralLike(node)) found.literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isReexport = (statement: ts.Statement) =>
  ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** Every TypeScript file of the house. */
export function readHouse(): SourceFile[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .map((file) => readSource(file, readFileSync(path.join(src, file), 'utf8')));
}
