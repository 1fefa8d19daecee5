/** Rates of which less is better, told by the word before 率: 火灾受害率, and not 火灾扑灭率. */
const badRate =
  /(?:失业|发病|患病|死亡|受害|发生|事故|投诉|差错|误差|缺陷|流失|违规|违约|逾期|返贫|返黑|复发|损耗|漏损|漏[诊检报]|误[诊报]|故障|空置|空编|不合格|超标|结余|结转|偏差|变动|控制|负债|辍学|污染)率(?:[（(]|$)/
/** Counts and amounts of which less is better. */
const badThing =
  /成本|费用|投诉|事故|火灾|伤亡|死亡|受灾|损失|差错|缺陷|排放|能耗|浓度|违规|超支|负债|债务|逾期|故障|返贫|时限|用时|办理时间|报送时间|响应时间|控制(?:数|额)/
/** 「事故下降数」, 「投诉办结件数」: of these more is better again. */
const turned =
  /下降|降低|减少|压减|压降|节约|缩短|处理|处置|办结|回复|调解|化解|整改|清偿|核查|排查|救治|扑灭|防治|消除|预警|监测|应急|演练|宣传|培训/

/** Whether less of it is better, by what it is called; what nobody knows is taken for something of which more is. */
export function isLessBetter(name: string): boolean {
  const plain = name.trim()
  if (/率(?:[（(]|$)/.test(plain)) return badRate.test(plain) && !/(?:下降|降低|减少)/.test(plain)
  return badThing.test(plain) && !turned.test(plain)
}

/** A duration may be one that should be short (响应时间) or long (飞行时间): without an operator nobody knows. */
const durations: ReadonlySet<string> = new Set([
  '分钟',
  '小时',
  '天',
  '日',
  '工作日',
  '个工作日',
  '秒',
  '个月',
])

/** Work that is measured by the hour: more of it is better. */
const worked = /飞行|作业|培训|服务|开放|值守|授课|学习|学时|课时|志愿|巡护|巡查|运行|播出|时长/

/** Whether neither name nor unit says if it should be long or short. */
export const isOpenDuration = (unit: string, name: string) => durations.has(unit) && !worked.test(name)
