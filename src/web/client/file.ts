import type { FileReference } from '#registers'
import { ApiError, apiUrl, languageHeader, type ProblemShown, Unreachable } from './http.ts'

/** Where a kept file is read; `record` (`register/id`) tells which of its names it is called by. */
export function fileUrl(sha256: string, asked: { unit: string; record?: string | undefined }): string {
  return apiUrl(`/files/${sha256}`, asked)
}

interface Upload {
  readonly unit: string
  readonly file: File
  /** Of what is to be sent, how much has been: 0 to 1. */
  readonly onProgress: (part: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file and gives the reference that a record's field takes. By XMLHttpRequest, since `fetch` does not tell how
 * far it has come. Throws ApiError, Unreachable; AbortError where it was stopped.
 */
export function uploadFile({ unit, file, onProgress, signal }: Upload): Promise<FileReference> {
  return new Promise((done, failed) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', apiUrl('/files', { unit, name: file.name }))
    sending.responseType = 'json'
    sending.setRequestHeader('content-type', 'application/octet-stream')
    for (const [name, value] of Object.entries(languageHeader())) sending.setRequestHeader(name, value)
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onerror = () => failed(new Unreachable())
    sending.onabort = () => failed(new DOMException('stopped', 'AbortError'))
    sending.onload = () => {
      if (sending.status === 201) return done(sending.response as FileReference)
      const { title, problems } = (sending.response ?? {}) as { title?: string; problems?: ProblemShown[] }
      failed(new ApiError(sending.status, title ?? sending.statusText, problems ?? []))
    }
    signal.addEventListener('abort', () => sending.abort(), { once: true })
    sending.send(file)
  })
}
