import type { Problem } from '#lib'
import type { Register, Values } from '#registers'
import { type FileSite, filesOf, findMissingFiles, hasFiles } from './file-use.ts'
import { problems } from './problems.ts'
import { inOrigin, type Origin, type Writing } from './writing.ts'

/** Files that values refer to and that were never uploaded: a reference alone proves nothing. */
export async function checkFiles(
  { session, unit }: Writing,
  register: Register,
  batch: readonly (Origin & { readonly values: Values })[],
): Promise<Problem[]> {
  if (!hasFiles(register)) return []
  const sites = batch.flatMap((one) => filesOf(register, one.values).map((site) => ({ one, site })))
  const missing = await findMissingFiles(
    session,
    unit,
    sites.map(({ site }) => site.file),
  )
  return sites
    .filter(({ site }) => missing.has(site.file))
    .map(({ one, site }) => inOrigin(missingFile(site), one))
}

export function missingFile({ file, label, at }: FileSite): Problem {
  return problems['missing-file']({ label, name: file.name }, at)
}
