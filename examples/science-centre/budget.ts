import type { Values } from '#registers'

/** 元. Totals carry no amounts: they are summed from the lines below. */
interface BudgetLine {
  readonly code: string
  readonly parent?: string
  readonly item: string
  readonly amounts?: {
    readonly nature: 'basic' | 'project'
    readonly initial: string
    readonly adjustment: string
    readonly spent: string
  }
}

const project = (code: string, item: string, initial: string, spent: string): BudgetLine => ({
  code,
  parent: 'project',
  item,
  amounts: { nature: 'project', initial, adjustment: '0.00', spent },
})

const lines: readonly BudgetLine[] = [
  { code: 'total', item: '预算总金额' },
  {
    code: 'basic',
    parent: 'total',
    item: '基本支出',
    amounts: {
      nature: 'basic',
      initial: '6444300.00',
      adjustment: '824700.00',
      spent: '6714600.00',
    },
  },
  { code: 'project', parent: 'total', item: '项目支出' },
  project('project.party', '党团活动经费', '7000.00', '7000.00'),
  project('project.health', '体检费', '43200.00', '43200.00'),
  project('project.meals', '伙食经费', '180700.00', '180700.00'),
  project('project.training', '专项培训费', '4000.00', '3900.00'),
]

/** The budget as approved in January, and as it stood at the close of the year's accounts. */
export const budgetLines: readonly { readonly approved: Values; readonly closed: Values }[] = lines.map(
  ({ code, parent, item, amounts }, index) => {
    const line = { year: 2024, code, item, ...(parent ? { parent } : {}), position: index + 1 }
    if (!amounts) return { approved: { ...line, isTotal: true }, closed: { ...line, isTotal: true } }
    const { nature, initial, adjustment, spent } = amounts
    return {
      approved: { ...line, nature, initial, adjustment: '0.00', spent: '0.00' },
      closed: { ...line, nature, initial, adjustment, spent },
    }
  },
)
