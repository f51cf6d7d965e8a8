import { Panel } from '../../../design/Page.tsx';
import { useText } from '../text.ts';

const studies = ['sears', 'harter', 'brown', 'hogreve', 'gelade'] as const;

/** What others have found, as context; never used as coefficients of this company. */
export function Studies() {
  const say = useText();
  return (
    <Panel title={say('chain.studies')} meta={say('chain.studies.text')}>
      <ul className="t13" style={{ display: 'grid', gap: 8 }}>
        {studies.map((study) => (
          <li key={study}>
            <b>{say(`chain.study.${study}.by`)}</b> {say(`chain.study.${study}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
