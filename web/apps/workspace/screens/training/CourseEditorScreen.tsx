import { useParams } from '@tanstack/react-router';
import { CourseEditor } from '../../../../domains/training/write/CourseEditor.tsx';

/** One course, to be written. */
export function CourseEditorScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return id ? <CourseEditor key={id} id={id} /> : null;
}
