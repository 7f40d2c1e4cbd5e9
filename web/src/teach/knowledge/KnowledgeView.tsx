import { useEffect, useMemo } from 'preact/hooks';
import { getKnowledge } from '../../api/teaching';
import type { Knowledge } from '../../api/types';
import { formatPercent, formatTime, t } from '../../i18n';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import './knowledge.css';

/** What a learner knows, skill by skill, the weakest first. */
export function KnowledgeView({ learnerId }: { readonly learnerId: string }) {
  const knowledge = useMemo(() => createLoaded(() => getKnowledge(learnerId)), [learnerId]);
  useEffect(() => void knowledge.reload(), [knowledge]);
  return (
    <section class="knowledge" aria-labelledby="knowledge-title">
      <h1 id="knowledge-title">
        {t('knowledge')}: <span dir="auto">{learnerId}</span>
      </h1>
      <LoadedView of={knowledge}>
        {({ skills }) =>
          skills.length === 0 ? (
            <p class="muted">{t('noKnowledge')}</p>
          ) : (
            <ul class="skills card">
              {[...skills]
                .sort((one, other) => one.level - other.level)
                .map((skill) => (
                  <Skill key={skill.skill} skill={skill} />
                ))}
            </ul>
          )
        }
      </LoadedView>
    </section>
  );
}

function Skill({ skill }: { readonly skill: Knowledge['skills'][number] }) {
  return (
    <li class="skill">
      <span class="skill-title" dir="auto">
        {skill.title}
      </span>
      <meter
        class="skill-level"
        min={0}
        max={1}
        low={0.4}
        high={0.8}
        optimum={1}
        value={skill.level}
        aria-label={skill.title}
      />
      <span class="skill-figure">{formatPercent(skill.level)}</span>
      <span class="muted small">
        {t('answersCount', { count: skill.n })} ·{' '}
        <time dateTime={skill.last_seen_at}>{formatTime(skill.last_seen_at)}</time>
        {skill.needs_help && <strong class="missed"> · {t('needsHelp')}</strong>}
      </span>
    </li>
  );
}
