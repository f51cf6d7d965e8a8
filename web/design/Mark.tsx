import css from './Mark.module.css';

/** The sign of Sapa: two kawung petals that lean together. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={css.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M11.4 20.6C4.6 18.2 3.2 10.6 8.6 3.2c2.7 3.9 3.6 9.6 2.8 17.4Z" />
      <path d="M12.6 20.6c6.8-2.4 8.2-10 2.8-17.4-2.7 3.9-3.6 9.6-2.8 17.4Z" opacity=".55" />
    </svg>
  );
}

/** The batik ground of empty states, in one thin line. */
export function Kawung({ className }: { className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <defs>
        <pattern id="kawung" width="48" height="48" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1">
            {[45, 135, 225, 315].map((turn) => (
              <ellipse key={turn} cx="24" cy="9" rx="6" ry="12" transform={`rotate(${turn} 24 24)`} />
            ))}
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#kawung)" />
    </svg>
  );
}
