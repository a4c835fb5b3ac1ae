import ts from 'typescript'
import { expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from '../support/source-files'

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true

const doesSomething = (made: ts.Expression | undefined) =>
  made !== undefined &&
  (ts.isArrowFunction(made) ||
    (ts.isCallExpression(made) && ['query', 'command'].includes(made.expression.getText())))

/** Whether a statement offers others a function, a query or a command. */
const offersFunction = (statement: ts.Statement) =>
  isExported(statement) &&
  (ts.isFunctionDeclaration(statement)
    ? !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    : ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(({ initializer }) => doesSomething(initializer)))

/** The functions of a file that others may use and that do not say what they do. */
function silentOnes({ path, text }: SourceFile): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  return statements
    .filter((statement) => offersFunction(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${path}: ${statement.getText().split('\n', 1)[0] ?? ''}`)
}

test('every function, query and command that others may use says what it does', () => {
  expect(sourceFiles('lib', 'components', 'db').flatMap(silentOnes)).toEqual([])
})
