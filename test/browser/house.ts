import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { listen } from '#api'
import { unwrap } from '#lib'
import { sampleHouse } from '../sample.ts'

/** The whole product on a database of its own with the sample center in it, as a browser meets it. */
export interface House {
  readonly url: string
  close(): Promise<void>
}

export async function openHouse(opened = sampleHouse): Promise<House> {
  // The pages as they are now; nothing is built where nothing changed.
  execFileSync(process.execPath, [join(import.meta.dirname, '..', '..', 'scripts', 'build-web.ts')], {
    stdio: 'ignore',
  })
  const { app, close } = await opened()
  const listening = unwrap(await listen(app, { host: '127.0.0.1', port: 0 }))
  return {
    url: listening.url,
    async close() {
      await listening.close()
      await close()
    },
  }
}
