import { type Chance, pick } from '../plant/plant.ts'
import type { Facts, Row } from './facts.ts'
import {
  aboutDeeds,
  aboutFunds,
  aboutGroup,
  aboutProblems,
  aboutProjects,
  aboutReasons,
  aboutSelfEvaluation,
  aboutShares,
  aboutSplit,
  aboutUnit,
  measures,
  publicity,
} from './prose.ts'
import type { Style } from './style.ts'

/** Lays facts out as a form asks, in the notation of a sheet. */
export interface GeneratedForm {
  readonly name: string
  readonly lay: (facts: Facts, style: Style, chance: Chance) => string
}

const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const wide = (text: string, width: number) => [text, ...Array<string>(width - 1).fill('<')]
const missing = (facts: Facts) => facts.rows.some(({ isMet }) => !isMet)

/** Groups and kinds stand once, above the rows that they hold. */
function grouped(rows: readonly Row[], rest: (row: Row, at: number) => readonly string[]): readonly string[] {
  return rows.map((row, at) => {
    const above = rows[at - 1]
    const group = above?.group === row.group ? '^' : row.group
    const kind = above?.group === row.group && above.kind === row.kind ? '^' : row.kind
    return line(group, kind, ...rest(row, at))
  })
}

const value = (row: Row, style: Style) => `${style.operator(row.operator)}${row.target}${row.unit}`
const made = (row: Row) => `${row.actual}${row.unit}`
const goalRows = ({ theme }: Facts, width: number) => {
  const left = Math.ceil(width / 2)
  return [
    line('年度总体目标', ...wide('预期目标', left), ...wide('实际完成情况', width - left)),
    line('^', ...wide(theme.goal, left), ...wide(theme.result, width - left)),
  ]
}
const named = (row: Row, at: number, rows: readonly Row[], style: Style) => {
  const first = rows.findIndex((other) => other.group === row.group && other.kind === row.kind)
  return style.naming(at - first + 1, row.name)
}

/** The ministry's form of 2020: funds, goal, indicators, with scores. */
const national: GeneratedForm = {
  name: '财政部项目自评表',
  lay: (facts, style) => {
    const { rows, funds, unit, department, year, theme } = facts
    const width = 9
    return [
      `# ${unit}${year}年度${theme.project}绩效自评表`,
      line('项目名称', ...wide(theme.project, width - 1)),
      line('主管部门', ...wide(department, 3), ...wide('实施单位', 2), ...wide(unit, 3)),
      line(
        '项目资金（万元）',
        '',
        '<',
        '年初预算数',
        '全年预算数（A）',
        '全年执行数（B）',
        '分值',
        '执行率（B/A）',
        '得分',
      ),
      line(
        '^',
        '年度资金总额',
        '<',
        facts.planned,
        facts.planned,
        facts.spent,
        '10',
        facts.rate,
        facts.rateScore,
      ),
      ...funds.map((fund, at) =>
        line(
          '^',
          `${at === 0 ? '其中：' : ''}${fund.name}`,
          '<',
          fund.planned,
          fund.planned,
          fund.spent,
          '-',
          '-',
          '-',
        ),
      ),
      ...goalRows(facts, width - 1),
      line(
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ),
      ...grouped(rows, (row, at) => [
        ...[
          named(row, at, rows, style),
          value(row, style),
          made(row),
          String(row.weight),
          row.score,
          row.reason,
        ],
      ]).map((text) => `| ^ ${text}`),
      line(...wide('总分', 6), '100', facts.total, ''),
    ].join('\n')
  },
}

