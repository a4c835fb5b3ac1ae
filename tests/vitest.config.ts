import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('..'),
  resolve: { alias: { '@': path('..'), 'server-only': path('./support/empty.ts') } },
  test: { include: ['tests/{unit,integration,architecture}/**/*.test.ts'] },
})
