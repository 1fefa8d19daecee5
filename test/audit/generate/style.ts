import { type Chance, pick } from '../plant/plant.ts'

/** How one author writes: chosen once for a document. */
export interface Style {
  /** Full-width punctuation, or what a half-width keyboard gives. */
  readonly width: 'full' | 'half'
  readonly operator: (operator: string) => string
  /** 目标 and result of one deed in a sentence. */
  readonly pair: (name: string, target: string, actual: string) => string
  readonly whole: string
  readonly spentWord: string
  readonly rateWord: string
  readonly opening: string
  readonly blank: string
  readonly naming: (at: number, name: string) => string
}

export function makeStyle(chance: Chance): Style {
  const choose = <T>(...from: readonly T[]): T => pick(from, chance) as T
  return {
    width: choose('full', 'full', 'half'),
    operator: choose(
      (operator: string) => operator,
      (operator: string) => ({ '≥': '>=', '≤': '<=' })[operator] ?? operator,
      (operator: string) => operator,
    ),
    pair: choose(
      (name: string, target: string, actual: string) => `${name}目标${target}，实际完成${actual}`,
      (name: string, target: string, actual: string) => `${name}${actual}，目标值${target}`,
      (name: string, target: string, actual: string) => `${name}年初目标为${target}，全年实际为${actual}`,
    ),
    whole: choose('合计', '共计', '总额'),
    spentWord: choose('支出', '执行', '支付'),
    rateWord: choose('预算执行率', '资金支付率', '执行率'),
    opening: choose('按照财政部门的要求', '根据预算绩效管理的有关规定', '按照绩效自评工作的统一部署'),
    blank: choose('', '无'),
    naming: choose(
      (_at: number, name: string) => name,
      (at: number, name: string) => `指标${at}：${name}`,
    ),
  }
}

/** As another keyboard types it. */
export function narrow(text: string): string {
  const narrowed: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' }
  return text.replace(/[，：；（）]/g, (sign) => narrowed[sign] ?? sign)
}
