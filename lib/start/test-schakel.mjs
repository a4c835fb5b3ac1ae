import { missingFromLock } from './lock-check.mjs'
import { findBrowser } from './browser.mjs'
import { buildApp, serverEntry } from './build.mjs'
import { checkMachine } from './checks.mjs'
import { dataFolder, loadSecrets } from './data-folder.mjs'
import { installPackages } from './install.mjs'
import {
  freshReports,
  ownCounts,
  playwrightCounts,
  programs,
  runLanes,
  task,
  tool,
  vitestCounts,
} from './parts.mjs'
import { endRunning } from './processes.mjs'
import { inProject, readJson } from './project.mjs'
import { Problem, duration, report, say } from './say.mjs'
import { endOrphans } from './server.mjs'
import { closeTestWorld, openTestWorld, servePractice, vitestEnvironment } from './test-world.mjs'

const next = tool('next', 'dist', 'bin', 'next')
const vitest = (config, name) => [tool('vitest', 'vitest.mjs'), 'run', '--config', `tests/${config}`, '--reporter=default', '--reporter=json', `--outputFile.json=.test/${name}.json`] // prettier-ignore
const playwright = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=line,json'] // prettier-ignore

function checkLock() {
  const missing = missingFromLock(readJson(inProject('package-lock.json')).packages)
  if (missing.length > 0) throw new Problem(`package-lock.json is niet volledig:\n${missing.join('\n')}`)
}

async function endToEnd(run, name) {
  if (!serverEntry()) throw new Problem('Er is geen gebouwde toepassing; zie het deel "Bouwen".')
  const browser = await findBrowser()
  const served = await servePractice(run.world)
  const report = { PLAYWRIGHT_JSON_OUTPUT_NAME: inProject('.test', `${name}.json`), PW_CHROMIUM: browser }
  try {
    return await programs([playwright], { env: () => ({ ...served.environment, ...report }), count: playwrightCounts })(name) // prettier-ignore
  } finally {
    await served.stop()
  }
}

/** Every part by name. The order and what runs beside what is in `rounds`. */
const parts = (run) => ({
  lock: { label: 'Volledigheid van package-lock.json', work: task(checkLock) },
  types: {
    label: 'Types',
    work: programs([
      [next, 'typegen'],
      [tool('typescript', 'bin', 'tsc'), '--noEmit'],
    ]),
  },
  lint: { label: 'Lint', work: programs([[tool('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']]) },
  format: { label: 'Opmaak', work: programs([[tool('prettier', 'bin', 'prettier.cjs'), '--check', '.']]) },
  dead: { label: 'Dode code', work: programs([[tool('knip', 'bin', 'knip.js')]]) },
  build: { label: 'Bouwen', work: task(() => buildApp({ actionsKey: run.actionsKey })) },
  tests: {
    label: 'Unit-, integratie- en architectuurtests',
    work: programs([vitest('vitest.config.ts', 'tests')], {
      env: () => vitestEnvironment(run.world),
      count: vitestCounts,
    }),
  },
  built: {
    label: 'Gebouwde server, halverwege gestopt',
    work: programs([vitest('vitest.built.config.ts', 'built')], {
      env: () => vitestEnvironment(run.world),
      count: vitestCounts,
    }),
  },
  gates: {
    label: 'Grenzen van snelheid',
    work: programs([['lib/start/bench.mjs', '--gates']], { count: ownCounts }),
  },
  e2e: { label: 'Proeven in de browser', work: (name) => endToEnd(run, name) },
})

/** Two lanes a round for two cores. Types come before the build, since both write .next/types. */
const rounds = [
  [['lock', 'types', 'format'], ['lint', 'dead']],
  [['build', 'built'], ['tests']],
  [['e2e'], ['gates']],
] // prettier-ignore

function chosen(flags) {
  const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length)
  if (!only) return rounds
  const names = only.split(',')
  const unknown = names.filter((name) => !rounds.flat(2).includes(name))
  if (unknown.length > 0)
    throw new Problem(`Onbekend deel: ${unknown.join(', ')}. Te kiezen: ${rounds.flat(2).join(', ')}.`)
  return rounds.map((lanes) => lanes.map((lane) => lane.filter((name) => names.includes(name))))
}

async function runRounds(run, plan) {
  const all = parts(run)
  const results = []
  for (const lanes of plan) {
    results.push(...(await runLanes(...lanes.map((lane) => lane.map((name) => ({ name, ...all[name] }))))))
  }
  return results
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

function stopOnSignal(run) {
  const stop = async () => {
    await endRunning()
    if (run.world) await endOrphans(run.world.database.folder)
    if (run.world) await closeTestWorld(run.world)
    process.exit(130)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)
}

async function allParts(run, flags) {
  const plan = chosen(flags)
  checkMachine()
  say('Pakketten installeren …')
  await installPackages({ full: true })
  freshReports()
  run.actionsKey = loadSecrets(dataFolder()).NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  if (plan.flat(2).some((name) => ['tests', 'built', 'e2e'].includes(name)))
    run.world = await openTestWorld(run.actionsKey)
  return runRounds(run, plan)
}

/**
 * npm test: every part, also after one that failed; the last line counts them all together.
 * @param {string[]} flags `--only=types,tests` runs some of the parts
 */
export async function testSchakel(flags) {
  const began = Date.now()
  const run = {}
  stopOnSignal(run)
  let results = [{ passed: 0, failed: 1 }]
  try {
    results = await allParts(run, flags)
  } catch (error) {
    report(error)
  }
  if (run.world) await closeTestWorld(run.world)
  say(`Alles bij elkaar ${duration(Date.now() - began)}.`)
  say(`${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`)
  process.exit(sum(results, 'failed') > 0 ? 1 : 0)
}
