import { compare, type Decimal, divide, type Language, multiply, sum } from '#lib'

/** One rate of a price group: from so many hours on, an hour costs so much. */
export interface PriceStep {
  readonly group: string
  readonly fromHours: number
  readonly price: Decimal
}

/** What the owner charges, as the terms of use say. */
export interface Charges {
  readonly basis?: string
  readonly prices?: readonly PriceStep[]
  readonly samplePrice?: Decimal
  readonly minimumFee?: Decimal
  /** Per cent of the rate for what is used beyond the reservation; 100 unless told. */
  readonly overageFactor?: number
}

export interface Used {
  readonly group: string
  readonly reservedMinutes: number
  readonly usedMinutes: number
  readonly samples: number
}

export interface Fee {
  /** 元, two decimals. */
  readonly amount: Decimal
  /** How it came, in words. */
  readonly explained: string
}

/**
 * A fee for time and samples. Rates are stepped: each hour costs what its step says, so ten hours at 50 from 0, 45 from
 * 2, 40 from 5 and 39 from 7 hours cost 2×50 + 3×45 + 2×40 + 3×39 = 432. Rounded to the fen once, half up, at the end.
 * Undefined where the group has no prices and samples none either: nothing is charged.
 */
export function feeOf(charges: Charges, used: Used, language: Language = 'zh'): Fee | undefined {
  const steps = (charges.prices ?? []).filter(({ group }) => group === used.group)
  if (steps.length === 0 && charges.samplePrice === undefined) return undefined
  const { basis = 'usage' } = charges
  const charged = basis === 'usage' ? used.usedMinutes : used.reservedMinutes
  const parts = stepsWithin(steps, 0, charged).map((part) => ({ ...part, percent: 100 }))
  if (basis === 'overage' && used.usedMinutes > charged)
    for (const part of stepsWithin(steps, charged, used.usedMinutes))
      parts.push({ ...part, percent: charges.overageFactor ?? 100 })
  const samples = charges.samplePrice === undefined ? 0 : used.samples
  const inSixThousandths = sum([
    ...parts.map(({ minutes, price, percent }) => multiply(price, String(minutes * percent))),
    multiply(charges.samplePrice ?? '0', String(samples * 6000)),
  ])
  const amount = divide(inSixThousandths, '6000', 2)
  const words = explainedIn[language]
  const explained = [
    ...parts.map((part) => words.time(divide(String(part.minutes), '60', 2), part)),
    ...(samples > 0 ? [words.samples(samples, charges.samplePrice ?? '0')] : []),
  ].join(' + ')
  const least = charges.minimumFee
  if (least !== undefined && compare(amount, least) < 0)
    return { amount: divide(least, '1', 2), explained: words.least(explained, least) }
  return { amount, explained }
}

const explainedIn = {
  zh: {
    time: (hours: Decimal, { price, percent }: Charged) =>
      `${hours} 小时 × ${price} 元${percent === 100 ? '' : ` × ${percent}%（超时）`}`,
    samples: (count: number, price: Decimal) => `${count} 个样品 × ${price} 元`,
    least: (explained: string, least: Decimal) => `${explained}，不足最低收费 ${least} 元`,
  },
  en: {
    time: (hours: Decimal, { price, percent }: Charged) =>
      `${hours} h × ${price} yuan${percent === 100 ? '' : ` × ${percent}% (overage)`}`,
    samples: (count: number, price: Decimal) => `${count} samples × ${price} yuan`,
    least: (explained: string, least: Decimal) => `${explained}, less than the minimum of ${least} yuan`,
  },
}

interface Charged extends Part {
  readonly percent: number
}

interface Part {
  readonly minutes: number
  readonly price: Decimal
}

/** How many minutes from one to another fall under each rate. */
function stepsWithin(steps: readonly PriceStep[], from: number, to: number): Part[] {
  const sorted = [...steps].sort((a, b) => a.fromHours - b.fromHours)
  return sorted.flatMap(({ fromHours, price }, index) => {
    const begins = Math.max(fromHours * 60, from)
    const ends = Math.min((sorted[index + 1]?.fromHours ?? Number.POSITIVE_INFINITY) * 60, to)
    return ends > begins ? [{ minutes: ends - begins, price }] : []
  })
}

/** The lowest rate of an hour for a group. */
export function lowestPrice(prices: readonly PriceStep[], group: string): Decimal | undefined {
  return prices
    .filter((step) => step.group === group)
    .map(({ price }) => price)
    .sort(compare)[0]
}

/** The price of a group purchase: the lowest tier that the quantity reaches; undefined where it reaches none. */
export function tierPrice(
  tiers: readonly { readonly from: number; readonly price: Decimal }[],
  quantity: number,
): Decimal | undefined {
  const reached = tiers.filter(({ from }) => from <= quantity)
  return reached.sort((a, b) => b.from - a.from)[0]?.price
}
