export { defineMeasureCatalogue, findMeasure, getMeasure, type MeasureCatalogue } from './catalogue.ts'
export { checkRelations, type RelationsQuestion, readRelations } from './check-relations.ts'
export { type Asking as FigureAsking, type MeasuresContext, type Moment, openMoment } from './context.ts'
export { combinedDigest, recomputeDigest } from './digest.ts'
export { takeFigure, takeFigures, takeFiguresAt } from './evaluate.ts'
export { type ExplainedSpan, type ExplainQuestion, type Explanation, explainValue } from './explain.ts'
export type { Figure, FigureScope } from './figure.ts'
export { type FigureRecords, type FigureRecordsQuestion, figureRecords } from './figure-records.ts'
export { type HistoryPoint, type MeasureHistory, measureHistory } from './history.ts'
export {
  type AggregateMeasure,
  type DifferenceMeasure,
  defineMeasure,
  type GrowthMeasure,
  type Measure,
  type RatioMeasure,
  type Relation,
} from './measure.ts'
export { nearMeasures } from './near.ts'
export type { FigureRequest } from './plan.ts'
export { partsOf } from './prove.ts'
export { type JudgedRelation, judgeRelations } from './relation.ts'
export { measureSeries, type SeriesStep } from './series.ts'
export { count, distinct, growth, ratio, sumOf } from './taken.ts'
