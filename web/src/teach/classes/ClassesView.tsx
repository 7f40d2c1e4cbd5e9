import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { createClass, listClasses } from '../../api/classes';
import { ApiError } from '../../api/problem';
import { t } from '../../i18n';
import { ActionForm } from '../../shared/ActionForm';
import { query } from '../../shared/address';
import { Link } from '../../shared/Link';
import { LoadedView } from '../../shared/LoadedView';
import { createLoaded } from '../../shared/loading';
import { ClassView } from './ClassView';
import './classes.css';

export function ClassesView() {
  const classes = useMemo(() => createLoaded(listClasses), []);
  useEffect(() => void classes.reload(), [classes]);
  const name = useSignal('');
  const classId = query.value.get('class');
  if (classId) return <ClassView key={classId} classId={classId} />;
  const error = classes.error.value;
  return (
    <section class="classes" aria-labelledby="classes-title">
      <h1 id="classes-title">{t('navClasses')}</h1>
      {error instanceof ApiError && error.status === 404 ? (
        <p class="muted">{t('classesUnavailable')}</p>
      ) : (
        <>
          <LoadedView of={classes}>
            {({ items }) => (
              <>
                {items.length === 0 && <p class="muted">{t('noClasses')}</p>}
                <ul class="class-list">
                  {items.map((one) => (
                    <li key={one.class_id}>
                      <Link class="class-link card" to={{ view: 'classes', class: one.class_id }}>
                        {one.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </LoadedView>
          <ActionForm
            class="action-form"
            label={t('create')}
            onSubmit={async () => {
              await createClass(name.value.trim());
              name.value = '';
              await classes.reload();
            }}
          >
            <label>
              {t('className')}
              <input
                required
                autocomplete="off"
                dir="auto"
                value={name.value}
                onInput={(event) => (name.value = event.currentTarget.value)}
              />
            </label>
          </ActionForm>
        </>
      )}
    </section>
  );
}
