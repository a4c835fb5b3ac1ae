import postgres from 'postgres'
import { currentInstant } from '../pipeline/clock'
import { ownerDatabase } from '../pipeline/secrets'
import { exportAll } from './export'
import { importAll } from './import'
import { PortabilityProblem } from './problem'

const say = (line: string) => console.log(line)

async function takeOut(owner: postgres.Sql, folder: string) {
  say(`Alles meenemen naar ${folder} …`)
  const { rows, files } = await exportAll({ owner, folder, now: currentInstant() })
  say(`Klaar: ${rows} regels en ${files} bestanden. LEESMIJ.md legt uit wat waar staat.`)
  say(
    'LET OP: in deze map staan persoonsgegevens, leesbaar en zonder slot. Bewaar haar versleuteld en gooi haar weg als u klaar bent.',
  )
}

async function putBack(owner: postgres.Sql, folder: string, form: string) {
  say(`Terugzetten uit ${folder}: eerst alles nakijken …`)
  const given = { owner, folder, form: form === 'csv' ? 'csv' : 'jsonl', now: currentInstant() } as const
  const { rows, files, waitingMessages } = await importAll(given)
  say(`Klaar: ${rows} regels en ${files} bestanden zijn terug.`)
  say(
    'Wachtwoorden gaan niet mee: maak met npm run beheerder een link voor de beheerder; die nodigt de anderen uit.',
  )
  if (waitingMessages > 0)
    say(
      `LET OP: er wachten nog ${waitingMessages} berichten. Ze gaan weg zodra Schakel hier start met een mailserver.`,
    )
}

/** The program behind `npm run meenemen` and `npm run terugzetten`. */
async function main([way, folder = '', form = '']: string[]) {
  const owner = postgres(ownerDatabase(), { max: 1, onnotice: () => {} })
  try {
    await (way === 'import' ? putBack(owner, folder, form) : takeOut(owner, folder))
  } catch (error) {
    if (!(error instanceof PortabilityProblem)) throw error
    console.error(error.message)
    process.exitCode = 1
  } finally {
    await owner.end()
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2))
