import type { Benchmark } from './benchmark.ts'

export { type Benchmark, formatRatio, type Measurement } from './benchmark.ts'

/** In the order in which `youju bench` runs them; each is loaded when it is run. */
export const benchmarks: readonly Benchmark[] = [
  {
    name: 'import',
    label: { zh: '导入：一年的合同工作簿', en: 'Import: a workbook of a year of contracts' },
    run: async (progress) => (await import('./import.ts')).measureImport(progress),
  },
  {
    name: 'import-large',
    label: { zh: '导入：十万行，时间和内存', en: 'Import: 100,000 rows, time and memory' },
    run: async (progress) => (await import('./import.ts')).measureLargeImport(progress),
  },
  {
    name: 'measure',
    label: { zh: '指标：十万份合同', en: 'Measures over 100,000 contracts' },
    run: async (progress) => (await import('./measure.ts')).measureMeasures(progress),
  },
  {
    name: 'scoring',
    label: { zh: '评分：全部科技型中小企业', en: 'Scoring all science SMEs' },
    run: async (progress) => (await import('./scoring.ts')).measureScoring(progress),
  },
  {
    name: 'assignment',
    label: { zh: '抽派评委：回避和均衡', en: 'Drawing reviewers: who keeps out, even loads' },
    run: async () => (await import('./assignment.ts')).measureAssignment(),
  },
  {
    name: 'matching',
    label: { zh: '供需匹配：一千条对两万项', en: 'Matching: a thousand against twenty thousand' },
    run: async (progress) => (await import('./matching.ts')).measureMatching(progress),
  },
  {
    name: 'evaluation',
    label: { zh: '自评：全部指标', en: 'The whole evaluation' },
    run: async (progress) => (await import('./evaluation.ts')).measureEvaluation(progress),
  },
  {
    name: 'report',
    label: { zh: '报告：三种格式', en: 'The report in three formats' },
    run: async (progress) => (await import('./report.ts')).measureReport(progress),
  },
  {
    name: 'list',
    label: { zh: '登记簿列表：经 HTTP', en: 'Pages of a register over HTTP' },
    run: async (progress) => (await import('./list.ts')).measureList(progress),
  },
  {
    name: 'catalogue',
    label: { zh: '仪器目录：查找与分面', en: 'The catalogue of instruments: search and facets' },
    run: async (progress) => (await import('./catalogue.ts')).measureCatalogue(progress),
  },
  {
    name: 'booking',
    label: { zh: '预约：每秒多少次', en: 'Bookings a second' },
    run: async (progress) => (await import('./booking.ts')).measureBooking(progress),
  },
  {
    name: 'beside',
    label: {
      zh: '别人的大请求和怪请求旁边，会话答得多快',
      en: 'How fast the session is answered beside large and strange requests',
    },
    run: async (progress) => (await import('./beside.ts')).measureBeside(progress),
  },
  {
    name: 'start',
    label: { zh: '启动：从命令到页面', en: 'From the command to a served page' },
    run: async (progress) => (await import('./start.ts')).measureStart(progress),
  },
  {
    name: 'size',
    label: { zh: '安装大小', en: 'The size of an installation' },
    run: async (progress) => (await import('./size.ts')).measureSize(progress),
  },
  {
    name: 'verify',
    label: { zh: '核验：全部记录和台账', en: 'Verification of all records and the ledger' },
    run: async (progress) => (await import('./verify.ts')).measureVerify(progress),
  },
  {
    name: 'audit',
    label: {
      zh: '审核：公开的自评材料，五种格式',
      en: 'The audit: published self-evaluations in five formats',
    },
    run: async (progress) => (await import('./audit.ts')).measureAudit(progress),
  },
  {
    name: 'audit-checks',
    label: {
      zh: '审核：没有据以写过规则的材料，逐项检查',
      en: 'Audit: documents that no rule was made from, check by check',
    },
    run: async (progress) => (await import('./audit-checks.ts')).measureAuditChecks(progress),
  },
  {
    name: 'audit-judged',
    label: { zh: '审核：按人的判断的准确率', en: 'The audit: precision as people judged it' },
    run: async () => (await import('./audit-judged.ts')).measureAuditJudged(),
  },
  {
    name: 'audit-fuzz',
    label: {
      zh: '审核：在没有问题的文件里埋一处错误',
      en: 'The audit: one defect planted in a clean document',
    },
    run: async (progress) => (await import('./audit-fuzz.ts')).measureAuditFuzz(progress),
  },
  {
    name: 'audit-vary',
    label: {
      zh: '审核：同一份材料换一种写法，结论应当不变',
      en: 'The audit: the same document written otherwise is found to be the same',
    },
    run: async (progress) => (await import('./audit-vary.ts')).measureAuditVary(progress),
  },
]
