import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setUpDatabase } from './app-database.mjs'
import { openDatabase } from './chosen-database.mjs'
import { dataFolder, loadSecrets } from './data-folder.mjs'
import { installPackages } from './install.mjs'
import { run } from './processes.mjs'
import { Problem, report, say } from './say.mjs'
import { runningStart } from './single-start.mjs'

const usage = {
  export: 'Gebruik: npm run meenemen -- --naar <lege map>',
  import: 'Gebruik: npm run terugzetten -- --van <map> [--uit csv]',
}

/** Folder and form as they were asked; a folder is meant from where the command was typed. */
function asked(way, args) {
  const options = {
    naar: { type: 'string' },
    van: { type: 'string' },
    uit: { type: 'string', default: 'jsonl' },
  }
  let values
  try {
    values = parseArgs({ args, options }).values
  } catch {
    throw new Problem(usage[way])
  }
  const folder = way === 'export' ? values.naar : values.van
  if (!folder || !['jsonl', 'csv'].includes(values.uit)) throw new Problem(usage[way])
  return { folder: resolve(process.env.INIT_CWD ?? '.', folder), form: values.uit }
}

const keys = ['SCHAKEL_BSN_KEY', 'SCHAKEL_BSN_INDEX_KEY', 'SCHAKEL_DOCUMENT_KEY']

/** Keys made anew here would open nothing that the server sealed, so what goes out needs the ones that are there. */
function secretsFor(way, data) {
  const known = existsSync(join(data, 'secrets.json')) || keys.every((key) => process.env[key])
  if (way === 'export' && !known)
    throw new Problem(
      `In ${data} staan geen sleutels. Gebruik dezelfde map (SCHAKEL_DATA_DIR) of dezelfde sleutels als de server.`,
    )
  return loadSecrets(data)
}

const environmentOf = (secrets, data, database) => ({
  ...Object.fromEntries(keys.map((key) => [key, secrets[key]])),
  NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
  SCHAKEL_DATA_DIR: data,
  DATABASE_OWNER_URL: database.ownerUrl,
  DATABASE_WEB_PASSWORD: secrets.webPassword,
  DATABASE_WORKER_PASSWORD: secrets.workerPassword,
})

/** What is put back comes as it was, practice or not; a database of which nothing is known yet gets its tables first. */
async function prepare(environment) {
  say('De database klaarzetten …')
  await setUpDatabase({ ...environment, SCHAKEL_PRACTICE: '0' }, (line) => say(line))
}

function refuseBeside(way, data) {
  if (way === 'import' && runningStart(data))
    throw new Problem('Schakel draait. Stop eerst de server en de achtergrondwerker, en zet dan terug.')
}

async function carried(way, args) {
  const { folder, form } = asked(way, args)
  const data = dataFolder()
  refuseBeside(way, data)
  const secrets = secretsFor(way, data)
  await installPackages({ full: false })
  const database = await openDatabase({ data, secrets, tell: say })
  try {
    const environment = environmentOf(secrets, data, database)
    if (way === 'import') await prepare(environment)
    const program = [
      '--conditions=react-server',
      '--import',
      'tsx',
      'lib/portability/run.ts',
      way,
      folder,
      form,
    ]
    const { code } = await run(process.execPath, program, {
      env: { ...process.env, ...environment },
      onLine: say,
    })
    process.exitCode = code
  } finally {
    // A database that a running Schakel started stays: this only joined it.
    if (!database.process?.adopted) await database.stop()
  }
}

/** npm run meenemen and npm run terugzetten: everything out in an open format, and back in. */
export async function carry(way, args) {
  try {
    await carried(way, args)
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}
