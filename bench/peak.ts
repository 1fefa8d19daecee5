import { writeFileSync } from 'node:fs'

/** Loaded before a program (`node --import`): leaves the most memory that the process held, in bytes, where it is told. */
const file = process.env.YOUJU_BENCH_PEAK
if (file) process.once('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS * 1024)))
