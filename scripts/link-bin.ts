/**
 * Puts the package's own command where `npx youju` looks first. npm links the commands of dependencies only, and npx
 * would otherwise go by a cache of its own, which another checkout may have filled. Part of npm's `prepare`.
 */
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'node_modules', '.bin')
const link = join(folder, 'youju')

if (process.platform !== 'win32') {
  await mkdir(folder, { recursive: true })
  await rm(link, { force: true })
  await symlink(join('..', '..', 'bin', 'youju.js'), link)
}
