import { useEffect, useMemo } from 'preact/hooks';
import { exportClass, getClass, listMembers } from '../../api/classes';
import { formatTime, t } from '../../i18n';
import { Link } from '../../shared/Link';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import { saveFile } from '../../shared/save-file';
import { ActionForm } from '../../shared/ActionForm';
import { Assignments } from './Assignments';
import { ClassHelp } from './ClassHelp';
import { DifficultQuestions } from './DifficultQuestions';
import { RosterForm } from './RosterForm';

export function ClassView({ classId }: { readonly classId: string }) {
  const school = useMemo(() => createLoaded(() => getClass(classId)), [classId]);
  const members = useMemo(() => createLoaded(() => listMembers(classId)), [classId]);
  useEffect(() => {
    void school.reload();
    void members.reload();
  }, [school, members]);
  return (
    <section class="classes" aria-labelledby="class-title">
      <p>
        <Link to={{ view: 'classes' }}>← {t('navClasses')}</Link>
      </p>
      <h1 id="class-title" dir="auto">
        {school.data.value?.name ?? t('loading')}
      </h1>
      <ActionForm
        class="toolbar"
        label={t('downloadCsv')}
        onSubmit={async () => saveFile('class.csv', 'text/csv', await exportClass(classId))}
      >
        {null}
      </ActionForm>
      <ClassHelp classId={classId} />
      <h2 id="learners-title">{t('learners')}</h2>
      <LoadedView of={members}>
        {({ items }) => (
          <div class="table-frame card" tabIndex={0} role="region" aria-labelledby="learners-title">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('learner')}</th>
                  <th scope="col">{t('group')}</th>
                  <th scope="col">{t('lastActivity')}</th>
                  <th scope="col">{t('knowledgeOf')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((member) => (
                  <tr key={member.learner_id}>
                    <td dir="auto">{member.name ?? member.learner_id}</td>
                    <td dir="auto">{member.group ?? '–'}</td>
                    <td class="number">{member.last_reply_at ? formatTime(member.last_reply_at) : '–'}</td>
                    <td>
                      <Link to={{ view: 'knowledge', learner: member.learner_id }}>{t('showClass')}</Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </LoadedView>
      <RosterForm classId={classId} onTaken={members.reload} />
      <Assignments classId={classId} />
      <DifficultQuestions classId={classId} />
    </section>
  );
}
