import type { EChartsCoreOption } from 'echarts/core'
import { colours } from '../theme.ts'

export interface ChartPoint {
  /** A day or a period. */
  readonly at: string
  /** An exact decimal; it becomes a height on the screen and nothing else. */
  readonly value: string | null
  /** The value as it is printed. */
  readonly shown: string
}

const quiet = '#a9a49b'
const text = { color: colours.textQuiet, fontSize: 12 }

function base(label: string, points: readonly ChartPoint[]): EChartsCoreOption {
  return {
    animation: false,
    aria: { enabled: true, label: { description: spoken(label, points) } },
    grid: { left: 8, right: 40, top: 28, bottom: 4, containLabel: true },
    textStyle: { fontFamily: 'inherit' },
    xAxis: {
      type: 'category',
      data: points.map(({ at }) => at),
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      formatter: (items: { dataIndex: number }[]) => {
        const point = points[items[0]?.dataIndex ?? -1]
        return point ? `${point.at}\n${point.shown}` : ''
      },
    },
  }
}

/** What a chart says to those who do not see it; the table behind it says the rest. */
function spoken(label: string, points: readonly ChartPoint[]): string {
  const first = points[0]
  const last = points[points.length - 1]
  if (!first || !last) return label
  return `${label}。${first.at}：${first.shown}；${last.at}：${last.shown}`
}

const heights = (points: readonly ChartPoint[]) =>
  points.map(({ value }) => (value === null ? null : Number(value)))

/** Bars from zero, greys with the marked one in the accent, each with its value written on it while they are few. */
export function barOption(label: string, points: readonly ChartPoint[], marked?: string): EChartsCoreOption {
  return {
    ...base(label, points),
    yAxis: { type: 'value', show: false, min: (range: { min: number }) => Math.min(0, range.min) },
    series: [
      {
        type: 'bar',
        barMaxWidth: 44,
        data: heights(points).map((value, index) => ({
          value,
          itemStyle: { color: points[index]?.at === marked || marked === undefined ? colours.accent : quiet },
        })),
        label: {
          show: points.length <= 12,
          position: 'top',
          ...text,
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.shown ?? '',
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  }
}

/** A line that holds its value until the next change: the value as of each day. */
export function stepOption(label: string, points: readonly ChartPoint[], marked?: string): EChartsCoreOption {
  const at = points.findIndex((point) => point.at === marked)
  const shownAt = at >= 0 ? at : points.length - 1
  return {
    ...base(label, points),
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: '#eeebe5' } },
    },
    series: [
      {
        type: 'line',
        step: 'end',
        data: heights(points),
        showSymbol: points.length <= 60,
        symbolSize: 5,
        lineStyle: { color: colours.accent, width: 1.5 },
        itemStyle: { color: colours.accent },
        markPoint: {
          symbol: 'circle',
          symbolSize: 9,
          itemStyle: { color: colours.accent },
          label: {
            ...text,
            position: 'top',
            backgroundColor: '#fff',
            padding: 2,
            formatter: points[shownAt]?.shown ?? '',
          },
          data: points[shownAt] ? [{ coord: [shownAt, Number(points[shownAt].value ?? 0)] }] : [],
        },
      },
    ],
  }
}
