import { parentPort } from 'node:worker_threads'
import { Refusal } from '#lib'
import { limitsOf } from './limits.ts'
import type { Answer, Task } from './read-apart.ts'
import { readFormat } from './read-format.ts'

async function answer({ bytes, file, format, seconds }: Task): Promise<Answer> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return { kind: 'reading', reading: await readFormat(format, buffer, limitsOf(file, undefined, seconds)) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'problems', problems: error.problems }
    return { kind: 'bug', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// One document at a time for `readApart`.
parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await answer(task))
})
