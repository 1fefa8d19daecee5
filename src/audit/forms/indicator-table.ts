import type { Form } from './form.ts'

export const form: Form = {
  name: 'indicator-table',
  label: { zh: '绩效指标表', en: 'Indicators, with or without scores' },
  kind: 'indicators',
  requires: [['name', 'subclass', 'class'], ['target'], ['actual']],
  columns: [
    { meaning: 'class', heads: [/^一级指标$/, /^(?:指标)?类[别型]$/] },
    { meaning: 'subclass', heads: [/^二级指标$/] },
    {
      meaning: 'name',
      heads: [
        /^三级指标/,
        /^(?:绩效|评价|考核|具体)?指标名称$/,
        /^四级指标$/,
        /^(?:绩效|评价|考核|具体)指标(?:内容)?$/,
        /^指标内容$/,
      ],
      at: 'last',
    },
    { meaning: 'nature', heads: [/^指标性质$/, /^(?:运算|计算|指标|比较)符号?$/] },
    { meaning: 'direction', heads: [/^指标方向$/] },
    {
      meaning: 'target',
      heads: [
        /^(?:年初|年度|预期|计划|绩效|本年)?(?:指标|目标)?目标值$/,
        /^(?:年初|年度|全年|预期|计划|绩效|本年)?(?:绩效)?指标值$/,
        /^(?:年初|预期|计划)(?:目标)?值$/,
        /^年度(?:绩效)?目标$/,
      ],
    },
    { meaning: 'unit', heads: [/^(?:度量|计量|指标)?单位$/] },
    {
      meaning: 'actual',
      heads: [
        /^(?:指标|全年|年度|本年)?(?:实际)?完成(?:指标)?值$/,
        /^实际值$/,
        /^(?:全年|年度)?(?:实际)?完成情况$/,
        /^自评完成值$/,
      ],
    },
    { meaning: 'weight', heads: [/^(?:指标)?分值$/, /^(?:指标)?权重(?:分值)?$/, /^(?:标准分|满分)$/] },
    { meaning: 'score', heads: [/^(?:自评|实际)?得分$/, /^自评分数?$/, /^评分$/] },
    { meaning: 'source', heads: [/来源/, /^佐证材料$/, /^评价依据$/] },
    { meaning: 'deviation', heads: [/^偏[差离](?:情况|率|度|值)?$/] },
    { meaning: 'reason', heads: [/原因/, /改进措施/] },
  ],
  seen: '苏州市市级部门 2024；财政部 2020 年项目支出自评表；四川、云南、湖北、上海、中央转移支付自评表',
}
