import type { RecordVersion, RecordWriter } from '#records'
import { printTitle, type Register } from '#registers'
import { claims } from './claim.ts'
import { items } from './item.ts'
import { supportLifecycle } from './support.ts'

/** How lists name a claim of either kind. */
export interface MemberRef {
  readonly claim?: string
  readonly item?: string
}

/** The register in which the claims on a programme stand. */
export function claimsRegister({ kind }: { readonly kind: string }): Register {
  return kind === 'transfer' ? claims : items
}

/** The records behind references, in their order. */
export async function membersOf(
  writer: RecordWriter,
  refs: readonly MemberRef[],
): Promise<readonly RecordVersion[]> {
  const found = new Map<string, RecordVersion>()
  const take = async (register: string, ids: readonly string[]) => {
    for (const record of ids.length > 0 ? await writer.findMany(register, ids) : [])
      found.set(record.id, record)
  }
  await take(
    'vouchers.claims',
    refs.flatMap(({ claim }) => claim ?? []),
  )
  await take(
    'vouchers.items',
    refs.flatMap(({ item }) => item ?? []),
  )
  return refs.map((ref) => {
    const record = found.get(idOf(ref))
    if (!record) throw new Error(`a list names ${idOf(ref)}, which is not there`)
    return record
  })
}

export function idOf({ claim, item }: MemberRef): string {
  return claim ?? item ?? ''
}

export function refTo({ register, id }: Pick<RecordVersion, 'register' | 'id'>): MemberRef {
  return register === 'vouchers.claims' ? { claim: id } : { item: id }
}

export function titleOf(member: RecordVersion): string {
  return printTitle(member.register === 'vouchers.claims' ? claims : items, member.values)
}

const { states } = supportLifecycle({ recommended: true, couponed: false })
export function stateOf({ state }: RecordVersion): string {
  return states[state ?? '']?.label.zh ?? ''
}
