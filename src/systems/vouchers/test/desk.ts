import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '#access'
import { addDays, type Day, type Result, unwrap } from '#lib'
import { type Changes, findRecord, listRecords, type RecordVersion } from '#records'
import type { Condition, Values } from '#registers'
import { type Office, openOffice, people, person, sampleContract } from '../../../../test/contract-office.ts'

const unit = 'science-centre'
export const buyer = '91320583MA1FGHJK0H'
export const seller = '91320506MA1ABCDE2X'

export const voucherPeople = {
  ...people,
  approver: person('approver-2', 'approver', 'largeApprover'),
  checker: people.clerk,
}

/** For a file of tests: a desk of its own, opened before them and closed after. */
export function openDesk(): Desk {
  const desk = new Desk()
  beforeAll(async () => desk.open(await openOffice()))
  afterAll(() => desk.office.close())
  return desk
}

/** What a refusal says, by its codes. */
export const codesOf = <T>(result: Result<T>) => (result.ok ? [] : result.problems.map(({ code }) => code))

let serial = 0
const next = () => String(++serial).padStart(6, '0')

/** A voucher desk over an office: what a test needs is one call, with what it cares about put in its place. */
export class Desk {
  #office: Office | undefined
  day: Day = '2024-03-04'

  get office(): Office {
    if (!this.#office) throw new Error('a desk is open only while tests run')
    return this.#office
  }

  open(office: Office): void {
    this.#office = office
    office.today(this.day)
  }

  async programme(change: Values = {}): Promise<RecordVersion> {
    const code = `P${next()}`
    const draft = await this.office.propose('vouchers.programmes', {
      code,
      name: `方案 ${code}`,
      kind: 'transfer',
      level: 'city',
      year: 2024,
      budget: '1000000.00',
      rulesOn: '2024-01-01',
      opensOn: '2024-01-01',
      closesOn: '2024-12-31',
      receiptsFrom: '2024-01-01',
      receiptsTo: '2024-12-31',
      ...change,
    })
    return this.office.walk(draft, ['open', people.clerk])
  }

  /** A registered contract. */
  async contract(change: Values = {}): Promise<RecordVersion> {
    const { office } = this
    const accepted = await office.walk(
      await office.propose('contracts', sampleContract(change)),
      ['submit', people.seller],
      ['accept', people.clerk],
      ['pass', people.clerk],
    )
    const reviewed = accepted.values.large
      ? await office.walk(accepted, ['review', people.approver])
      : accepted
    return office.walk(reviewed, ['register', people.clerk])
  }

  async claim(
    programme: RecordVersion,
    contracts: readonly RecordVersion[],
    change: Values = {},
  ): Promise<RecordVersion> {
    return this.office.propose('vouchers.claims', {
      claimNo: `C${next()}`,
      programme: programme.id,
      applicant: buyer,
      applicantName: '示例市乙制造有限公司',
      region: '320583',
      role: 'receiver',
      tier: 'general',
      lines: contracts.map(({ id }) => ({ contract: id })),
      commitment: true,
      ...change,
    })
  }

  /** An invoice and a bank slip of one amount; `number` for both. */
  async evidence(
    supports: {
      readonly claim?: RecordVersion
      readonly item?: RecordVersion
      readonly contract?: RecordVersion
    },
    amount: string,
    change: Values = {},
  ): Promise<readonly RecordVersion[]> {
    const number = `INV${next()}`
    const shared = {
      number,
      issuedOn: '2024-02-10',
      amount,
      payer: buyer,
      payee: seller,
      ...(supports.claim ? { claim: supports.claim.id } : {}),
      ...(supports.item ? { item: supports.item.id } : {}),
      ...(supports.contract ? { contract: supports.contract.id } : {}),
      ...change,
    }
    return [
      await this.office.propose('vouchers.evidence', { kind: 'invoice', ...shared }),
      await this.office.propose('vouchers.evidence', { kind: 'slip', ...shared }),
    ]
  }

  /** A claim on contracts, each with evidence of an amount, filed. */
  async filed(
    programme: RecordVersion,
    lines: readonly { readonly contract: RecordVersion; readonly amount: string }[],
    change: Values = {},
  ): Promise<RecordVersion> {
    const draft = await this.claim(
      programme,
      lines.map(({ contract }) => contract),
      change,
    )
    for (const { contract, amount } of lines) await this.evidence({ claim: draft, contract }, amount)
    return this.office.walk(draft, ['submit', people.clerk])
  }

  async checked(filed: RecordVersion, given: Changes = {}): Promise<RecordVersion> {
    return this.office.walk(filed, ['recommend', people.clerk], ['check', people.clerk, given])
  }

  async item(programme: RecordVersion, change: Values = {}): Promise<RecordVersion> {
    return this.office.propose('vouchers.items', {
      itemNo: `I${next()}`,
      programme: programme.id,
      applicant: buyer,
      applicantName: '示例市乙制造有限公司',
      region: '320583',
      applicantClass: 'enterprise',
      title: '合金试棒力学性能测试',
      serviceType: 'testing',
      purpose: '新材料配方筛选',
      provider: seller,
      providerName: '示例市甲研发有限公司',
      orderNo: `FW${next()}`,
      redemption: 'byUser',
      commitment: true,
      ...change,
    })
  }

  async filedItem(programme: RecordVersion, amount: string, change: Values = {}): Promise<RecordVersion> {
    const draft = await this.item(programme, change)
    await this.evidence({ item: draft }, amount)
    return this.office.walk(draft, ['submit', people.clerk])
  }

  /** From filing to approval. */
  async approved(filed: RecordVersion): Promise<RecordVersion> {
    const checked =
      filed.register === 'vouchers.claims'
        ? await this.checked(filed)
        : await this.office.walk(filed, ['check', people.clerk])
    return this.office.walk(checked, ['approve', voucherPeople.approver])
  }

  /** So many days later. The ledger's clock only goes forward. */
  pass(days: number): void {
    this.day = addDays(this.day, days)
    this.office.today(this.day)
  }

  /** Made public today, and granted when its days are over. */
  async granted(programme: RecordVersion): Promise<void> {
    const { office } = this
    const draft = await office.propose('vouchers.publicities', {
      publicityNo: `G${next()}`,
      programme: programme.id,
      title: '拟补助名单公示',
    })
    const running = await office.walk(draft, ['start', people.clerk])
    this.pass(7)
    await office.walk(running, ['close', people.clerk])
  }

  async sent(programme: RecordVersion): Promise<RecordVersion> {
    const draft = await this.office.propose('vouchers.payments', {
      listNo: `L${next()}`,
      programme: programme.id,
      level: 'city',
      purpose: '科技创新券',
    })
    return this.office.walk(draft, ['fill', people.clerk], ['send', people.clerk])
  }

  async now(record: RecordVersion): Promise<RecordVersion> {
    const found = await findRecord(this.office.ctx, {
      actor: people.clerk,
      unit,
      register: record.register,
      id: record.id,
    })
    if (!found) throw new Error(`${record.id} is gone`)
    return found
  }

  async list(register: string, where: Condition): Promise<readonly RecordVersion[]> {
    const page = await listRecords(this.office.ctx, {
      actor: people.clerk,
      unit,
      register,
      where,
      offset: 0,
      limit: 100,
    })
    return page.rows
  }

  async must(record: RecordVersion, move: string, actor: Actor, given: Changes = {}): Promise<RecordVersion> {
    return unwrap(await this.office.move(record, move, actor, given))
  }
}
