import { Worker } from 'node:worker_threads'
import { fileProblems, type Problem, Refusal } from '#lib'
import type { DocumentFormat } from '../document.ts'
import type { Limits } from './limits.ts'
import type { Reading } from './piece.ts'
import { readingProblems } from './problems.ts'

/** What is sent to the thread, and what comes back. */
export interface Task {
  readonly format: DocumentFormat
  readonly bytes: Uint8Array
  readonly file: string
  readonly seconds: number
}

export type Answer =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'bug'; readonly reason: string }

/** Of the thread's own memory; a hundred pages take a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }
/** The thread ends itself sooner; this is for a parser that does not come back. */
const grace = 2000
/** How long a thread without work is kept: the readers are loaded once for many files. */
const idle = 5000

let thread: Worker | undefined
let waiting: Promise<unknown> = Promise.resolve()
let release: NodeJS.Timeout | undefined

/**
 * Reads in a thread of its own, one document after another, so that a file made to keep a parser busy for ever, or to eat
 * all memory, can be given up. Throws a Refusal: what the format's reader says, reading/took-too-long, reading/was-stopped,
 * file/too-large.
 */
export async function readApart(
  format: DocumentFormat,
  bytes: Uint8Array,
  limits: Limits,
  signal?: AbortSignal,
): Promise<Reading> {
  const before = waiting
  const { promise, resolve } = Promise.withResolvers<void>()
  waiting = promise
  await before
  try {
    const answer = await ask({ format, bytes, file: limits.file, seconds: limits.seconds }, signal)
    if (answer.kind === 'problems') throw new Refusal(...answer.problems)
    if (answer.kind === 'bug') throw new Error(answer.reason)
    return answer.reading
  } finally {
    resolve()
  }
}

async function ask(task: Task, signal: AbortSignal | undefined): Promise<Answer> {
  clearTimeout(release)
  thread ??= start()
  const worker = thread
  worker.ref()
  const answer = await answerOf(worker, task, signal)
  if (thread === worker) {
    worker.unref()
    release = setTimeout(() => void end(worker), idle)
    release.unref()
  }
  return answer
}

function start(): Worker {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { resourceLimits })
  // One that is being ended may still report that, when nobody asks it anything.
  worker.on('error', () => undefined)
  return worker
}

async function end(worker: Worker): Promise<void> {
  if (thread === worker) thread = undefined
  await worker.terminate()
}

async function answerOf(worker: Worker, task: Task, signal: AbortSignal | undefined): Promise<Answer> {
  const { file, seconds } = task
  const { promise, resolve } = Promise.withResolvers<Answer>()
  const giveUp = (problem: Problem) => {
    void end(worker)
    resolve({ kind: 'problems', problems: [problem] })
  }
  const clock = setTimeout(
    () => giveUp(readingProblems['took-too-long']({ file, seconds }, { file })),
    seconds * 1000 + grace,
  )
  const stop = () => giveUp(readingProblems['was-stopped']({ file }, { file }))
  const onAnswer = (answer: Answer) => resolve(answer)
  const onError = (error: Error & { code?: string }) => {
    if (thread === worker) thread = undefined
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
      resolve({
        kind: 'problems',
        problems: [
          fileProblems['too-large'](
            { file, reason: { zh: '读取所需内存过多', en: 'reading it takes too much memory' } },
            { file },
          ),
        ],
      })
    else resolve({ kind: 'bug', reason: error.stack ?? error.message })
  }
  worker.on('message', onAnswer).on('error', onError)
  signal?.addEventListener('abort', stop, { once: true })
  worker.postMessage(task)
  try {
    return await promise
  } finally {
    clearTimeout(clock)
    worker.off('message', onAnswer).off('error', onError)
    signal?.removeEventListener('abort', stop)
  }
}
