import { BarChart as Bars, LineChart as Lines } from 'echarts/charts'
import { AriaComponent, GridComponent, MarkPointComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { barOption, type ChartPoint, stepOption } from './chart-option.ts'

use([
  Bars,
  Lines,
  AriaComponent,
  GridComponent,
  MarkPointComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
])

interface Props {
  readonly label: string
  readonly points: readonly ChartPoint[]
  /** The point in the highlight colour. */
  readonly marked?: string | undefined
  readonly onPick?: (at: string) => void
}

export function StepChart(props: Props) {
  return <Drawn {...props} option={stepOption(props.label, props.points, props.marked)} />
}

export function BarChart(props: Props) {
  return <Drawn {...props} option={barOption(props.label, props.points, props.marked)} />
}

function Drawn({ label, option, points, onPick }: Props & { option: EChartsCoreOption }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current)
    chart.setOption(option)
    chart.getZr().on('click', (event) => {
      const [index] = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY])
      const picked = points[Number(index)]
      if (picked) onPick?.(picked.at)
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option, points, onPick])
  return <div ref={place} className="chart-place" role="img" aria-label={label} />
}
