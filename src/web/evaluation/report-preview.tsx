import { useCallback, useEffect, useRef } from 'react'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { formatFigureAddress, parseScope } from '../address/figure-address.ts'
import { type EvaluationAsked, type ReportFormat, reportUrl } from '../client/evaluation.ts'
import { evaluationWords } from '../words/evaluation.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { useOpenManual } from './open-manual.ts'

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'html', 'json']

/** The links to the report in each format. */
export function ReportLinks({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  return (
    <p className="report-links">
      <span className="quiet">{words.download}</span>
      {formats.map((format) => (
        <a key={format} href={reportUrl(asked, format, format !== 'html')} target="_blank" rel="noreferrer">
          {words.formats[format]}
        </a>
      ))}
    </p>
  )
}

/**
 * The report as it prints, in a frame of its own whose script does not run: its numbers carry what they stand on,
 * and a click on one opens the live panel here.
 */
export function ReportPreview({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  const { language } = useLanguage()
  const { figure, record } = useAppSearch()
  const isBeside = figure !== undefined || record !== undefined
  const frame = useRef<HTMLIFrameElement>(null)
  const open = useOpenNumber(asked)
  const listen = useCallback(() => {
    const report = frame.current?.contentDocument
    report?.addEventListener('click', (event) => {
      const number = (event.target as Element | null)?.closest?.('a[data-ground]')
      if (!number) return
      event.preventDefault()
      open((number as HTMLElement).dataset)
    })
  }, [open])
  useEffect(() => {
    // A frame that was loaded before this effect ran has no more load event to give.
    if (frame.current?.contentDocument?.readyState === 'complete') listen()
  }, [listen])
  return (
    <>
      <div className="report-head">
        <p className="quiet">{words.previewHelp}</p>
        <ReportLinks asked={asked} />
      </div>
      <iframe
        key={language}
        ref={frame}
        className={isBeside ? 'report-frame report-frame-beside' : 'report-frame'}
        title={words.preview}
        src={reportUrl(asked, 'html')}
        sandbox="allow-same-origin"
        onLoad={listen}
      />
    </>
  )
}

/** Opens what a number of the report stands on: a measure's figure, or the record of one filled in by hand. */
function useOpenNumber(asked: EvaluationAsked): (number: DOMStringMap) => void {
  const change = useChangeSearch()
  const openManual = useOpenManual(asked)
  const { asOf } = asked
  return useCallback(
    ({ measure, period, scope, manual }) => {
      if (measure && period) {
        const figure = formatFigureAddress({ measure, period, asOf, scope: parseScope(scope) })
        change({ figure, record: undefined, part: undefined })
      }
      if (manual) void openManual(manual)
    },
    [change, openManual, asOf],
  )
}
