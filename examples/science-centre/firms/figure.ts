import type { Random } from '../random.ts'
import type { Firm } from './firm.ts'

/** What a firm did in one year; amounts in whole 元. */
export interface YearFigures {
  readonly staff: number
  readonly researchers: number
  readonly sales: number
  readonly income: number
  readonly hightech: number
  readonly research: number
  readonly costs: number
  readonly assets: number
  readonly netAssets: number
  readonly profit: number
  readonly tax: number
  readonly relief: number
  readonly exports: number
}

/** Of ten thousand. */
const part = (of: number, share: number) => Math.round((of / 10_000) * share)
const rounded = (value: number) => Math.round(value / 100) * 100

/** The first year that is told of, or the next after one: most firms grow a little, few shrink, some fall short in R&D. */
export function makeFigures(random: Random, firm: Firm, before?: YearFigures, isSound = false): YearFigures {
  const swing = Math.max(-0.34, Math.min(0.44, 0.07 + 0.13 * random.normal()))
  const staff = before ? Math.max(6, Math.round(before.staff * (1 + swing * 0.5))) : firm.staff
  const sales = rounded(before ? before.sales * (1 + swing) : firm.sales)
  const isShort = random.chance(0.018) && !isSound
  const share = isSound ? Math.max(firm.research, 520) : firm.research
  const research = rounded(part(sales, isShort ? 210 + random.int(0, 60) : share + random.int(0, 30)))
  const researchers = Math.ceil(part(staff * 100, isShort ? 800 : firm.researchers) / 100)
  const income = rounded(sales * (1 + 0.0002 * random.int(0, 160)))
  const hightech = part(income, 6_400 + random.int(0, 3_200))
  const profit = part(sales, random.int(-300, 1_650))
  const assets = rounded(sales * (0.8 + 0.012 * random.int(0, 60)))
  return {
    ...{ staff, researchers, sales, income, hightech, research, profit, assets },
    costs: Math.max(research, rounded(sales - profit)),
    netAssets: part(assets, 3_800 + random.int(0, 2_400)),
    tax: part(sales, 240 + random.int(0, 420)),
    relief: profit > 0 ? part(profit, 1_000) : 0,
    exports: random.chance(0.34) ? part(sales, random.int(200, 5_200)) : 0,
  }
}

/** Whole 元 as records carry it. */
export function yuanText(amount: number): string {
  return `${Math.round(amount)}.00`
}
