import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { sourceFiles, type SourceFile } from '../support/source-files'

const parsed = ({ path, text }: SourceFile) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

const isUseServer = (statement: ts.Node | undefined) =>
  statement !== undefined &&
  ts.isExpressionStatement(statement) &&
  ts.isStringLiteral(statement.expression) &&
  statement.expression.text === 'use server'

const files = sourceFiles('app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts')
const withActions = files.filter((file) => isUseServer(parsed(file).statements[0]))

/** How each exported action is made: its name, and the text of what it is. */
function exportsOf(file: SourceFile): { name: string; made: ts.Expression | undefined }[] {
  return parsed(file).statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement))
      return [{ name: statement.getText(), made: undefined }]
    if (!exported) return []
    if (!ts.isVariableStatement(statement)) return [{ name: statement.getText(), made: undefined }]
    return statement.declarationList.declarations.map((each) => ({
      name: each.name.getText(),
      made: each.initializer,
    }))
  })
}

/** How an endpoint's subject must be made, by the function that opens it. */
const makers: Record<string, string> = {
  serverAction: '(: Command<\\w+>)? = (command[(<]|\\{)',
  queryAction: ' = query\\(',
}

/** The files that may hold actions for people who are not signed in yet. */
const entryFile = 'lib/account/entry-actions.ts'

/** `serverAction(m.x, …)` of a command of module m, `queryAction(m.x, …)` of a query; at the door `entryAction(x)`. */
function isAllowed(
  path: string,
  made: ts.Expression | undefined,
  modules: ReadonlyMap<string, string>,
): boolean {
  if (!made || !ts.isCallExpression(made)) return false
  const [subject] = made.arguments
  if (!subject) return false
  if (path === entryFile) return made.expression.getText() === 'entryAction' && ts.isIdentifier(subject)
  const makes = makers[made.expression.getText()]
  if (!makes || !ts.isPropertyAccessExpression(subject)) return false
  const text = modules.get(subject.expression.getText()) ?? ''
  return new RegExp(`export const ${subject.name.text}${makes}`).test(text)
}

/** The modules of its own folder that a file imports as a whole, by name. */
function modulesOf(file: SourceFile): Map<string, string> {
  const found = parsed(file).statements.flatMap((statement): [string, string][] => {
    const bindings = ts.isImportDeclaration(statement) && statement.importClause?.namedBindings
    if (!bindings || !ts.isNamespaceImport(bindings)) return []
    const from = (statement.moduleSpecifier as ts.StringLiteral).text
    const path = `${file.path.split('/').slice(0, -1).join('/')}/${from.replace('./', '')}.ts`
    return [[bindings.name.text, files.find((each) => each.path === path)?.text ?? '']]
  })
  return new Map(found)
}

describe('row 20: every public endpoint is a command or a query', () => {
  test('the files with actions are found', () => {
    expect(withActions.map(({ path }) => path)).toEqual(
      expect.arrayContaining([entryFile, 'lib/account/actions.ts']),
    )
    expect(withActions.flatMap(exportsOf).length).toBeGreaterThan(20)
  })

  test.each(withActions.map((file) => [file.path, file] as const))(
    '%s exports only actions of commands and queries',
    (path, file) => {
      const modules = modulesOf(file)
      const others = exportsOf(file).filter(({ made }) => !isAllowed(path, made, modules))
      expect(others.map(({ name }) => name)).toEqual([])
    },
  )

  test('they stand in lib, named actions.ts, and the door has one file of its own', () => {
    const elsewhere = withActions
      .map(({ path }) => path)
      .filter((path) => !/^lib\/[a-z-]+\/actions\.ts$/.test(path))
    expect(elsewhere).toEqual([entryFile])
  })

  test('only a draft, which is nobody’s record yet, is written without permission and log', () => {
    const byHand = files.filter(({ text }) => /export const \w+: Command</.test(text))
    expect(byHand.map(({ path }) => path)).toEqual(['lib/draft/commands.ts'])
  })

  test('what is no such file is refused by this test', () => {
    const bad: SourceFile = {
      path: 'lib/account/actions.ts',
      text: [
        `'use server'`,
        `import * as commands from './commands'`,
        `import * as queries from './queries'`,
        `export const addAccount = serverAction(commands.addAccount)`,
        `export const list = serverAction(queries.accountsScreen)`,
        `export const other = wrapped(commands.addAccount)`,
        `export const read = queryAction(commands.addAccount)`,
        `export async function free() {}`,
        `export { d } from './d'`,
      ].join('\n'),
    }
    const made = exportsOf(bad).map((each) => isAllowed(bad.path, each.made, modulesOf(bad)))
    expect(made).toEqual([true, false, false, false, false, false])
  })
})

test('row 27: no action inside a function, whose surroundings would travel to the browser', () => {
  const inside = files.filter((file) => {
    let found = false
    const visit = (node: ts.Node) => {
      if (ts.isBlock(node) && isUseServer(node.statements[0])) found = true
      ts.forEachChild(node, visit)
    }
    visit(parsed(file))
    return found
  })
  expect(inside.map(({ path }) => path)).toEqual([])
})
