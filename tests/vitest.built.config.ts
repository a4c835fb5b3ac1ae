import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { onDatabase, resolve } from './vitest.config'

/** The tests that need the built server (`npm run build` first); `npm test` runs them after its build. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve,
  test: { include: ['tests/built/**/*.test.ts'], ...onDatabase },
})
