#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// What Node strips of types and compiles is kept in the system's temporary folder: the next start takes a third less.
// Hence the late import; where nothing can be kept, it is made anew as before.
enableCompileCache()
const { run } = await import('./run.ts')

// Whoever reads only the beginning (`| head`) has had enough: what is under way is ended in order, without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), { out: process.stdout, err: process.stderr })