/** A province's form that keeps operator, value and unit apart. */
const apart: GeneratedForm = {
  name: '符号、值、单位分列的自评表',
  lay: (facts, style) => {
    const { rows, funds, unit, department, year, theme } = facts
    return [
      `# 部门预算项目支出绩效自评表（${year}年度）`,
      line('项目名称', ...wide(theme.project, 10)),
      line('主管部门', ...wide(department, 5), ...wide('实施单位（盖章）', 2), ...wide(unit, 3)),
      line(
        '项目基本情况',
        '1.项目年度目标完成情况',
        '<',
        ...wide('项目年度目标', 4),
        ...wide('年度目标完成情况', 4),
      ),
      line('^', '^', '<', ...wide(theme.goal, 4), ...wide(theme.result, 4)),
      line(
        '预算执行情况（10分）',
        '年度预算数（万元）',
        '<',
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '<',
        '预算执行率',
        '权重',
        '得分',
        '原因',
      ),
      line(
        '^',
        '总额',
        '<',
        facts.planned,
        facts.planned,
        facts.spent,
        '<',
        facts.rate,
        '10',
        facts.rateScore,
        '质量保证金尚未到支付时间',
      ),
      ...funds.map((fund, at) => {
        const own = `${((Number(fund.spent) / Number(fund.planned)) * 100).toFixed(2)}%`
        return line(
          '^',
          `${at === 0 ? '其中：' : ''}${fund.name}`,
          '<',
          fund.planned,
          fund.planned,
          fund.spent,
          '<',
          own,
          '/',
          '/',
          '',
        )
      }),
      line(
        '绩效指标（90分）',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '完成值',
        '权重',
        '得分',
        '未完成原因分析',
      ),
      ...grouped(rows, (row) => [
        ...[
          row.name,
          style.operator(row.operator),
          row.target,
          row.unit,
          row.actual,
          String(row.weight),
          row.score,
        ],
        row.reason,
      ]).map((text) => `| ^ ${text}`),
      line(...wide('合计', 8), '100', facts.total, ''),
      line('评价结论', ...wide(`项目自评总分${facts.total}分，${theme.result}`, 10)),
      line('存在问题', ...wide(aboutProblems(facts), 10)),
      line('改进措施', ...wide(measures, 10)),
    ].join('\n')
  },
}

/** The form of transfers from above: no scores, how the money was managed, problems beside. */
const transfer: GeneratedForm = {
  name: '转移支付自评表',
  lay: (facts, style) => {
    const { rows, funds, unit, department, year, theme } = facts
    const management = [
      ['分配科学性', '按各乡镇任务量和上年度绩效评价结果测算'],
      ['下达及时性', '收到指标文件后二十五日内分解下达'],
      ['拨付合规性', '由国库集中支付，审批手续齐全'],
      ['使用规范性', '专账核算，未发现挤占挪用'],
      ['执行准确性', '质量保证金未到支付时间，其余已按合同支付'],
      ['预算绩效管理情况', '编报了绩效目标，按季度监控'],
      ['支出责任履行情况', '配套资金列入本级预算'],
    ] as const
    return [
      `# ${year}年度${theme.project}转移支付绩效自评表`,
      line('转移支付（项目）名称', '<', ...wide(theme.project, 5)),
      line('地方主管部门', '<', department, '<', '资金使用单位', unit, '<'),
      line(
        '资金投入情况（万元）',
        '',
        '<',
        '全年预算数（A）',
        '全年执行数（B）',
        '预算执行率（B/A×100%）',
        '<',
      ),
      line('^', '年度资金总额', '<', facts.planned, facts.spent, facts.rate, '<'),
      ...funds.map((fund, at) => {
        const own = `${((Number(fund.spent) / Number(fund.planned)) * 100).toFixed(2)}%`
        return line('^', `${at === 0 ? '其中：' : ''}${fund.name}`, '<', fund.planned, fund.spent, own, '<')
      }),
      line('资金管理情况', '', '<', '情况说明', '<', '存在问题和改进措施', '<'),
      ...management.map(([name, told]) => line('^', name, '<', told, '<', '无', '<')),
      line('总体目标完成情况', ...wide('总体目标', 3), ...wide('全年实际完成情况', 3)),
      line('^', ...wide(theme.goal, 3), ...wide(theme.result, 3)),
      line(
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '全年实际完成值',
        '未完成原因和改进措施',
      ),
      ...grouped(rows, (row) => [row.name, value(row, style), made(row), row.reason]).map(
        (text) => `| ^ ${text}`,
      ),
      line('说明', ...wide('无', 6)),
    ].join('\n')
  },
}

