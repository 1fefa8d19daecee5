import type { Server, ServerOptions } from 'node:http'
import type { Duplex } from 'node:stream'
import { defineProblems, type Problem } from '#lib'
import { problemDetails } from './problem-response.ts'

const problems = defineProblems('request', {
  'no-http': { zh: '收到的不是 HTTP 请求', en: 'What arrived is no HTTP request' },
  'too-slow': { zh: '请求没有在限定时间内发完', en: 'The request was not sent within the time allowed' },
  'head-too-large': {
    zh: '请求的地址和头部太长，合计最多 {most} KB',
    en: 'Address and headers of the request are too long: at most {most} KB together',
  },
})

const mostHeadKilobytes = 16
const second = 1000
const minute = 60 * second

/**
 * What a client may take its time for. A head arrives at once; a file that people upload may take minutes, and what they
 * download as long as they go on reading it: only a connection on which nothing moves at all is closed.
 */
export const serverOptions = {
  maxHeaderSize: mostHeadKilobytes * 1024,
  headersTimeout: 15 * second,
  requestTimeout: 10 * minute,
  keepAliveTimeout: 5 * second,
  connectionsCheckingInterval: 5 * second,
} as const satisfies ServerOptions

/** Nothing moves: no byte either way. Longer than any answer that is worked out takes. */
const stillFor = 15 * minute
/** A browser opens six; whoever opens hundreds keeps others out. */
const mostConnections = 500

/** Bounds what connections may cost, and answers in words what is too broken to become a request. */
export function guardConnections(server: Server): void {
  server.setTimeout(stillFor)
  server.maxConnections = mostConnections
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const { line, problem } = replyTo(error.code)
    const body = JSON.stringify(problemDetails([problem], 'zh'))
    const head = [
      `HTTP/1.1 ${line}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
}

function replyTo(code: string | undefined): { readonly line: string; readonly problem: Problem } {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { line: '408 Request Timeout', problem: problems['too-slow']() }
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      line: '431 Request Header Fields Too Large',
      problem: problems['head-too-large']({ most: mostHeadKilobytes }),
    }
  return { line: '400 Bad Request', problem: problems['no-http']() }
}
