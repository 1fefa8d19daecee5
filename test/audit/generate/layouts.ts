import type { Facts, Row } from './facts.ts'
import type { GeneratedForm } from './forms.ts'
import { aboutFunds, aboutProblems, aboutReasons, aboutUnit, measures, targetWords } from './prose.ts'

/** Layouts that differ from the usual ones in how they are turned: sideways, as lists, in yuan, with the direction apart. */

const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const wide = (text: string, width: number) => [text, ...Array<string>(width - 1).fill('<')]
const yuan = (amount: string) => (Math.round(Number(amount) * 100) * 100).toFixed(2)
const rateOf = (spent: string, planned: string) => `${((Number(spent) / Number(planned)) * 100).toFixed(2)}%`
const missing = (facts: Facts) => facts.rows.some(({ isMet }) => !isMet)

/** Operator, direction and unit in columns of their own; amounts in yuan, each on a line. */
const sideways: GeneratedForm = {
  name: '金额逐行列出、指标方向单列的自评表',
  lay: (facts, style) => {
    const { rows, unit, department, year, theme } = facts
    const direction = ({ operator }: Row) => (operator === '≤' ? '反向' : '正向')
    return [
      `# ${unit}${year}年预算项目绩效目标自评表`,
      line('项目名称', ...wide(theme.project, 8)),
      line('主管部门', ...wide(department, 3), '项目单位', ...wide(unit, 4)),
      line('资金情况（元）', '年初预算数', ...wide(yuan(facts.planned), 7)),
      line('^', '全年预算数', ...wide(yuan(facts.planned), 7)),
      line('^', '全年执行数', ...wide(yuan(facts.spent), 7)),
      line('^', '预算执行率', ...wide(facts.rate, 7)),
      line(
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标方向',
        '目标值',
        '计量单位',
        '完成值',
        '原因说明',
      ),
      ...rows.map((row) =>
        line(
          ...[row.group, row.kind, row.name, style.operator(row.operator), direction(row), row.target],
          ...[row.unit, row.actual, row.reason],
        ),
      ),
      line('自评结论', ...wide(theme.result, 8)),
    ].join('\n')
  },
}

/** No table at all: each indicator a line of labels and values. */
const listed: GeneratedForm = {
  name: '逐条列出指标的自评报告',
  lay: (facts, style) => {
    const { rows, unit, year, theme } = facts
    const items = rows
      .filter(({ unit: counted }) => counted !== '月')
      .map(
        (row, at) =>
          `${at + 1}.${row.name}。目标值${targetWords(row)}，实际完成值${row.actual}${row.unit}，分值${row.weight}分，得分${row.score}分。`,
      )
    return [
      `# ${year}年度${theme.project}绩效自评报告（${unit}）`,
      '## 一、项目概况',
      aboutUnit(facts),
      '## 二、资金使用情况',
      aboutFunds(facts, style),
      '## 三、指标完成情况',
      ...items,
      '## 四、存在的问题和改进措施',
      `${aboutProblems(facts)}${missing(facts) ? aboutReasons(facts) : ''}${measures}`,
    ].join('\n\n')
  },
}

/** Sources as columns, budget and spending as rows; then the indicators with heads over two rows. */
const turned: GeneratedForm = {
  name: '资金来源横排的自评报告',
  lay: (facts) => {
    const { rows, funds, unit, year, theme } = facts
    return [
      `# ${unit}${year}年度项目绩效自评报告`,
      '## 一、项目基本情况',
      `${aboutUnit(facts)}项目名称为${theme.project}。`,
      '## 二、资金情况',
      [
        line('项目（万元）', ...funds.map(({ name }) => name), '合计'),
        line('预算安排', ...funds.map(({ planned }) => planned), facts.planned),
        line('实际支出', ...funds.map(({ spent }) => spent), facts.spent),
        line('执行率', ...funds.map(({ spent, planned }) => rateOf(spent, planned)), facts.rate),
      ].join('\n'),
      '## 三、绩效指标完成情况',
      [
        line('指标类型', '指标名称', '指标值', '<', '评分', '<', '未完成原因'),
        line('^', '^', '年初目标值', '年末完成值', '权重', '得分', '^'),
        ...rows.map((row) =>
          line(
            ...[row.group, row.name, `${row.operator}${row.target}${row.unit}`, `${row.actual}${row.unit}`],
            ...[String(row.weight), row.score, row.reason],
          ),
        ),
        line(
          '合计',
          '<',
          '',
          '',
          '90',
          String(Number((Number(facts.total) - Number(facts.rateScore)).toFixed(2))),
          '',
        ),
      ].join('\n'),
      '## 四、存在问题及下一步措施',
      `${aboutProblems(facts)}${missing(facts) ? aboutReasons(facts) : ''}${measures}`,
    ].join('\n\n')
  },
}

/** Reached, as a share of the target, told in a column; the class stands in a row of its own. */
const rowed: GeneratedForm = {
  name: '类别单列一行、带完成比例的自评表',
  lay: (facts, style) => {
    const { rows, unit, year, theme } = facts
    const share = (row: Row) => `${((Number(row.actual) / Number(row.target)) * 100).toFixed(2)}%`
    return [
      `# ${year}年度${theme.project}绩效目标完成情况表`,
      line('填报单位', ...wide(unit, 6)),
      line('序号', '指标名称', '计划完成值', '实际完成值', '完成比例', '自评分', '差异原因'),
      ...['产出指标', '效益指标', '满意度指标'].flatMap((group) => [
        line(...wide(group, 7)),
        ...rows
          .filter((row) => row.group === group && row.unit !== '月')
          .map((row, at) =>
            line(
              ...[String(at + 1), row.name, `${style.operator(row.operator)}${row.target}${row.unit}`],
              ...[`${row.actual}${row.unit}`, share(row), row.score, row.reason],
            ),
          ),
      ]),
      line(
        '资金执行',
        ...wide(`全年预算${facts.planned}万元，支出${facts.spent}万元，执行率${facts.rate}`, 6),
      ),
    ].join('\n')
  },
}

export const turnedForms: readonly GeneratedForm[] = [sideways, listed, turned, rowed]