/** A province's form that nests indicators below goals and gives twenty points to the money. */
const nested: GeneratedForm = {
  name: '目标下列指标的自评表',
  lay: (facts, style) => {
    const { rows, unit, year, theme } = facts
    const twenty = Number(((Number(facts.spent) / Number(facts.planned)) * 20).toFixed(2))
    const weights = (row: Row) => ({ 产出指标: 40, 效益指标: 30, 满意度指标: 10 })[row.group] ?? 0
    const of = rows.map((row) => {
      const total = rows
        .filter((other) => other.group === row.group)
        .reduce((sum, { weight }) => sum + weight, 0)
      const weight = (row.weight * weights(row)) / total
      const gained = row.isMet ? weight : weight * (Number(row.actual) / Number(row.target))
      return { ...row, gained: Number(gained.toFixed(2)) }
    })
    const total = Number(of.reduce((sum, { gained }) => sum + gained, twenty).toFixed(2))
    return [
      `# ${year}年度${unit}${theme.project}项目自评表`,
      line('项目名称', ...wide(theme.project, 6)),
      line('主管部门', ...wide(facts.department, 2), ...wide('项目实施单位', 2), ...wide(unit, 2)),
      line(
        '预算执行情况（万元）（20分）',
        '',
        '<',
        '预算数（A）',
        '执行数（B）',
        '执行率（B/A）',
        '得分（20分×执行率）',
      ),
      line('^', '年度财政资金总额', '<', facts.planned, facts.spent, facts.rate, String(twenty)),
      line(
        '年度绩效目标（80分）',
        '一级指标',
        '二级指标',
        '三级指标',
        '年初目标值（A）',
        '实际完成值（B）',
        '得分',
      ),
      ...grouped(of, (row) => [
        row.name,
        value(row, style),
        made(row),
        String((row as Row & { gained: number }).gained),
      ]).map((text) => `| ^ ${text}`),
      line('总分', ...wide(String(total), 6)),
      line('偏差大或目标未完成原因分析', ...wide(missing(facts) ? aboutReasons(facts) : '无', 6)),
      line('改进措施及结果应用方案', ...wide(`${measures}${publicity}`, 6)),
    ].join('\n')
  },
}

/** A city's report of a whole unit: prose, then the indicators with their deviations. */
const deviations: GeneratedForm = {
  name: '带偏差的部门自评报告',
  lay: (facts, style, chance) => {
    const { rows, unit, year, funds } = facts
    const deviation = (row: Row) => {
      const part = ((Number(row.actual) - Number(row.target)) / Number(row.target)) * 100
      return `${part.toFixed(2)}%`
    }
    const middle = [
      `${aboutDeeds(facts, chance)}${aboutSplit(facts)}`,
      `预期目标：${rows.flatMap((row) => (row.deed ? `${row.name}${row.operator === '≥' ? '不少于' : ''}${row.target}${row.unit}` : [])).join('，')}。`,
    ]
    return [
      `# ${unit}${year}年度部门整体支出预算绩效自评报告`,
      '## 一、部门概况',
      aboutUnit(facts),
      aboutSelfEvaluation(facts, style),
      '## 二、预算资金情况',
      aboutFunds(facts, style),
      '## 三、绩效目标完成情况',
      ...(chance() < 0.5 ? middle : [...middle].reverse()),
      '## 四、存在的问题及改进措施',
      `${aboutProblems(facts)}${measures}`,
      '## 五、预算信息',
      line(
        '资金来源',
        '年初预算（万元）',
        '追加追减（万元）',
        '调整预算（万元）',
        '实际支出（万元）',
        '执行率',
      ),
      line('合计', facts.planned, '0.00', facts.planned, facts.spent, facts.rate),
      ...funds.map((fund) =>
        line(
          fund.name,
          fund.planned,
          '0.00',
          fund.planned,
          fund.spent,
          `${((Number(fund.spent) / Number(fund.planned)) * 100).toFixed(2)}%`,
        ),
      ),
      '',
      '## 六、部门整体自评表',
      line('类别', '指标名称', '指标目标值', '指标完成值', '完成值来源', '偏差情况', '原因分析'),
      ...rows
        .filter(({ unit: counted }) => counted !== '月')
        .map((row) =>
          line(
            row.group.slice(0, -2),
            row.name,
            value(row, style),
            made(row),
            '业务台账',
            deviation(row),
            deviation(row) === '0.00%' ? '' : row.reason || '按季度调度，进度快于计划',
          ),
        ),
    ]
      .join('\n\n')
      .replace(/\|\n\n\|/g, '|\n|')
  },
}

