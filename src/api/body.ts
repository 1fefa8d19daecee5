import { defineProblems, type Problem, Refusal } from '#lib'

const problems = defineProblems('request', {
  'not-a-file': {
    zh: '这里要的是文件本身，收到的是 {type}',
    en: 'A file itself is expected here, not {type}',
    todo: {
      zh: '请把文件内容作为请求体发送，Content-Type 写 application/octet-stream',
      en: 'Send the content of the file as the body, with Content-Type application/octet-stream',
    },
  },
})

export interface BodyLimit {
  readonly most: number
  /** What is said when there is more. */
  readonly tooLarge: () => Problem
}

/**
 * A request's body, piece by piece, of which no more is read than it may be large. What is left is not cut off: the door
 * reads on (`discardBody`), so that whoever sends sees the answer. Throws a Refusal with `tooLarge`.
 */
export async function* bodyWithin(
  request: Request,
  { most, tooLarge }: BodyLimit,
): AsyncGenerator<Uint8Array, void, undefined> {
  // Where the size is told beforehand, nothing is read at all.
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal(tooLarge())
  const reader = request.body?.getReader()
  if (!reader) return
  try {
    let size = 0
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length
      if (size > most) throw new Refusal(tooLarge())
      yield read.value
    }
  } finally {
    reader.releaseLock()
  }
}

/** The whole body. Throws a Refusal with `tooLarge`. */
export async function readBody(request: Request, limit: BodyLimit): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bodyWithin(request, limit)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What is sent as a form or as data is no file, whatever is in it. */
const wrapped = /^(multipart\/|application\/x-www-form-urlencoded|application\/([\w.-]+\+)?json)/i

/**
 * Sees to it that a request brings a file as its body: a form or JSON would be kept with all that is around the file.
 * Throws a Refusal with request/not-a-file.
 */
export function needFile(request: Request): void {
  const type = request.headers.get('content-type') ?? ''
  if (wrapped.test(type)) throw new Refusal(problems['not-a-file']({ type: type.slice(0, 80) }))
}

/** Whoever sends more, or for longer, than this after a refusal is cut off. */
const patience = { bytes: 2 ** 30, milliseconds: 30_000 }

/**
 * Reads what is left of a body that nobody wants, and keeps nothing of it: a connection that is closed before all is
 * sent loses the answer on its way to the sender.
 */
export async function discardBody(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return
  const reader = request.body.getReader()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(done, patience.milliseconds, 'late')
  })
  try {
    for (let size = 0; size < patience.bytes; ) {
      const read = await Promise.race([reader.read(), late])
      if (read === 'late' || read.done) return
      size += read.value.length
    }
  } catch {
    // The sender went away, and nobody waits for an answer.
  } finally {
    clearTimeout(timer)
    reader.releaseLock()
  }
}
