import { type Problem, Refusal } from '#lib'

export interface BodyLimit {
  readonly most: number
  /** What is said when there is more. */
  readonly tooLarge: () => Problem
}

/** A request's body, of which no more is read than it may be large. Throws a Refusal with `tooLarge`. */
export async function readBody(request: Request, { most, tooLarge }: BodyLimit): Promise<Buffer> {
  // Where the size is told beforehand, nothing is read at all.
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal(tooLarge())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > most) throw new Refusal(tooLarge())
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
