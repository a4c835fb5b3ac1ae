import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { inProject, project } from './project.mjs'
import { Problem } from './say.mjs'

const gigabyte = 1024 ** 3

function requireDisk() {
  const needed = existsSync(inProject('node_modules')) ? 0.3 : 1.5
  const { bavail, bsize } = statfsSync(project)
  const free = (bavail * bsize) / gigabyte
  if (free >= needed) return
  const dutch = (number) => number.toFixed(1).replace('.', ',')
  throw new Problem(
    `Er is te weinig schijfruimte in ${project}: nodig is ongeveer ${dutch(needed)} GB, ` +
      `vrij is ${dutch(free)} GB. Maak ruimte en probeer het opnieuw.`,
  )
}

function requireWritable() {
  for (const folder of [project, inProject('node_modules'), inProject('.next')]) {
    if (!existsSync(folder)) continue
    try {
      accessSync(folder, constants.W_OK)
    } catch {
      throw new Problem(
        `De map ${folder} is niet te beschrijven door deze gebruiker. Is Schakel eerder door een andere ` +
          `gebruiker gestart? Maak dan een eigen kopie met git clone, of geef deze gebruiker de map.`,
      )
    }
  }
}

/** Stops with a message when this machine lacks the room or the rights to run here. */
export function checkMachine() {
  requireWritable()
  requireDisk()
}
