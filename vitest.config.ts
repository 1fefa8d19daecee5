import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts'],
    // One embedded PostgreSQL a run, one database a file (see test/database.ts).
    globalSetup: ['test/server.ts'],
    testTimeout: 60_000,
    // The first file that needs the sample center loads it, a quarter of a million versions, for all of them.
    hookTimeout: 600_000,
  },
})
