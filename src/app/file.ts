import type { Actor } from '#access'
import { type Result, settle, unwrap } from '#lib'
import { filesOf, findFile, findRecord, findRegister, readFile, storeFile } from '#records'
import type { FileReference } from '#registers'
import type { App } from './open.ts'
import { unitOf } from './unit.ts'

export interface UploadAsked {
  readonly unit?: string | undefined
  readonly name: string
  readonly content: Buffer
}

/** Keeps a file for a record that is about to refer to it. Problems: those of `unitOf` and `storeFile`. */
export function uploadFile(app: App, actor: Actor, asked: UploadAsked): Promise<Result<FileReference>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { name, content } = asked
    return unwrap(await storeFile(app, { actor, unit, name, content }))
  })
}

export interface FileAsked {
  readonly unit?: string | undefined
  readonly sha256: string
  /** `register/id`: the record from which it is opened, which may know it by another name. */
  readonly record?: string | undefined
}

export interface FileOpened {
  readonly file: FileReference
  /** Problems: attachment/damaged. */
  read(): Promise<Result<Buffer>>
}

/** A file, for those who may read a record that refers to it. Problems: those of `unitOf` and `findFile`. */
export function openFile(app: App, actor: Actor, asked: FileAsked): Promise<Result<FileOpened>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const from = { actor, unit, sha256: asked.sha256 }
    const file = unwrap(await findFile(app, from))
    const name = (await nameIn(app, from, asked.record)) ?? file.name
    return {
      file: { ...file, name },
      read: async () => {
        const kept = await readFile(app, from)
        return kept.ok ? { ok: true, value: kept.value.content } : kept
      },
    }
  })
}

/** What a record calls the file. */
async function nameIn(
  app: App,
  { actor, unit, sha256 }: { readonly actor: Actor; readonly unit: string; readonly sha256: string },
  record: string | undefined,
): Promise<string | undefined> {
  const [, name = '', id = ''] = /^([^/]+)\/(.+)$/.exec(record ?? '') ?? []
  const register = findRegister(app.catalogue, name)
  if (!register.ok || id === '') return undefined
  const found = await findRecord(app, { actor, unit, register: name, id })
  const sites = found ? filesOf(register.value, found.values) : []
  return sites.find(({ file }) => file.sha256 === sha256)?.file.name
}
