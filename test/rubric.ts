import { compileRubric, type Fields, type Points, type Rubric, type Values } from '#registers'

/** One boundary example of a rubric, made ready to be replayed: what is asked, and what must come of it. */
export interface Boundary {
  readonly title: string
  readonly source: string
  readonly expected: boolean | Points
  actual(): boolean | Points | undefined
}

/** Every boundary example that stands beside the conditions and items of a rubric. */
export function boundariesOf(rubric: Rubric, fields: Fields): readonly Boundary[] {
  const score = compileRubric(rubric, fields)
  const conditions = [...rubric.conditions, ...(rubric.direct?.any ?? [])]
  const metBy = (name: string, given: Values) => {
    const sheet = score(given)
    return [...sheet.conditions, ...sheet.direct].find((one) => one.name === name)?.met
  }
  const pointsBy = (name: string, given: Values): Points | undefined => {
    const item = score(given)
      .blocks.flatMap(({ items }) => items)
      .find((one) => one.name === name)
    return item && (item.least === item.upTo ? item.least : [item.least, item.upTo])
  }
  return [
    ...conditions.flatMap(({ name, label, source, examples = [] }) =>
      examples.map(({ says, given, gives }) => ({
        ...{ title: `${label.zh}：${says}`, source, expected: gives },
        actual: () => metBy(name, given),
      })),
    ),
    ...rubric.blocks
      .flatMap(({ items }) => items)
      .flatMap(({ name, label, source, examples = [] }) =>
        examples.map(({ says, given, gives }) => ({
          ...{ title: `${label.zh}：${says}`, source, expected: gives },
          actual: () => pointsBy(name, given),
        })),
      ),
  ]
}

/** What the examples of a rule version say of a whole sheet. */
export function concluded(sheet: ReturnType<ReturnType<typeof compileRubric>>) {
  const { result, route, least, upTo, unmet } = sheet
  return {
    result,
    ...(route === undefined ? {} : { route }),
    points: least === upTo ? least : undefined,
    unmet,
  }
}
