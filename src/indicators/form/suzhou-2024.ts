import { defineForm } from './form.ts'

/** 苏州市市级预算部门（单位）整体支出预算绩效自评报告, as published for 2024: nine sections, no scores. */
export const suzhou2024 = defineForm({
  name: 'suzhou-2024',
  label: '苏州市市级部门整体支出自评（2024）',
  source: '苏州市市级预算部门（单位）整体支出预算绩效自评报告（2024 年度）公开稿',
  rule: {
    document: '苏州市市级预算部门（单位）整体支出预算绩效自评报告（2024 年度）公开稿，第九部分',
    from: '2024-01-01',
    certainty: 'published',
    notes: {
      zh: '偏差情况按公开稿 54 行反推，全部吻合；目标为零而完成值不为零只见一行，定性目标未达成未见。超出目标 30% 提示取自外省做法，本表式未作规定。',
      en: 'The deviation column was derived from the 54 published rows, all of which it reproduces; a zero target that is not reached occurs once, words that are not reached never. The 30% mark is practice elsewhere.',
    },
    params: {
      deviation: {
        decimals: 2,
        zeroTarget: { reached: '0%', notReached: '100%' },
        wordsReached: '0%',
      },
      reasonAbove: '0',
      farAbove: '30',
      money: { scale: '万', decimals: 2 },
      rateDecimals: 2,
    },
    examples: [
      { says: '比下限多', given: { target: '>=900', actual: '1080.3' }, gives: '20.03%' },
      { says: '上限以内，带负号', given: { target: '<=10%', actual: '7.39%' }, gives: '-26.10%' },
      { says: '目标漏写百分号', given: { target: '>=100', actual: '20.56%' }, gives: '-79.44%' },
      { says: '恰好完成', given: { target: '=100%', actual: '100%' }, gives: '0.00%' },
      { says: '目标为零，完成', given: { target: '=0%', actual: '0%' }, gives: '0%' },
      { says: '目标为零，未完成', given: { target: '=0%', actual: '12.35%' }, gives: '100%' },
      { says: '定性', given: { target: '健全', actual: '健全' }, gives: '0%' },
    ],
  },
  print: {
    title: ['{jurisdiction}市级预算部门（单位）', '整体支出预算绩效自评报告'],
    subtitle: '（{year}年度）',
    moneyUnit: '万元',
    sections: [
      { kind: 'line', heading: '一、预算部门名称：{unit}' },
      {
        kind: 'narrative',
        heading: '二、年度履职目标完成情况',
        key: 'duties',
        en: 'Duties and goals of the year',
      },
      { kind: 'narrative', heading: '三、部门（单位）概况', key: 'profile', en: 'The unit' },
      {
        kind: 'narrative',
        heading: '四、部门（单位）整体支出绩效实现情况',
        key: 'performance',
        en: 'What was achieved',
      },
      {
        kind: 'narrative',
        heading: '五、部门（单位）整体支出绩效中存在问题及改进措施',
        key: 'problems',
        en: 'Problems and remedies',
      },
      {
        kind: 'narrative',
        heading: '六、绩效自评结果拟应用和公开情况',
        key: 'application',
        en: 'Use and publication of the result',
      },
      {
        kind: 'table',
        heading: '七、预算信息',
        orientation: 'portrait',
        table: {
          of: 'budget',
          columns: [
            { field: 'item', head: '本年度预算资金（{money}）', share: 25, align: 'left' },
            { field: 'initial', head: '年初预算数（{money}）', share: 14, align: 'right' },
            {
              field: 'adjustment',
              head: '上年度结转及当年预算追加追减数（{money}）',
              share: 20,
              align: 'right',
            },
            { field: 'adjusted', head: '调整预算数（{money}）', share: 14, align: 'right' },
            { field: 'spent', head: '实际支出数（{money}）', share: 14, align: 'right' },
            { field: 'rate', head: '执行率（%）', share: 13, align: 'right' },
          ],
        },
      },
      {
        kind: 'table',
        heading: '八、年度重点任务',
        orientation: 'portrait',
        table: {
          of: 'tasks',
          columns: [
            { field: 'duty', head: '对应部门主要职责', share: 16, align: 'center', isMerged: true },
            { field: 'name', head: '任务名称', share: 22, align: 'center' },
            { field: 'completion', head: '完成情况', share: 62, align: 'left' },
          ],
        },
      },
      {
        kind: 'table',
        heading: '九、部门整体自评表',
        orientation: 'landscape',
        table: {
          of: 'indicators',
          side: { text: '分解目标', share: 3 },
          columns: [
            { field: 'class', head: '类别', share: 7, align: 'center', isMerged: true },
            { field: 'name', head: '指标名称', share: 22, align: 'left' },
            { field: 'target', head: '指标目标值', share: 10, align: 'center' },
            { field: 'actual', head: '指标完成值', share: 10, align: 'center' },
            { field: 'source', head: '完成值来源', share: 20, align: 'left' },
            { field: 'deviation', head: '偏差情况', share: 9, align: 'right' },
            { field: 'reason', head: '原因分析', share: 22, align: 'left' },
          ],
        },
      },
    ],
  },
})
