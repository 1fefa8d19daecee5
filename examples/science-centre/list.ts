import { addWorkingDays, type Day, dayOf, unwrap } from '#lib'
import type { Values } from '#registers'
import type { SampleVersion } from './course.ts'
import { versionsOf } from './history.ts'
import { registrationListCount } from './plan.ts'
import { randomOf } from './random.ts'
import { workingDayFrom } from './working-calendar.ts'

const purposes = ['申报市级科技创新券', '申报技术转移奖补', '高新技术企业申报材料', '科技项目验收材料']

/** Registration lists of some sellers: contracts of one size class that were registered and still are. */
export function makeLists(contracts: readonly SampleVersion[]): SampleVersion[] {
  const random = randomOf('lists')
  const groups = [...bySellerAndSize(contracts).values()].filter((group) => group.length >= 2)
  const lists: SampleVersion[] = []
  for (let serial = 1; serial <= registrationListCount; serial++) {
    const group = random.pick(groups)
    const members = group.slice(0, random.int(2, 6))
    const last = members
      .map(({ knownFrom }) => dayOf(knownFrom))
      .sort()
      .at(-1)
    if (!last) continue
    lists.push(...listOf(serial, members, random.pick(purposes), workingDayFrom(last, random.int(2, 30))))
  }
  return lists

  function listOf(
    serial: number,
    members: readonly SampleVersion[],
    purpose: string,
    on: Day,
  ): SampleVersion[] {
    const { sellerCode, sellerName, office, large } = members[0]?.values ?? {}
    const asked: Values = {
      listNo: `QD${on.slice(0, 4)}${String(serial).padStart(4, '0')}`,
      applicant: sellerCode,
      applicantName: sellerName,
      purpose,
      office,
      members: members.map(({ id }) => ({ contract: id })),
      large,
    }
    const approved: Values = {
      ...asked,
      clerk: `clerk-${String(office)}-1`,
      ...(large ? { approver: 'approver-1' } : {}),
      approvedAt: on,
      printableFrom: unwrap(addWorkingDays(on, 2)),
    }
    return versionsOf(random, [
      { state: 'submitted', on: workingDayFrom(on, -1), values: asked },
      { state: 'approved', on, values: approved },
    ])
  }
}

/** The current version of contracts of 2024 that stand, of a domestic seller, by the seller and whether they are large. */
function bySellerAndSize(contracts: readonly SampleVersion[]): Map<string, SampleVersion[]> {
  const latest = new Map(contracts.map((version) => [version.id, version]))
  const groups = new Map<string, SampleVersion[]>()
  for (const version of latest.values()) {
    const { registeredAt, sellerCode, large } = version.values
    if (version.state !== 'registered' || sellerCode === undefined) continue
    if (!String(registeredAt).startsWith('2024')) continue
    const key = `${String(sellerCode)} ${String(large)}`
    groups.set(key, [...(groups.get(key) ?? []), version])
  }
  return groups
}
