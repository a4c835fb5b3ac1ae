import { describe, expect, test } from 'vitest'
import { config } from '@/proxy'
import { sourceFiles, type SourceFile } from '../support/source-files'

const sources = sourceFiles('app', 'components', 'lib', 'proxy.ts').filter(
  ({ path }) => !path.startsWith('lib/start/'),
)
const actionFiles = sources.filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
const exportsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('export '))

describe('row 20: every way in asks who it is', () => {
  test('server actions stand in files of their own, at the top of it', () => {
    expect(actionFiles.length).toBeGreaterThan(8)
    for (const { path, text } of actionFiles) {
      expect(path).toMatch(/^lib\/[a-z-]+\/(entry-)?actions\.ts$/)
      expect(text.match(/['"]use server['"]/g), path).toHaveLength(1)
      expect(text, path).toMatch(/^['"]use server['"]/)
    }
  })

  test.each(actionFiles.map(({ path, text }) => [path, text]))(
    '%s exports commands and queries and nothing else',
    (path, text) => {
      const way = path.endsWith('entry-actions.ts') ? 'entryAction' : '(serverAction|queryAction)'
      const lines = exportsOf(text)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) expect(line).toMatch(new RegExp(`^export const \\w+ = ${way}\\(`))
    },
  )

  test('what can be done without a session is signing in and choosing a password', () => {
    const entries = actionFiles
      .filter(({ path }) => path.endsWith('entry-actions.ts'))
      .flatMap(({ text }) => exportsOf(text))
    expect(entries.map((line) => /const (\w+)/.exec(line)?.[1]).sort()).toEqual([
      'choosePassword',
      'signInWithPassword',
    ])
  })

  test('route handlers are these; what changes something is a POST that the proxy checked', () => {
    const routes = sources.filter(({ path }) => path.endsWith('/route.ts'))
    const methods = Object.fromEntries(
      routes.map(({ path, text }) => [
        path,
        [...text.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b(?= ?[(,}]|$)/gm)]
          .map(([method]) => method)
          .filter((m, i, all) => all.indexOf(m) === i)
          .sort(),
      ]),
    )
    expect(methods).toEqual({
      'app/(werk)/beheer/kaartpunten/bestand/route.ts': ['POST'],
      'app/(werk)/beheer/srg/[key]/[table]/route.ts': ['GET'],
      'app/(werk)/invoer/bestand/route.ts': ['POST'],
      'app/(werk)/lijst/bestand/route.ts': ['POST'],
      'app/(werk)/sturing/informatieset/bestand/route.ts': ['POST'],
      'app/(werk)/sturing/uwv/bestand/route.ts': ['POST'],
      'app/(werk)/trajecten/cbs/bestand/route.ts': ['POST'],
      'app/(werk)/trajecten/[number]/documenten/bestand/route.ts': ['POST'],
      'app/(werk)/trajecten/[number]/documenten/download/route.ts': ['POST'],
      'app/(werk)/wachtlijst/rondes/[id]/bestand/route.ts': ['GET'],
      'app/api/auth/[...nextauth]/route.ts': ['GET', 'POST'],
      'app/(werk)/beheer/brieven/[kind]/word/route.ts': ['GET', 'POST'],
      'app/(werk)/trajecten/[number]/brieven/[id]/bestand/route.ts': ['GET'],
      'app/(werk)/trajecten/[number]/brieven/[id]/word/route.ts': ['GET'],
      'app/api/health/route.ts': ['GET'],
      'app/uitloggen/route.ts': ['POST'],
      'app/(werk)/plaatsingen/zoeken/route.ts': ['POST'],
      'app/(werk)/trajecten/[number]/afspraak/[id]/route.ts': ['GET'],
      'app/zoeken/route.ts': ['GET', 'POST'],
    })
  })

  test('what the proxy leaves alone asks itself whether it came from a page of ours', () => {
    const [passes = ''] = config.matcher
    const address = (path: string) =>
      path
        .replace(/^app/, '')
        .replace(/\/\([a-z]+\)/g, '')
        .replace(/\/route\.ts$/, '')
        .replaceAll('[number]', 'T-2026-0001')
    const left = sources.filter(
      ({ path }) => path.endsWith('/route.ts') && !new RegExp(`^${passes}$`).test(address(path)),
    )
    expect(left.map(({ path }) => address(path)).sort()).toEqual([
      '/trajecten/T-2026-0001/documenten/bestand',
      '/trajecten/T-2026-0001/documenten/download',
    ])
    for (const { path, text } of left)
      expect(text, path).toMatch(/await uploadedStream\(request|if \(comesFromElsewhere\(request\)\) return/)
  })

  test('every page asks one query, or is for everyone', () => {
    const pages = sources.filter(({ path }) => path.startsWith('app/') && path.endsWith('/page.tsx'))
    // a page with parts asks the query of the part that is shown
    const asks = ({ path, text }: SourceFile) =>
      /\bscreen\(/.test(text) ||
      sources.some(
        (file) => file.path === path.replace('page.tsx', 'parts.tsx') && /\bscreen\(/.test(file.text),
      )
    expect(pages.length).toBeGreaterThan(20)
    expect(
      pages
        .filter((page) => !asks(page))
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'app/(toegang)/inloggen/page.tsx',
      'app/(toegang)/wachtwoord/[token]/page.tsx',
      'app/toegankelijkheid/page.tsx',
    ])
  })
})

describe('row 6: nothing personal in an address', () => {
  const forms = sources.filter(({ text }) =>
    /<form[^>]*method="get"|<form(?![^>]*(action|method|onSubmit))/i.test(text),
  )

  test('no form sends what someone types about a person in the address', () => {
    const personal = /name=["'{]*(woorden|bsn|surname|naam|birthDate|geboortedatum|email|password)/i
    expect(forms.filter(({ text }) => personal.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('the query parts that pages read are filters, keys and days', () => {
    const filters = sources.filter(({ path }) => /(filter|schemas|queries)\.ts$/.test(path))
    const names = filters.flatMap(({ text }) =>
      [...text.matchAll(/export const \w*[fF]ilter = z\.object\(\{([\s\S]*?)\n\}\)/g)].flatMap(
        ([, body = '']) => [...body.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? ''),
      ),
    )
    expect([...new Set(names)].sort()).toEqual([
      'aan', 'aantal', 'advies', 'begeleiding', 'bekend', 'bij', 'cijfer', 'dag', 'deel', 'di', 'do', 'gemeente', 'grond', 'hoe', 'jaar', 'keuze', 'kwartaal', 'ma', 'maand', 'na', 'op', 'pagina', 'partij', 'periode', 'plaats', 'plek', 'rij', 'rol', 'soort', 'sort', 'spoed', 'stap', 'termijn', 'tijdlijn', 'toon', 'tot', 'van', 'vanaf', 'verhoogd', 'voor', 'vorm', 'vr', 'wachten', 'werkgever', 'wie', 'wo', 'za', 'zo', 'zoek', 'zonder',
    ]) // prettier-ignore
  })
})
