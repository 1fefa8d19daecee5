import { dayOf, ok, type Result } from '#lib'
import type { RecordsContext } from '#records'
import { snapshotLookup } from './import-lookup.ts'
import { type ImportPreview, ImportReport } from './import-report.ts'
import { type ImportRequest, judgeRows, withImport } from './import-run.ts'

/**
 * What importing a file would change; writes nothing. Rows that would be refused are part of the preview; problems
 * (of the file as a whole, or of who asks) are those of `importFile`.
 */
export function previewImport(ctx: RecordsContext, request: ImportRequest): Promise<Result<ImportPreview>> {
  const { actor, unit } = request
  return withImport(ctx, request, (open) =>
    ctx.database.read({ actor: actor.id, units: [unit] }, async (session) => {
      const report = new ImportReport(open)
      const lookup = snapshotLookup(session, ctx.catalogue, unit)
      const asked = { lookup, today: dayOf(ctx.clock.now()), phase: 'reading' } as const
      for await (const judged of judgeRows(ctx, open, asked)) report.add(judged)
      return ok(report.preview())
    }),
  )
}