/** A report in prose alone, as asked for transfers. */
const outline: GeneratedForm = {
  name: '转移支付自评报告',
  lay: (facts, style, chance) => {
    const { place, unit, year, theme } = facts
    return [
      `# ${unit}${year}年度${theme.project}绩效自评报告`,
      '## 一、绩效目标分解下达情况',
      `${pick(['上级', '省财政厅', '市财政局'], chance)}下达${place}${theme.project}共${facts.planned}万元。${aboutProjects(facts)}`,
      aboutShares(facts, style),
      '## 二、绩效目标完成情况分析',
      '### （一）资金投入情况分析',
      aboutFunds(facts, style),
      '### （二）总体绩效目标完成情况分析',
      `${theme.result}${aboutDeeds(facts, chance)}`,
      '### （三）绩效指标完成情况分析',
      ...['产出指标', '效益指标', '满意度指标'].map((group) => aboutGroup(facts, group, style)),
      aboutSplit(facts),
      '## 三、偏离绩效目标的原因和下一步改进措施',
      `${aboutReasons(facts)}${measures}`,
      '## 四、绩效自评结果拟应用和公开情况',
      publicity,
    ].join('\n\n')
  },
}

/** A report with a table that no form knows: what each place got and spent. */
const places: GeneratedForm = {
  name: '附分配表的自评总结',
  lay: (facts, style, chance) => {
    const { unit, year, theme, shares } = facts
    let left = Math.round(Number(facts.left) * 100)
    const spent = shares.map(({ amount }, at) => {
      const own = Math.round(Number(amount) * 100)
      const rest =
        at === shares.length - 1
          ? left
          : Math.min(left, Math.floor(Number(facts.left) * 100 * (own / (Number(facts.planned) * 100))))
      left -= rest
      return ((own - rest) / 100).toFixed(2)
    })
    return [
      `# ${unit}关于${year}年度${theme.project}的绩效自评总结`,
      '## 一、基本情况',
      `${aboutUnit(facts)}${aboutSelfEvaluation(facts, style)}`,
      '## 二、资金安排和使用',
      aboutFunds(facts, style),
      '各单位资金使用情况如下：',
      [
        line('序号', '使用单位', '安排资金（万元）', '使用资金（万元）', '使用率'),
        ...shares.map(({ name, amount }, at) =>
          line(
            String(at + 1),
            name,
            amount,
            spent[at] ?? '',
            `${((Number(spent[at]) / Number(amount)) * 100).toFixed(2)}%`,
          ),
        ),
        line('合计', '<', facts.planned, facts.spent, facts.rate),
      ].join('\n'),
      '## 三、主要工作和成效',
      `${aboutDeeds(facts, chance)}${aboutSplit(facts)}`,
      ...['产出指标', '效益指标', '满意度指标'].map((group) => aboutGroup(facts, group, style)),
      '## 四、存在的问题',
      aboutProblems(facts),
      '## 五、下一步打算',
      `${missing(facts) ? aboutReasons(facts) : ''}${measures}${publicity}`,
    ].join('\n\n')
  },
}

/** Scores by a rubric, without targets. */
const rubric: GeneratedForm = {
  name: '带评分标准的自评表',
  lay: (facts, _style, chance) => {
    const { rows, unit, year, theme } = facts
    const lost = pick(rows, chance)
    const weightOf = (row: Row) => row.weight + (row === rows[0] ? 10 : 0)
    return [
      `# ${year}年度部门整体支出绩效评价自评表`,
      `单位名称：${unit}`,
      [
        line('一级指标', '二级指标', '三级指标', '分值', '指标解释', '评分标准', '自评得分'),
        ...grouped(rows, (row) => {
          const weight = weightOf(row)
          return [
            row.name,
            String(weight),
            `反映${row.name}的情况`,
            `完全达到的得${weight}分，每低一个百分点扣0.5分`,
            String(row === lost ? weight - 1 : weight),
          ]
        }),
        line(...wide('合计', 3), '100', '', '', '99'),
      ].join('\n'),
      `扣分说明：${lost?.name}的佐证材料不够完整，按评分标准扣1分。${theme.result}`,
    ].join('\n\n')
  },
}

export const usualForms: readonly GeneratedForm[] = [
  national,
  apart,
  transfer,
  nested,
  deviations,
  outline,
  places,
  rubric,
]
