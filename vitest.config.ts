import { defineConfig } from 'vitest/config'
import { testFiles } from './test/project.ts'

const files = testFiles()
// Wide enough for a machine that does three other things too; what takes longer is slow, and is to be made faster.
const project = (name: keyof typeof files, seconds: number) => ({
  test: {
    name,
    include: files[name],
    testTimeout: seconds * 1000,
    hookTimeout: 300_000,
    // One embedded PostgreSQL a run, one database a file (see test/database.ts).
    ...(name === 'pure' ? { isolate: false } : { globalSetup: ['test/server.ts'] }),
  },
})

export default defineConfig({
  test: {
    projects: [project('pure', 30), project('database', 120), project('browser', 180)],
  },
})
