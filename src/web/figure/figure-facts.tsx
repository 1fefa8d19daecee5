import type { FigureShown } from '../client/figure.ts'
import { CopyButton } from '../control/copy-button.tsx'
import { figureWords } from '../words/figure.ts'
import { useWords } from '../words/language.tsx'
import { countText, momentText } from '../words/moment.ts'

/** What a figure is and where it comes from, in facts that can be checked. */
export function FigureFacts({ shown }: { shown: FigureShown }) {
  const words = useWords(figureWords)
  const { figure, measure } = shown
  const scopes = Object.entries(figure.scope).filter(([name]) => name !== 'unit')
  return (
    <dl className="facts">
      <dt>{words.definition}</dt>
      <dd>{measure.definition}</dd>
      <dt>{words.period}</dt>
      <dd>{figure.period}</dd>
      <dt>{words.asOf}</dt>
      <dd>{momentText(figure.asOf)}</dd>
      {scopes.length > 0 && (
        <>
          <dt>{words.scope}</dt>
          <dd>{scopes.map(([name, value]) => `${name} = ${value}`).join('；')}</dd>
        </>
      )}
      <dt>{words.records}</dt>
      <dd>{countText(figure.records)}</dd>
      <dt title={words.digestHelp}>{words.digest}</dt>
      <dd>
        <code className="digest">{figure.digest}</code> <CopyButton text={figure.digest} />
      </dd>
      <dt>{words.rule}</dt>
      <dd>
        <code className="digest">{figure.rule}</code>
      </dd>
    </dl>
  )
}
