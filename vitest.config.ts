import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
    // One embedded PostgreSQL a run, one database a file (see test/database.ts).
    globalSetup: ['test/server.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
