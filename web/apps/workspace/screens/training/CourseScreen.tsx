import { useParams } from '@tanstack/react-router';
import { CoursePage } from '../../../../domains/training/take/CoursePage.tsx';

/** One course, to learn from. */
export function CourseScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return id ? <CoursePage key={id} id={id} /> : null;
}
