import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
    // One embedded PostgreSQL a run, one database a file (see test/database.ts).
    globalSetup: ['test/server.ts'],
    // A machine that does other things too decides no test.
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
})
