import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** What every test on PostgreSQL runs with: one database server, a migrated template, and keys of its own. */
export const onDatabase = {
  globalSetup: path('./support/global-setup.ts'),
  env: {
    SCHAKEL_PRACTICE: '1',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a secret for tests only, not used anywhere else',
    SCHAKEL_BSN_KEY: Buffer.alloc(32, 1).toString('base64'),
    SCHAKEL_BSN_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
    SCHAKEL_DOCUMENT_KEY: Buffer.alloc(32, 3).toString('base64'),
  },
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

/** Where the tests find the code: `@/` is the root of the repository. */
export const resolve = { alias: { '@': path('..'), 'server-only': path('./support/empty.ts') } }

export default defineConfig({
  root: path('..'),
  resolve,
  test: {
    // By itself it leaves one core free, and the database does not fill that one.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // The longest of them take seconds, and twice that beside a build.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'database', include: ['tests/{integration,architecture}/**/*.test.ts'], ...onDatabase },
      },
    ],
  },
})
