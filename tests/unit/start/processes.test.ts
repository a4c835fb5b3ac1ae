import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { choosePort, freePort, takenBy } from '../../../lib/start/ports.mjs'
import {
  alive,
  commandOf,
  end,
  run,
  startedWith,
  tellingLines,
  until,
} from '../../../lib/start/processes.mjs'

const sleeper = (environment: Record<string, string> = {}) =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'sleeping-for-a-test'], {
    env: { ...process.env, ...environment },
  })

test('a process is known by its command and its mark, and ended', async () => {
  const child = sleeper({ SCHAKEL_RUN: 'mark-of-this-test' })
  const pid = child.pid ?? 0
  await until(() => commandOf(pid).includes('sleeping-for-a-test'), 5000)
  expect(alive(pid)).toBe(true)
  expect(commandOf(pid)).toContain('sleeping-for-a-test')
  expect(startedWith(pid, 'SCHAKEL_RUN=mark-of-this-test')).toBe(true)
  expect(startedWith(pid, 'SCHAKEL_RUN=of-another')).toBe(false)
  await end(pid)
  expect(alive(pid)).toBe(false)
})

test('a process that will not listen is ended all the same', async () => {
  const child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000)"]) // prettier-ignore
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await end(child.pid ?? 0, { patience: 200 })
  expect(alive(child.pid ?? 0)).toBe(false)
})

test('a program that ends badly gives its code and its last lines', async () => {
  const result = await run(process.execPath, [
    '-e',
    "console.log('one'); console.error('two'); process.exit(3)",
  ])
  expect(result.code).toBe(3)
  expect(result.output.split('\n').sort()).toEqual(['one', 'two'])
})

test('of a program that failed the message comes first, without the frames of its stack', () => {
  const output = [
    'Creating an optimized production build ...', '> Build error occurred', 'Error: Turbopack build failed with 1 errors:',
    './lib/paths.ts:3:1', "Module not found: Can't resolve 'x'", ...Array.from({ length: 40 }, (_, n) => `    at frame (file.js:${n}:1)`),
  ].join('\n') // prettier-ignore
  expect(tellingLines(output)).toEqual([
    '> Build error occurred', 'Error: Turbopack build failed with 1 errors:', './lib/paths.ts:3:1', "Module not found: Can't resolve 'x'",
  ]) // prettier-ignore
  const quiet = Array.from({ length: 30 }, (_, n) => `regel ${n}`)
  expect(tellingLines(quiet.join('\n'))).toEqual(quiet.slice(-25))
})

test('a taken port is seen, refused when it was named, and passed over when it was not', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  expect(await takenBy(port)).toBe('EADDRINUSE')
  expect(await freePort(port)).toBeGreaterThan(port)
  await expect(choosePort(String(port))).rejects.toThrow(`Poort ${port} is bezet`)
  await expect(choosePort('drieduizend')).rejects.toThrow('geen poortnummer')
  await new Promise((resolve) => server.close(resolve))
  expect(await choosePort(String(port))).toBe(port)
})
