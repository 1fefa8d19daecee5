import { type RecordVersion, type RecordWriter, referred } from '#records'
import { printTitle } from '#registers'
import { claims } from './claim.ts'
import { isClaim, type Member } from './facts.ts'
import { items } from './item.ts'

type MemberVersion = RecordVersion<Member>

/** How lists name a claim of either kind. */
export type MemberRef = {
  readonly claim?: string | undefined
  readonly item?: string | undefined
}

/** The register in which the claims on a programme stand. */
export function claimsRegister({ kind }: { readonly kind: string }): Member {
  return kind === 'transfer' ? claims : items
}

/** The records behind references, in their order. */
export function membersOf(
  writer: RecordWriter,
  refs: readonly MemberRef[],
): Promise<readonly MemberVersion[]> {
  return referred<Member>(writer, refs, { claim: claims, item: items })
}

export function idOf({ claim, item }: MemberRef): string {
  return claim ?? item ?? ''
}

export function titleOf(member: MemberVersion): string {
  return printTitle(isClaim(member) ? claims : items, member.values)
}
