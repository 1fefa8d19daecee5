/** 「100字以内」, 「请填写」: a form speaks so, and no report. */
const surely =
  /\d+\s*字(?:以内|以下|左右)|(?:限|不超过|控制在)\s*\d+\s*字|^[（(]?(?:请|此处|在此|填写|填报)(?:如实|逐项|在此|简要|填写|说明|列出|描述|填报)|[（(](?:请|此处|填写|填报|说明[:：]|填写说明)[^（）()]{2,40}[）)]|应(?:当|单独)?说明(?:原因|理由)|需说明(?:原因|理由)|[×xX_＿]{2,}(?:单位|项目|部门|万元|年)|_{4,}|＿{3,}/

/** 「对照年度目标，说明相关任务目标的完成情况」: nobody is said to do it, and nothing is told. */
const asking =
  /^[（(]?(?:对照|结合|针对|根据|围绕|按照|简要|逐项|从)[^。；]{0,24}(?:，|,)?(?:逐项|简要|如实|重点)*(?:说明|填写|填报|分析|提出|简述|列明|描述|阐述|概述|总结)[^。]{2,40}[。）)]?$/

const longestPrompt = 160

/** Whether a text is what a form asks for, rather than an answer to it. */
export function isInstruction(text: string): boolean {
  const plain = text.replace(/\s/g, '')
  if (plain.length < 4 || plain.length > longestPrompt) return false
  return surely.test(plain) || (asking.test(plain) && !/\d|[一二三四五六七八九十]是|[我本]|如下/.test(plain))
}

/** The words of an instruction by which a reader knows it. */
export function instructionIn(text: string): string {
  return surely.exec(text)?.[0] ?? text
}
