import type { RecordVersion, RecordWriter } from '#records'
import { printTitle } from '#registers'
import { claims } from './claim.ts'
import { isClaim, type Member } from './facts.ts'
import { items } from './item.ts'

type MemberVersion = RecordVersion<Member>

/** How lists name a claim of either kind. */
export interface MemberRef {
  readonly claim?: string | undefined
  readonly item?: string | undefined
}

/** The register in which the claims on a programme stand. */
export function claimsRegister({ kind }: { readonly kind: string }): Member {
  return kind === 'transfer' ? claims : items
}

/** The records behind references, in their order. */
export async function membersOf(
  writer: RecordWriter,
  refs: readonly MemberRef[],
): Promise<readonly MemberVersion[]> {
  const found = new Map<string, MemberVersion>()
  const take = (records: readonly MemberVersion[]) => {
    for (const record of records) found.set(record.id, record)
  }
  const ofClaims = refs.flatMap(({ claim }) => claim ?? [])
  const ofItems = refs.flatMap(({ item }) => item ?? [])
  if (ofClaims.length > 0) take(await writer.findMany(claims, ofClaims))
  if (ofItems.length > 0) take(await writer.findMany(items, ofItems))
  return refs.map((ref) => {
    const record = found.get(idOf(ref))
    if (!record) throw new Error(`a list names ${idOf(ref)}, which is not there`)
    return record
  })
}

export function idOf({ claim, item }: MemberRef): string {
  return claim ?? item ?? ''
}

export function refTo(member: MemberVersion): MemberRef {
  return isClaim(member) ? { claim: member.id } : { item: member.id }
}

export function titleOf(member: MemberVersion): string {
  return printTitle(isClaim(member) ? claims : items, member.values)
}
