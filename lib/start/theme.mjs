// Keeps of the NL Design System theme only the tokens that our stylesheets use, directly or through another
// token: 208 kB becomes some 20. Run `node lib/start/theme.mjs` after using a token that app/theme.css lacks.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { inProject } from './project.mjs'

const packages = ['alert', 'button', 'data-badge', 'form-field', 'table', 'textbox']
const themeFile = import.meta.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css')
const heading =
  '/* Made by lib/start/theme.mjs from @nl-design-system-unstable/voorbeeld-design-tokens (EUPL-1.2). */'

const read = (path) => readFileSync(inProject(path), 'utf8')

const tokensIn = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1])

/** The stylesheets whose tokens count: those of the Utrecht components and our own. */
function stylesheets() {
  const own = ['app', 'components'].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  return [
    ...packages.map((name) => `node_modules/@utrecht/${name}-css/dist/index.css`),
    ...own.filter((path) => path.endsWith('.css') && path !== 'app/theme.css'),
  ]
}

/** The text of app/theme.css: every token in use, in the order of the package. */
export function trimmedTheme() {
  const values = new Map(
    [...readFileSync(new URL(themeFile), 'utf8').matchAll(/^\s*(--[\w-]+):\s*(.+?);/gm)].map((m) => [
      m[1],
      m[2],
    ]),
  )
  const used = new Set()
  const queue = stylesheets().flatMap((path) => tokensIn(read(path)))
  for (let name = queue.pop(); name; name = queue.pop()) {
    const value = values.get(name)
    if (value === undefined || used.has(name)) continue
    used.add(name)
    queue.push(...tokensIn(value))
  }
  const lines = [...values].filter(([name]) => used.has(name)).map(([name, value]) => `  ${name}: ${value};`)
  return `${heading}\n.voorbeeld-theme {\n${lines.join('\n')}\n}\n`
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(inProject('app/theme.css'), trimmedTheme())
