import type { FilterTest } from '../address/filter-address.ts'
import { defineWords } from './language.tsx'

const tests: Record<FilterTest, string> = {
  is: '是',
  any: '是其中之一',
  contains: '含有',
  begins: '开头是',
  between: '在…之间',
  from: '不早于（不小于）',
  to: '不晚于（不大于）',
  set: '已填',
  unset: '未填',
}

export const registerWords = defineWords({
  zh: {
    registers: '台账',
    registersAbout: '日常工作留下的记录。报告里的每个数都由它们算出。',
    records: (count: string) => `${count} 条`,
    create: '新增',
    import: '导入',
    export: '导出',
    exportListed: '导出所列',
    search: '查找名称、编号…',
    searchLabel: '在台账中查找',
    all: '全部',
    addFilter: '筛选',
    clearFilters: '清除筛选',
    removeFilter: (filter: string) => `去掉筛选：${filter}`,
    filtered: '只看：',
    field: '字段',
    test: '条件',
    value: '值',
    from: '起',
    to: '止',
    apply: '筛选',
    tests,
    says: (field: string, test: FilterTest, values: readonly string[]): string => {
      const [first = '', second = ''] = values
      switch (test) {
        case 'between':
          return `${field} 在 ${first} 至 ${second}`
        case 'from':
          return `${field} ≥ ${first}`
        case 'to':
          return `${field} ≤ ${first}`
        case 'any':
        case 'is':
          return `${field} 是 ${values.join('、')}`
        case 'contains':
          return `${field} 含「${first}」`
        case 'begins':
          return `${field} 以「${first}」开头`
        case 'set':
          return `${field} 已填`
        case 'unset':
          return `${field} 未填`
      }
    },
    columns: '列',
    columnsReset: '恢复默认',
    title: '名称',
    state: '状态',
    recordedAt: '登记时间',
    emptyRegister: '这本台账还没有记录。可以导入一张工作簿，或逐条新增。',
    emptyRegisterPast: '这个时点台账还是空的。',
    emptyFilter: '没有符合条件的记录。',
  },
  en: {
    registers: 'Registers',
    registersAbout: 'The records that daily work leaves. Every number of the report is computed from them.',
    records: (count: string) => `${count} records`,
    create: 'New',
    import: 'Import',
    export: 'Export',
    exportListed: 'Export what is listed',
    search: 'Find a name or number…',
    searchLabel: 'Find in the register',
    all: 'All',
    addFilter: 'Filter',
    clearFilters: 'Clear filters',
    removeFilter: (filter: string) => `Remove the filter: ${filter}`,
    filtered: 'Only:',
    field: 'Field',
    test: 'Condition',
    value: 'Value',
    from: 'From',
    to: 'To',
    apply: 'Filter',
    tests: {
      is: 'is',
      any: 'is one of',
      contains: 'contains',
      begins: 'begins with',
      between: 'is between',
      from: 'is at least',
      to: 'is at most',
      set: 'is filled in',
      unset: 'is empty',
    },
    says: (field: string, test: FilterTest, values: readonly string[]): string => {
      const [first = '', second = ''] = values
      switch (test) {
        case 'between':
          return `${field} from ${first} to ${second}`
        case 'from':
          return `${field} ≥ ${first}`
        case 'to':
          return `${field} ≤ ${first}`
        case 'any':
        case 'is':
          return `${field} is ${values.join(' or ')}`
        case 'contains':
          return `${field} contains "${first}"`
        case 'begins':
          return `${field} begins with "${first}"`
        case 'set':
          return `${field} is filled in`
        case 'unset':
          return `${field} is empty`
      }
    },
    columns: 'Columns',
    columnsReset: 'Reset',
    title: 'Title',
    state: 'State',
    recordedAt: 'Recorded at',
    emptyRegister: 'This register has no records yet. Import a workbook, or add one by one.',
    emptyRegisterPast: 'As of this moment the register was empty.',
    emptyFilter: 'No record fits.',
  },
})
