import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './processes.mjs'
import { inProject, readJson } from './project.mjs'
import { duration, say } from './say.mjs'

const reports = inProject('.test')
const reportOf = (name, extension) => inProject('.test', `${name}.${extension}`)

/** A program of a package, run by this Node. */
export const tool = (...path) => inProject('node_modules', ...path)

/** Makes an empty folder for the outputs of the parts. */
export function freshReports() {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
}

const oneOf = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 })

/** A part that ended badly without naming a failed test (a file that does not load) counts as one failed. */
const orOne = (code, { passed, failed }) => ({ passed, failed: failed || (code === 0 ? 0 : 1) })

/** Counts of a vitest JSON report. A skipped test is not a passed one. */
export function vitestCounts(code, json) {
  if (!json) return oneOf(false)
  return orOne(code, { passed: json.numPassedTests, failed: json.numFailedTests })
}

/** Counts of a Playwright JSON report. A test that needed a second try counts as failed. */
export function playwrightCounts(code, json) {
  if (!json) return oneOf(false)
  const { expected, unexpected, flaky } = json.stats
  return orOne(code, { passed: expected, failed: unexpected + flaky })
}

/** Counts of a program that ends with a line `N passed, N failed` of its own. */
export function ownCounts(code, _json, output) {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? []
  return passed === undefined ? oneOf(false) : orOne(code, { passed: Number(passed), failed: Number(failed) })
}

/**
 * A part that runs one or more programs, one after another until one ends badly.
 * @param {string[][]} programs arguments for node
 * @param {{ env?: () => Record<string, string>, count?: (code: number, json: any, output: string) => object }} options
 *   count: how the JSON report `.test/<name>.json` tells passed and failed tests; without it the part is one
 */
export const programs = (list, { env = () => ({}), count } = {}) =>
  async function work(name) {
    let result = { code: 0, output: '' }
    for (const args of list) {
      result = await run(process.execPath, args, { env: { ...process.env, NO_COLOR: '1', ...env() } })
      if (result.code !== 0) break
    }
    const counts = count
      ? count(result.code, readJson(reportOf(name, 'json')), result.output)
      : oneOf(result.code === 0)
    return { ...counts, output: result.output }
  }

/** A part that is a function here: it passes unless it throws. */
export const task = (work) =>
  async function run() {
    await work()
    return { ...oneOf(true), output: '' }
  }

function tell({ name, label }, { passed, failed, output }, began) {
  writeFileSync(reportOf(name, 'log'), `${output}\n`)
  const outcome = failed === 0 ? 'goed' : 'niet goed'
  say(`${label}: ${outcome} (${passed} passed, ${failed} failed) na ${duration(Date.now() - began)}`)
  if (failed > 0) say(`${output.split('\n').slice(-120).join('\n')}\n(alles staat in .test/${name}.log)`)
}

/**
 * Runs one part to its end; what it throws makes it fail and stops nothing else.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runPart(part) {
  const began = Date.now()
  say(`${part.label} …`)
  let result
  try {
    result = await part.work(part.name)
  } catch (error) {
    result = { ...oneOf(false), output: error?.message ?? String(error) }
  }
  tell(part, result, began)
  return result
}

/** Runs lanes at the same time, and the parts within a lane one after another. */
export async function runLanes(...lanes) {
  const done = await Promise.all(
    lanes.map(async (parts) => {
      const results = []
      for (const part of parts) results.push(await runPart(part))
      return results
    }),
  )
  return done.flat()
}
