import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './processes.mjs'
import { inProject } from './project.mjs'
import { Problem, say } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macBrowsers = ['Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

const works = (file) => existsSync(file) && spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0

function onThisMachine() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macBrowsers]
  return candidates.find(works) ?? null
}

async function fromPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return works(file) ? file : null
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  say('Chromium installeren met apt-get …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return onThisMachine()
}

async function download() {
  say('Chromium ophalen met Playwright …')
  await run(process.execPath, [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'install',
    'chromium',
  ])
  return fromPlaywright()
}

function named() {
  const file = process.env.PW_CHROMIUM
  if (file && !works(file)) throw new Problem(`PW_CHROMIUM=${file} is geen browser die hier start.`)
  return file || null
}

/**
 * A Chromium for the end-to-end tests: the one named in PW_CHROMIUM, one on this machine, Debian's package when it
 * may install, or Playwright's own download.
 * @returns {Promise<string>} the program
 */
export async function findBrowser() {
  const found =
    named() ?? onThisMachine() ?? (await fromPlaywright()) ?? (await fromDebian()) ?? (await download())
  if (found) return found
  throw new Problem(
    'Er is geen Chromium gevonden en ophalen lukte niet. Installeer Chromium of Chrome en noem het in PW_CHROMIUM,\n' +
      'bijvoorbeeld: PW_CHROMIUM=/usr/bin/chromium npm test',
  )
}
